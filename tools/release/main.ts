import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '@/tools/build';
import { notesFor } from './notes.ts';
import { differing, makeFromSources, makePackages } from './packages.ts';

// `npm run release`: the packages for both stores and the archive of sources, with their SHA-256, which
// is also in `.output/sums.txt`. With `-- --verify`, all of them once more from that archive, to show
// that the bytes are the same. With `-- --tag v1.2.3`, first whether version and CHANGELOG.md are of
// that tag; what the latter says of it is in `.output/notes.md`.

const { tag, verify } = parseArgs({
  options: { tag: { type: 'string' }, verify: { type: 'boolean' } },
}).values;
const text = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const write = (name: string, content: string) =>
  writeFileSync(join(ROOT, '.output', name), content);

async function release(): Promise<void> {
  const { version } = JSON.parse(text('package.json')) as { version: string };
  const notes = tag === undefined ? undefined : notesFor(tag, version, text('CHANGELOG.md'));
  const sums = await makePackages(ROOT);
  const list = [...sums].map(([name, sum]) => `${sum}  ${name}\n`).join('');
  process.stdout.write(list);
  write('sums.txt', list);
  if (notes !== undefined) write('notes.md', notes);
  if (verify) {
    const changed = differing(sums, await makeFromSources(ROOT));
    for (const name of changed) console.log(`${name} differs when it is made again.`);
    if (changed.length === 0) console.log('Made again from the sources, all are the same.');
    process.exitCode = changed.length === 0 ? 0 : 1;
  }
}

try {
  await release();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
