import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportFormat } from '@/lib/exchange/export-formats';
import { exportFileName } from '@/lib/exchange/format';
import { readClaimlight } from '@/lib/exchange/read/claimlight';
import { writeClaimlight } from '@/lib/exchange/write/claimlight';
import { emptySnapshot } from '@/lib/model/snapshot';
import { processorTime } from '@/test/support/processor-time';
import { snapshots } from './arbitraries';
import { golden, options, read, written } from './files';
import { sample } from './sample';

const { exportedAt } = options;
const empty = { format: 'claimlight', version: 1, exportedAt, ...emptySnapshot() };
const parse = (patch: object) => read(readClaimlight, JSON.stringify({ ...empty, ...patch }));

it('reads back exactly what it wrote, however the text is cut', async () => {
  await fc.assert(
    fc.asyncProperty(snapshots, fc.integer({ min: 1, max: 200 }), async (records, size) => {
      const text = await written(writeClaimlight, records);
      expect(await read(readClaimlight, text, size)).toEqual({ records, reports: [] });
    }),
  );
});

it('writes the envelope that the contract promises', async () => {
  expect(JSON.parse(await written(writeClaimlight, emptySnapshot()))).toEqual(empty);
});

it.each([
  ['', 'claimlight-backup-2024-06-01.json'],
  ['59', 'claimlight-59-claims-2024-06-01.json'],
  ['Zölle: “+5 %”?', 'claimlight-zölle-5-claims-2024-06-01.json'],
  ['../..\\: ', 'claimlight-claims-2024-06-01.json'],
  [`${'a'.repeat(47)}𝔸bc`, `claimlight-${'a'.repeat(47)}𝔸-claims-2024-06-01.json`],
])('the name of a file says what and when: %s', (scope, name) => {
  expect(exportFileName(exportFormat('claimlight-json'), { ...options, scope })).toBe(name);
});

/** As the sample has them in its newest file. */
const dismissals = [
  {
    id: '00000000-0000-4000-8000-00000000d001',
    articleId: sample.articles[0]?.id ?? '',
    quote: 'Nobody objected',
    at: '2024-05-20T08:00:00.000Z',
  },
];

it('writes the sample as ever', async () => {
  const text = await written(writeClaimlight, { ...sample, dismissals });
  expect(text).toBe(golden('sample.claimlight-1-dismissals.json.txt'));
});

describe('reading', () => {
  it.each([
    ['before "Not a claim" was in it', 'sample.claimlight-1.json.txt', []],
    ['since', 'sample.claimlight-1-dismissals.json.txt', dismissals],
  ])('takes a file of %s', async (_, file, expected) => {
    const records = { ...sample, dismissals: expected };
    expect(await read(readClaimlight, golden(file))).toEqual({ records, reports: [] });
  });

  it.each(['[]', 'null', '7', '{"format":"other","version":1}', '{"version":1}'])(
    'refuses %s as another format',
    async (text) => expect(await read(readClaimlight, text)).toBe('unknown'),
  );

  it.each(['', '{"format":"claimlight"', '<html>', '{"format":"claimlight","version":1]'])(
    'refuses %j as damaged',
    async (text) => expect(await read(readClaimlight, text)).toBe('damaged'),
  );

  it('refuses a file that breaks off anywhere', async () => {
    const [records] = fc.sample(snapshots, { numRuns: 1, seed: 5 });
    const text = (await written(writeClaimlight, records ?? emptySnapshot())).trimEnd();
    const step = Math.max(1, Math.floor(text.length / 150));
    for (let end = 0; end < text.length; end += step) {
      expect(await read(readClaimlight, text.slice(0, end), 4096)).toBe('damaged');
    }
  });

  it.each(['[', '{"a":', '[{"a":'])('ends at once at millions of %s', async (open) => {
    const spent = processorTime();
    const text = `{"format":"claimlight","other":${open.repeat(2_000_000)}`;
    expect(await read(readClaimlight, text, 65_536)).toBe('damaged');
    // It took minutes while each was looked at from the first on.
    expect(spent()).toBeLessThan(4_000);
  });

  it('throws nothing of its own, whatever the text is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (text) => {
        expect(await read(readClaimlight, text)).toBeTypeOf('string');
      }),
    );
  });

  it('tells a file of a later version from a damaged one', async () => {
    expect(await parse({ version: 2 })).toBe('newer');
    expect(await parse({ version: 0 })).toBe('damaged');
    expect(await parse({ claims: 'none' })).toBe('damaged');
  });

  it('takes missing tables, and the envelope after them', async () => {
    const nothing = { records: emptySnapshot(), reports: [] };
    expect(await read(readClaimlight, '{"format":"claimlight","version":1}')).toEqual(nothing);
    const last = '{"claims":[ ],"articles":[],"version":1,"format":"claimlight"}';
    expect(await read(readClaimlight, last)).toEqual(nothing);
  });

  it('refuses unsound rows one by one, with their place and reason', async () => {
    const [good] = fc.sample(snapshots, 1);
    const source = good?.sources[0];
    const hostile = { ...source, url: 'javascript:alert(1)' };
    expect(await parse({ sources: [source, hostile, 7] })).toEqual({
      records: { ...emptySnapshot(), sources: [source] },
      reports: [
        expect.objectContaining({
          table: 'sources',
          row: 2,
          id: source?.id,
          problem: 'field',
          detail: 'url: url',
          done: 'skipped',
        }),
        expect.objectContaining({ table: 'sources', row: 3, id: null, detail: 'record: object' }),
      ],
    });
  });
});
