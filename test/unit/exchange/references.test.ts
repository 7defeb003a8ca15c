import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Writer } from '@/lib/exchange/format';
import { writeBibtex } from '@/lib/exchange/write/bibtex';
import { writeCsl } from '@/lib/exchange/write/csl';
import { personName } from '@/lib/exchange/write/person-name';
import { writeRis } from '@/lib/exchange/write/ris';
import { emptySnapshot } from '@/lib/model/snapshot';
import { SOURCE_KINDS, type Source } from '@/lib/model/source';
import { golden, written } from './files';
import { sample, sources } from './sample';

const [first] = sources;
const sourceOf = (patch: Partial<Source>): Source => ({ ...(first as Source), ...patch });

/** What an independent parser reads of sources that were written in a format. */
async function parsed(write: Writer, list: Source[]): Promise<Record<string, unknown>[]> {
  const text = await written(write, { ...emptySnapshot(), sources: list });
  return new Cite(text).data.map(({ _graph, ...item }) => item);
}

describe.each([
  ['RIS', writeRis, 'sample.ris'],
  ['BibTeX', writeBibtex, 'sample.bib'],
  ['CSL-JSON', writeCsl, 'sample.csl.json'],
] as const)('%s', (name, write, file) => {
  it('is what the format asks for', async () => {
    const text = (await written(write, sample)).replaceAll('\r\n', '\n');
    if (file.endsWith('.json')) expect(JSON.parse(text)).toEqual(JSON.parse(golden(file)));
    else expect(text).toBe(golden(file));
  });

  it('ends its lines as the format asks', async () => {
    const text = await written(write, sample);
    expect(/\r\n/.test(text)).toBe(name === 'RIS');
    expect(/[^\r]\n/.test(text)).toBe(name !== 'RIS');
  });

  it('is read by another program as it was meant', async () => {
    const [levy, court] = await parsed(write, sources);
    expect(levy).toMatchObject({
      type: 'dataset',
      title: 'Harbour levy: 5 % & more {final}',
      publisher: 'Müller & Söhne Statistics',
      URL: 'https://statistics.example/levy?year=2023&q=a#page=4',
      issued: { 'date-parts': [[2024, 1, 15]] },
      accessed: { 'date-parts': [[2024, 5, 21]] },
    });
    expect(court).toMatchObject({
      title: 'https://court.example/case/12',
      URL: 'https://court.example/case/12',
    });
  });

  it('leaves notes out when asked to', async () => {
    expect(await written(write, sample, { notes: false })).not.toContain('Table 4');
  });

  it('gives an item a source, whatever the words are', async () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    const url = fc.webUrl({ withQueryParameters: true, withFragments: true });
    const list = fc.array(
      fc
        .record({
          id: fc.uuid(),
          url,
          title: word,
          publisher: word,
          note: word,
          authors: fc.array(word, { maxLength: 3 }),
          publishedAt: fc.option(fc.constantFrom('2024', '2024-05', '2024-05-06', 'spring 2024')),
          kind: fc.constantFrom(...SOURCE_KINDS),
        })
        .map(sourceOf),
      { maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(list, async (many) => {
        const items = many.length > 0 ? await parsed(write, many) : [];
        expect(items).toHaveLength(many.length);
      }),
      { numRuns: 60 },
    );
  });
});

it('BibTeX keeps special characters, and two entries never share a key', async () => {
  const title = String.raw`50% of #1 {A} & $5_000 ~ \alpha ^ "quoted" é ß 日本`;
  const items = await parsed(writeBibtex, [sourceOf({ title }), sourceOf({}), sourceOf({})]);
  expect(items.map((item) => item['citation-key'])).toEqual([
    'berg2024',
    'berg2024-2',
    'berg2024-3',
  ]);
  expect(items[0]?.title).toBe(title);
});

it('types follow the kind of source', async () => {
  const list = SOURCE_KINDS.map((kind) => sourceOf({ kind }));
  const types = (await parsed(writeCsl, list)).map(({ type }) => type);
  expect(Object.fromEntries(SOURCE_KINDS.map((kind, i) => [kind, types[i]]))).toEqual({
    article: 'article-newspaper',
    report: 'report',
    dataset: 'dataset',
    'official-document': 'document',
    'court-record': 'legal_case',
    study: 'article-journal',
    interview: 'interview',
    social: 'post',
    other: 'webpage',
  });
});

it('dates are as given, and what is none is kept in words', async () => {
  const dates = ['2024', '2024-05', '2024-05-19T23:30:00-08:00', 'Spring 2024', '2024-13-01'];
  const items = await parsed(
    writeCsl,
    dates.map((publishedAt) => sourceOf({ publishedAt })),
  );
  expect(items.map(({ issued }) => issued)).toEqual([
    { 'date-parts': [[2024]] },
    { 'date-parts': [[2024, 5]] },
    { 'date-parts': [[2024, 5, 19]] },
    { raw: 'Spring 2024' },
    { 'date-parts': [[2024]] },
  ]);
});

const person = (given: string, family: string, particle = '', suffix = '') => ({
  ...{ given, family, particle, suffix },
});

it.each([
  ['Rosa Lind', person('Rosa', 'Lind')],
  ['Lind, Rosa', person('Rosa', 'Lind')],
  ['Zoë van der Berg', person('Zoë', 'Berg', 'van der')],
  ['Oscar De La Hoya', person('Oscar', 'De La Hoya')],
  ['Maria de la Cruz', person('Maria', 'Cruz', 'de la')],
  ['John Q. Public Jr.', person('John Q.', 'Public', '', 'Jr.')],
  ['King, Martin Luther, Jr.', person('Martin Luther', 'King', '', 'Jr.')],
  ['Office for Ports', { literal: 'Office for Ports' }],
  ['World Health Organization', { literal: 'World Health Organization' }],
  ['Madonna', { literal: 'Madonna' }],
  ['李 明', person('明', '李')],
  ['김 철수', person('철수', '김')],
  ['Li Ming', person('Li', 'Ming')],
])('splits the name %s', (name, parts) => {
  expect(personName(name)).toEqual(parts);
});
