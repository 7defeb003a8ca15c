import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeClaimlight } from '@/lib/exchange/write/claimlight';
import { sampleRecords } from '@/tools/shots/sample/records';
import { snapshots } from './arbitraries';
import { written } from './files';

const PUBLISHED = new URL('../../../docs/claimlight-export.schema.json', import.meta.url);
const ajv = new Ajv2020({ allErrors: true, strict: false });
formats.default(ajv);
const isValid = ajv.compile(JSON.parse(readFileSync(PUBLISHED, 'utf8')));

/** What the published schema says is wrong with a value. */
const faults = (value: unknown): string[] =>
  isValid(value) ? [] : (isValid.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);

it('what is exported is valid by the published schema, for another validator', async () => {
  expect(faults(JSON.parse(await written(writeClaimlight, sampleRecords())))).toEqual([]);
  await fc.assert(
    fc.asyncProperty(snapshots, async (records) => {
      expect(faults(JSON.parse(await written(writeClaimlight, records)))).toEqual([]);
    }),
  );
});

it.each([
  ['another format', (file: Sample) => ({ ...file, format: 'other' })],
  ['a later version', (file: Sample) => ({ ...file, version: 2 })],
  ['no claims', ({ claims: _, ...file }: Sample) => file],
  [
    'a link that runs',
    (file: Sample) => ({ ...file, sources: [{ ...file.sources[0], url: 'javascript:alert(1)' }] }),
  ],
  ['no quote', (file: Sample) => ({ ...file, claims: [{ ...file.claims[0], quote: '' }] })],
  ['a time of no zone', (file: Sample) => ({ ...file, exportedAt: '2024-06-01T10:00:00' })],
])('the schema refuses %s', async (_, broken) => {
  const file = JSON.parse(await written(writeClaimlight, sampleRecords())) as Sample;
  expect(faults(broken(file))).not.toEqual([]);
});

type Sample = ReturnType<typeof sampleRecords> & { exportedAt: string };
