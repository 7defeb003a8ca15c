import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { madeFiles } from '@/tools/samples/files';

const DOCS = new URL('../../../docs/', import.meta.url);

// After a change of a format or of the model: npm run samples
it('the samples and the schema in docs are what the code makes', async () => {
  const files = await madeFiles();
  for (const [path, text] of files)
    expect(readFileSync(new URL(path, DOCS), 'utf8'), path).toBe(text);
  const samples = [...files.keys()].filter((path) => path.startsWith('samples/'));
  expect(readdirSync(new URL('samples/', DOCS)).sort()).toEqual(
    samples.map((path) => path.slice('samples/'.length)).sort(),
  );
});
