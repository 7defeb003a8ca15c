import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '@/tools/build';
import { madeFiles } from './files';

// `npm run samples`: writes a sample of each export format and the JSON Schema of ours into `docs/`.
for (const [path, text] of await madeFiles()) {
  const file = join(ROOT, 'docs', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`docs/${path}`);
}
