import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { RECORD_SCHEMAS, RECORD_TABLES } from '@/lib/model/snapshot';
import { LATEST_VERSION } from '@/lib/store/upgrades';
import { goldenCopy } from '@/tools/golden/golden-copy';
import { GOLDEN_RECORDS } from '@/tools/golden/records';

const VERSIONS = Array.from({ length: LATEST_VERSION }, (_, i) => i + 1);
const file = (version: number) =>
  readFile(join(import.meta.dirname, `../../fixtures/databases/v${version}.json`), 'utf8');

it.each(VERSIONS)('the layout of version %i is as it was released', async (version) => {
  expect(await goldenCopy(version)).toBe(await file(version));
});

it('the example has some of everything, and each record fits its schema', () => {
  for (const table of RECORD_TABLES) {
    const records = GOLDEN_RECORDS[table] ?? [];
    expect(records.length).toBeGreaterThan(0);
    for (const record of records) expect(RECORD_SCHEMAS[table].parse(record)).toEqual(record);
  }
});
