import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS, exportFormat } from '@/lib/exchange/export-formats';
import { readFile } from '@/lib/exchange/read-file';
import { runExport } from '@/lib/exchange/run-export';
import { snapshotReader } from '@/lib/exchange/snapshot-reader';
import { emptySnapshot } from '@/lib/model/snapshot';
import { context, options } from './files';
import { sample } from './sample';

const utf8 = (text: string) => new TextEncoder().encode(text);
async function* inPieces(bytes: Uint8Array, size = 3) {
  for (let from = 0; from < bytes.length; from += size) yield bytes.slice(from, from + size);
}
const readBytes = (bytes: Uint8Array, patch = {}) =>
  readFile(inPieces(bytes), { ...context, ...patch });

const exported = async (id: (typeof EXPORT_FORMATS)[number]['id'], records = sample) => {
  const made = await runExport(exportFormat(id), snapshotReader(records), options);
  if (!made.ok) throw new Error(made.error);
  return made.value;
};

describe('every export', () => {
  it('is named after its format and day', async () => {
    const names = await Promise.all(
      EXPORT_FORMATS.map(async ({ id }) => (await exported(id)).name),
    );
    expect(names).toEqual(
      EXPORT_FORMATS.map(
        ({ id, what, extension }) =>
          `claimlight-${id === 'claimlight-json' ? 'backup' : what}-2024-06-01.${extension}`,
      ),
    );
  });

  it('says how far it is and stops when told to', async () => {
    for (const format of EXPORT_FORMATS) {
      const steps: string[] = [];
      const onProgress = (done: number, total: number) => steps.push(`${done}/${total}`);
      await runExport(format, snapshotReader(sample), { ...options, onProgress });
      const total = format.holds === 'everything' ? 8 : 2;
      expect(steps.at(-1)).toBe(`${total}/${total}`);
      const signal = AbortSignal.abort();
      const stopped = await runExport(format, snapshotReader(sample), { ...options, signal });
      expect(stopped).toEqual({ ok: false, error: 'cancelled' });
    }
  });

  it('can be made of nothing', async () => {
    for (const { id } of EXPORT_FORMATS) await exported(id, emptySnapshot());
  });
});

describe('reading a file', () => {
  it.each(['claimlight-json', 'csv', 'web-annotation', 'claim-review', 'hypothesis'] as const)(
    'knows %s by its content, cut anywhere',
    async (id) => {
      const { blob } = await exported(id);
      const bytes = new Uint8Array(await blob.arrayBuffer());
      const seen: number[] = [];
      const result = await readBytes(bytes, { onProgress: (done: number) => seen.push(done) });
      if (!result.ok) throw new Error(result.error);
      expect(result.value.format.id).toBe(id);
      expect(result.value.records.claims.length).toBeGreaterThan(0);
      expect(result.value).toMatchObject({ skipped: 0, changed: 0, reports: [] });
      expect(seen.at(-1)).toBe(bytes.length);
    },
  );

  it.each([
    ['unknown', utf8('PK\u0003\u0004 an archive')],
    ['unknown', utf8('<html><body>quote,url</body></html>')],
    ['unknown', utf8('{"hello":"world"}')],
    ['unknown', utf8('name,age\n')],
    ['empty', utf8('')],
    ['empty', utf8(' \n')],
    ['damaged', utf8('{"format":"claimlight","version":1,"claims":[')],
    ['newer', utf8('{"format":"claimlight","version":9}')],
    ['encoding', new Uint8Array([0x71, 0x75, 0x6f, 0x74, 0x65, 0xfc, 0xff])],
    ['encoding', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])],
  ])('has one plain reason: %s', async (error, bytes) => {
    expect(await readBytes(bytes)).toEqual({ ok: false, error });
  });

  it('takes UTF-16 where a mark says so, and a byte order mark', async () => {
    const text = 'quote,url\nÄhren wogen,https://a.example/\n';
    const wide = new Uint8Array(2 + text.length * 2);
    new DataView(wide.buffer).setUint16(0, 0xfeff, true);
    for (let i = 0; i < text.length; i++)
      new DataView(wide.buffer).setUint16(2 + i * 2, text.charCodeAt(i), true);
    for (const bytes of [wide, utf8(`\uFEFF${text}`)]) {
      const result = await readBytes(bytes);
      expect(result.ok && result.value.records.claims[0]?.quote).toBe('Ähren wogen');
    }
  });

  it('stops when told to', async () => {
    const { blob } = await exported('csv');
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const result = await readBytes(bytes, { signal: AbortSignal.abort() });
    expect(result).toEqual({ ok: false, error: 'cancelled' });
  });

  it('keeps the first reports of very many, and counts all', async () => {
    const result = await readFile(
      inPieces(utf8(`quote,url\n${',\n'.repeat(12_000)}`), 50_000),
      context,
    );
    expect(result.ok && [result.value.reports.length, result.value.skipped]).toEqual([
      10_000, 12_000,
    ]);
  });
});
