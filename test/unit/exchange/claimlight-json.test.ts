import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimlightJson } from '@/lib/exchange/claimlight-json';
import { exportFileName } from '@/lib/exchange/format';
import { emptySnapshot } from '@/lib/model/snapshot';
import { snapshots } from './arbitraries';

const options = { exportedAt: '2024-06-01T10:00:00.000Z' };
const empty = JSON.parse(claimlightJson.write(emptySnapshot(), options));
const parse = (patch: object) => claimlightJson.parse(JSON.stringify({ ...empty, ...patch }));

it('reads back exactly what it wrote', () => {
  fc.assert(
    fc.property(snapshots, (records) => {
      const read = claimlightJson.parse(claimlightJson.write(records, options));
      expect(read).toEqual({ ok: true, value: { records, refused: [] } });
    }),
  );
});

it('writes the envelope that the contract promises', () => {
  expect(empty).toEqual({ format: 'claimlight', version: 1, ...options, ...emptySnapshot() });
  expect(exportFileName(claimlightJson, options)).toBe('claimlight-2024-06-01.json');
});

describe('parse', () => {
  it.each(['', '[]', 'null', '{"format":"claimlight"', '<html>', '{"format":"other","version":1}'])(
    'refuses %j',
    (text) => expect(claimlightJson.parse(text)).toEqual({ ok: false, error: 'unreadable' }),
  );

  it('never throws, whatever the text is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(claimlightJson.parse(text).ok).toBe(false);
      }),
    );
  });

  it('tells a file of a later version from a damaged one', () => {
    expect(parse({ version: 2 })).toEqual({ ok: false, error: 'newer' });
    expect(parse({ version: 0 })).toEqual({ ok: false, error: 'unreadable' });
    expect(parse({ claims: 'none' })).toEqual({ ok: false, error: 'unreadable' });
  });

  it('takes a byte order mark and missing tables', () => {
    const text = `\uFEFF${JSON.stringify({ format: 'claimlight', version: 1 })}`;
    expect(claimlightJson.parse(text)).toEqual({
      ok: true,
      value: { records: emptySnapshot(), refused: [] },
    });
  });

  it('refuses unsound rows one by one, with their place and reason', () => {
    const [good] = fc.sample(snapshots, 1);
    const source = good?.sources[0];
    const hostile = { ...source, url: 'javascript:alert(1)' };
    const read = parse({ sources: [source, hostile, 7] });
    expect(read).toMatchObject({ ok: true, value: { records: { sources: [source] } } });
    expect(read.ok && read.value.refused).toEqual([
      { table: 'sources', row: 1, id: source?.id, reason: 'url: url' },
      { table: 'sources', row: 2, id: null, reason: 'record: object' },
    ]);
  });
});
