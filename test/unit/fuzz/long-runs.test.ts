import { expect, it } from 'vitest';
import { findAgain } from '@/lib/anchoring/find-again';
import { readFile } from '@/lib/exchange/read-file';
import { recognise } from '@/lib/exchange/recognise';
import { writeCsv } from '@/lib/exchange/write/csv';
import { writeMarkdown } from '@/lib/exchange/write/markdown';
import { cleanAddress } from '@/lib/model/address';
import { keyWords } from '@/lib/search/seen/key-words';
import { addressKey } from '@/lib/store/address-key';
import { processorTime } from '@/test/support/processor-time';
import { context, written } from '@/test/unit/exchange/files';
import { rated, sample } from '@/test/unit/exchange/sample';

/*
 * What a page or a file can bring at any length, in runs on which a pattern that tries every beginning anew would
 * work for minutes: that of the background stops all tabs.
 */

/** Work that is enough for any of these, in ms of the processor, whatever else runs beside. */
const ENOUGH = 3_000;
const run = (unit: string, length = 80_000) => unit.repeat(length / unit.length);
const PAGE = 'https://news.example/story';

async function* bytesOf(text: string) {
  yield new TextEncoder().encode(text);
}
const annotation = (source: string) =>
  JSON.stringify({ type: 'Annotation', target: { source, selector: [] } });
const passage = (quote: string) => ({
  ...sample,
  evidence: sample.evidence.map((item) => ({ ...item, quote })),
});
const anchor = (prefix: string, suffix: string) => ({
  quote: { exact: 'the levy rose by 5 percent', prefix, suffix },
  position: { start: 0, end: 26 },
});
const ARTICLE = 'The council met. Mayor Ada Vane said the levy rose by 4 percent. '.repeat(200);

it.each<[string, () => unknown]>([
  ['a file that begins with spaces in a type', () => recognise(`{"type":${run(' ')}x`)],
  ['an address of number signs', () => readFile(bytesOf(annotation(`${run('#')}\nx`)), context)],
  ['a passage of spaces, as CSV', () => written(writeCsv, passage(`a${run(' ')}b`))],
  ['a passage of empty lines, as Markdown', () => written(writeMarkdown, passage(run('\n')))],
  ['a quote of spaces', () => keyWords(`The ${run(' ')}End`)],
  [
    'a context of a file, in an article',
    () => findAgain(ARTICLE, [anchor(run('ab '), run('1, '))]),
  ],
  ['a path of slashes', () => addressKey(`${PAGE}${run('/')}x`)],
  ['a path of forms for phones', () => addressKey(`${PAGE}${run('/amp')}`)],
  [
    'an address of parameters that say where a reader came from',
    () =>
      cleanAddress(
        new URL(`${PAGE}?${Array.from({ length: 20_000 }, (_, n) => `utm_${n}=1`).join('&')}`),
      ),
  ],
])('%s takes no longer than it is long', async (_, work) => {
  const spent = processorTime();
  await work();
  expect(spent()).toBeLessThan(ENOUGH);
});

it('lines of a list are one line each in a cell, and lines of Markdown are no lists', async () => {
  const quote = ' one \r\n \n two\n\n- three';
  const cell = await written(writeCsv, { ...passage(quote), claims: [rated] });
  expect(cell).toContain(' one two - three');
  expect(await written(writeMarkdown, passage('a\n\n  - b\n12) c'))).toContain(
    'a\\\n  > \\\n  > \\- b\\\n  > 12\\) c',
  );
});

it('a row nested deeper than could be written out again is refused', async () => {
  const to = JSON.parse('['.repeat(2_000) + ']'.repeat(2_000));
  const revision = {
    id: rated.id,
    claimId: rated.id,
    at: rated.createdAt,
    field: 'x',
    from: 0,
    to,
  };
  const file = { format: 'claimlight', version: 1, exportedAt: rated.createdAt, ...sample };
  const read = (revisions: unknown[]) =>
    readFile(bytesOf(JSON.stringify({ ...file, revisions })), context);
  expect(await read([revision])).toEqual({ ok: false, error: 'damaged' });
  expect((await read([{ ...revision, to: [[['deep enough']]] }])).ok).toBe(true);
});
