import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { type ImportOutcome, importFile } from '@/components/hooks/exchange/import-file';
import { readFile } from '@/lib/exchange/read-file';
import { PRESET_SCALES } from '@/lib/model/scales';
import { RECORD_SCHEMAS, RECORD_TABLES, type RecordTable } from '@/lib/model/snapshot';
import type { ClaimlightDatabase } from '@/lib/store/database';
import { contents } from '@/test/support/contents';
import { FUZZ_TIMEOUT, fuzz } from '@/test/support/fuzz';
import { context } from '@/test/unit/exchange/files';
import { sample } from '@/test/unit/exchange/sample';
import { citation, draft, openStore, unwrap } from '@/test/unit/store/samples';
import { byteEdits, editBytes } from '@/tools/fuzz/byte-edits';
import { editJson, jsonEdits } from '@/tools/fuzz/json-edits';

/** Files of every format that can be read, one of which is edited. */
const FILES = [
  ...['claims.json', 'claims.csv', 'annotations.jsonld', 'claimreview.jsonld', 'hypothesis.json'],
  'claimreview.html',
].map((name) => readFileSync(new URL(`../../../docs/samples/${name}`, import.meta.url)));
const SMALL = ['sample.annotations.json', 'sample.csv.txt'].map((name) =>
  readFileSync(new URL(`../exchange/golden/${name}`, import.meta.url)),
);
const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const OWN = { format: 'claimlight', version: 1, exportedAt: '2024-06-01T10:00:00.000Z', ...sample };

const base = fc.constantFrom<Uint8Array[]>(...SMALL, ...SMALL, encode(OWN), encode(OWN), ...FILES);
const bytesOfFiles = fc.tuple(base, byteEdits).map(([bytes, edits]) => editBytes(bytes, edits));
const values = [...FILES, ...SMALL, encode(OWN)].flatMap((bytes): unknown[] => {
  try {
    return [JSON.parse(new TextDecoder().decode(bytes))];
  } catch {
    // A table or a page, not JSON.
    return [];
  }
});
/** Sound JSON whose values are not what they should be. */
const wrongRecords = fc
  .tuple(fc.constantFrom(...values), jsonEdits)
  .map(([value, edits]) => encode(editJson(value, edits)));
const files = fc.oneof(bytesOfFiles, wrongRecords);

const PROBLEMS = ['unknown', 'damaged', 'newer', 'encoding', 'too-large', 'empty'];

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

function sound(table: RecordTable, records: readonly unknown[]) {
  for (const record of records) {
    const { success, error } = RECORD_SCHEMAS[table].safeParse(record);
    expect(success, `${table}: ${error?.message} in ${JSON.stringify(record)}`).toBe(true);
  }
}

test('a file of any bytes gives sound records, or a reason why not', {
  timeout: FUZZ_TIMEOUT,
}, async () => {
  await fuzz({
    name: 'reading files',
    values: fc.tuple(files, fc.constantFrom(977, 65_536, 1 << 20)),
    runs: 1_500,
    async check([bytes, size]) {
      const read = await readFile(inPieces(bytes, size), context);
      if (!read.ok) return expect(PROBLEMS).toContain(read.error);
      for (const table of RECORD_TABLES) sound(table, read.value.records[table]);
      for (const { row, problem } of read.value.reports) {
        expect(row).toBeGreaterThanOrEqual(0);
        expect(problem).toBeTruthy();
      }
    },
  });
});

let db: ClaimlightDatabase;
beforeEach(async () => {
  fakeBrowser.reset();
  const opened = openStore();
  ({ db } = opened);
  const saved = unwrap(await opened.store.saveDraft(draft()));
  unwrap(await opened.store.addEvidence(saved.id, citation()));
});
afterEach(() => db.close());

const importing = (bytes: Uint8Array): Promise<ImportOutcome> =>
  importFile(db, new File([bytes as Uint8Array<ArrayBuffer>], 'file'), {
    scales: PRESET_SCALES,
    onChange: () => {},
    onProgress: () => {},
    signal: new AbortController().signal,
  });
const watch = { onProgress: () => {}, signal: new AbortController().signal };

test('a file is taken as a whole or not at all, and can be taken back', {
  timeout: FUZZ_TIMEOUT,
}, async () => {
  const before = await contents(db);
  await fuzz({
    name: 'importing files',
    values: fc.oneof(
      fc
        .tuple(fc.constantFrom(...SMALL, encode(OWN)), byteEdits)
        .map(([b, edits]) => editBytes(b, edits)),
      fc
        .tuple(fc.constantFrom(OWN), jsonEdits)
        .map(([value, edits]) => encode(editJson(value, edits))),
    ),
    runs: 150,
    async check(bytes) {
      const planned = await importing(bytes);
      expect(await contents(db)).toEqual(before);
      if (planned.at === 'problem') return expect(planned.problem).not.toBe('other');
      if (planned.at !== 'planned') throw new Error(planned.at);
      const done = await planned.write(watch);
      if (done.at === 'problem') {
        expect(done.problem).not.toBe('other');
        expect(await contents(db)).toEqual(before);
        return;
      }
      if (done.at !== 'done') throw new Error(done.at);
      const after = await contents(db);
      for (const table of RECORD_TABLES) sound(table, after[table] ?? []);
      expect(await done.undo(watch)).toBe('undone');
      expect(await contents(db)).toEqual(before);
    },
  });
});
