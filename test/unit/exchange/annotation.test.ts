import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describe as describeSpan } from '@/lib/anchoring/describe';
import { resolve } from '@/lib/anchoring/resolve';
import { codePointPosition, codePoints } from '@/lib/exchange/code-points';
import { readAnnotations } from '@/lib/exchange/read/annotation';
import { writeAnnotations } from '@/lib/exchange/write/annotation';
import { snapshots } from './arbitraries';
import { golden, read, written } from './files';
import { rated, sample } from './sample';

type Json = Record<string, unknown>;
const isIri = (value: unknown) => typeof value === 'string' && URL.canParse(value);
const isUtc = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value);
const listed = (value: unknown): Json[] =>
  [value].flat().filter((each) => each !== undefined) as Json[];

/** What the Web Annotation Data Model says that a collection with one page MUST be (sections 3 to 5). */
function expectValid(collection: Json) {
  expect(collection['@context']).toBe('http://www.w3.org/ns/anno.jsonld');
  expect(isIri(collection.id)).toBe(true);
  expect(collection.type).toBe('AnnotationCollection');
  const page = collection.first as Json;
  expect(isIri(page.id)).toBe(true);
  expect(page.type).toBe('AnnotationPage');
  expect(page).not.toHaveProperty('@context');
  expect(page.startIndex).toBe(0);
  const items = page.items as Json[];
  expect(collection.total).toBe(items.length);
  for (const item of items) {
    expect(isIri(item.id)).toBe(true);
    expect(item.type).toBe('Annotation');
    expect([item.created, item.modified].every(isUtc)).toBe(true);
    const target = item.target as Json;
    expect(isIri(target.source)).toBe(true);
    for (const selector of listed(target.selector)) {
      if (selector.type === 'TextQuoteSelector') expect(typeof selector.exact).toBe('string');
      else {
        expect(selector.type).toBe('TextPositionSelector');
        expect(selector.start).toBeGreaterThanOrEqual(0);
        expect(selector.end).toBeGreaterThanOrEqual(selector.start as number);
      }
    }
    for (const body of listed(item.body)) {
      if (body.type === 'TextualBody') expect(typeof body.value).toBe('string');
      else expect([body.type, isIri(body.source)]).toEqual(['SpecificResource', true]);
    }
  }
}

const parsed = async (snapshot = sample): Promise<Json> =>
  JSON.parse(await written(writeAnnotations, snapshot));

describe('writing', () => {
  it('gives the annotations that the model asks for', async () => {
    const collection = await parsed();
    expectValid(collection);
    expect(collection.first).toMatchObject({
      items: JSON.parse(golden('sample.annotations.json')),
    });
  });

  it('is valid for whatever is stored', async () => {
    await fc.assert(
      fc.asyncProperty(snapshots, async (records) => expectValid(await parsed(records))),
      {
        numRuns: 50,
      },
    );
  });

  it('is found again on the page by what was written, as our own anchors are', async () => {
    const text =
      '🚢 Port of Lindal\n\nMayor Ada Vane said the levy raised 4% more than in 2023. 👩‍🚀 Others disagree: “the levy raised 2% less”, they say.';
    const start = text.indexOf('the levy raised 2%');
    const anchor = describeSpan(text, { start, end: start + 'the levy raised 2% less'.length });
    const claim = { ...rated, quote: anchor.quote.exact, anchor };
    const { first } = (await parsed({ ...sample, claims: [claim] })) as { first: Json };
    const [{ target } = {}] = first.items as Json[];
    const position = listed((target as Json).selector).find((s) => s.type !== 'TextQuoteSelector');
    const points = [...text].slice(position?.start as number, position?.end as number);
    expect(points.join('')).toBe('the levy raised 2% less');
    const back = await read(readAnnotations, JSON.stringify(first));
    if (typeof back === 'string') throw new Error(back);
    expect(back.records.claims.map((c) => resolve(text, c.anchor))).toEqual([
      { state: 'found', span: { start, end: start + 'the levy raised 2% less'.length } },
    ]);
  });

  it('counts code points, and its selectors find the quote again', async () => {
    const word = fc.string({ unit: fc.constantFrom('a', ' ', 'é', '🚢', '👩‍🚀', '文') });
    await fc.assert(
      fc.asyncProperty(
        word,
        word.filter((text) => text !== ''),
        word,
        async (before, quote, after) => {
          const text = `${before}${quote}${after}`;
          const span = { start: before.length, end: before.length + quote.length };
          const anchor = describeSpan(text, span);
          const claim = { ...rated, quote, anchor };
          const collection = await parsed({ ...sample, claims: [claim] });
          const [item] = (collection.first as { items: { target: { selector: Json[] } }[] }).items;
          const [exact, position] = item?.target.selector ?? [];
          const points = [...text];
          expect(points.slice(position?.start as number, position?.end as number).join('')).toBe(
            quote,
          );
          expect(exact).toMatchObject({ exact: quote });
        },
      ),
    );
  });

  it('tells units from points', () => {
    expect(codePoints('a🚢b')).toBe(3);
    const text = '🚢🚢 the quote';
    expect(codePointPosition(describeSpan(text, { start: 5, end: 8 }))).toEqual({
      start: 3,
      end: 6,
    });
    expect(codePointPosition({ ...rated.anchor, position: { start: 0, end: 0 } })).toBeNull();
  });
});

describe('reading', () => {
  it('gives the claims that were written', async () => {
    const result = await read(readAnnotations, await written(writeAnnotations, sample), 11);
    if (typeof result === 'string') throw new Error(result);
    const { records, reports } = result;
    expect(reports).toEqual([]);
    const claim = records.claims.find(({ id }) => id === rated.id);
    expect(claim).toMatchObject({
      quote: rated.quote,
      note: rated.note,
      tags: rated.tags,
      createdAt: rated.createdAt,
      updatedAt: rated.updatedAt,
      origin: 'import',
      verdict: { scale: 'truth', value: 'half', word: 'Half true', note: rated.verdict?.note },
      anchor: { quote: rated.anchor.quote },
    });
    expect(records.articles).toMatchObject([
      {
        url: sample.articles[0]?.url,
        title: sample.articles[0]?.title,
        authors: ['Rosa Lind', 'Bo Ek'],
      },
    ]);
    const [levy, court] = records.sources;
    expect(levy).toMatchObject({
      url: sample.sources[0]?.url,
      title: sample.sources[0]?.title,
      publisher: sample.sources[0]?.publisher,
      publishedAt: '2024-01-15',
    });
    expect(court?.url).toBe('https://court.example/case/12');
    expect(records.evidence.map(({ stance, quote }) => [stance, quote])).toEqual([
      ['refutes', 'The levy raised\n3.1 percent.'],
      ['context', ''],
    ]);
  });

  const target = {
    source: 'https://a.example/',
    selector: { type: 'TextQuoteSelector', exact: 'it rained' },
  };
  const annotation = { '@context': 'x', id: 'https://b.example/1', type: 'Annotation', target };
  const quotes = async (file: unknown) => {
    const result = await read(readAnnotations, JSON.stringify(file));
    return typeof result === 'string' ? result : result.records.claims.map(({ quote }) => quote);
  };

  it.each([
    ['a single annotation', annotation],
    ['a list', [annotation]],
    ['a page', { type: 'AnnotationPage', items: [annotation] }],
    ['a graph', { '@graph': [annotation] }],
    ['a list of types and targets', [{ ...annotation, type: ['Annotation'], target: [target] }]],
    [
      'a narrowed selector',
      [
        {
          ...annotation,
          target: { ...target, selector: { type: 'RangeSelector', refinedBy: target.selector } },
        },
      ],
    ],
    [
      'a source with an id',
      [{ ...annotation, target: { ...target, source: { id: target.source } } }],
    ],
  ])('takes %s', async (_, file) => expect(await quotes(file)).toEqual(['it rained']));

  it('puts bodies where their purposes say', async () => {
    const file = {
      ...annotation,
      motivation: 'commenting',
      bodyValue: 'first',
      body: [
        { type: 'TextualBody', value: 'second' },
        { type: 'TextualBody', value: 'wet', purpose: 'tagging' },
        { type: 'TextualBody', value: 'Mostly true', purpose: 'classifying' },
        'https://c.example/report',
        'javascript:alert(1)',
      ],
    };
    const result = await read(readAnnotations, JSON.stringify(file));
    if (typeof result === 'string') throw new Error(result);
    expect(result.records.claims[0]).toMatchObject({
      note: 'first\n\nsecond',
      tags: ['wet'],
      verdict: { word: 'Mostly true' },
    });
    expect(result.records.sources.map(({ url }) => url)).toEqual(['https://c.example/report']);
  });

  it('reports annotations without words or page, and refuses other files', async () => {
    const file = [
      annotation,
      { ...annotation, target: 'https://a.example/' },
      7,
      { ...annotation, target: { ...target, source: 'urn:x' } },
    ];
    const result = await read(readAnnotations, JSON.stringify(file));
    if (typeof result === 'string') throw new Error(result);
    expect(result.reports.map(({ row, problem }) => [row, problem])).toEqual([
      [2, 'quote'],
      [3, 'quote'],
      [4, 'page'],
    ]);
    expect(await quotes({ type: 'Person' })).toBe('unknown');
    expect(await read(readAnnotations, '[{"type"')).toBe('damaged');
  });
});
