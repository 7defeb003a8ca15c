import { expect, test } from 'vitest';
import { arrange } from '@/components/page/claim-order';
import type { Analysis, Block } from '@/lib/model/analysis';
import type { Claim } from '@/lib/model/claim';
import { ClaimBook } from '@/lib/session/claim-book';
import type { SavedRow } from '@/lib/session/client';
import { draftOfDetected, draftOfSelection } from '@/lib/session/drafts';
import { pageEntities, reportOf } from '@/lib/session/page-state';
import type { Reading } from '@/lib/session/reading';

const HEADLINE = 'Ferry traffic falls by a fifth';
const FIRST = 'Ferry traffic fell by 20 percent in May, the port of Halm said.';
const SECOND = 'The port expects 14 more sailings in June.';
const text = `${HEADLINE}\n\n${FIRST} ${SECOND}`;
const spanOf = (part: string) => ({
  start: text.indexOf(part),
  end: text.indexOf(part) + part.length,
});
const blocks: Block[] = [
  { ...spanOf(HEADLINE), role: 'headline' },
  { ...spanOf(`${FIRST} ${SECOND}`), role: 'paragraph' },
];

const detected = (part: string, sentence: string, score: number): Analysis['claims'][number] => ({
  ...spanOf(part),
  text: part,
  sentence: spanOf(sentence),
  score,
  kinds: ['statistic'],
  attribution: null,
  quantities: [],
  reasons: ['states a number'],
  contributions: [{ reason: 'states a number', weight: 30, trigger: null }],
});
const PART = 'Ferry traffic fell by 20 percent in May';
const reading = {
  text,
  blocks,
  words: 27,
  analysis: {
    language: 'en',
    sentences: [
      { ...spanOf(FIRST), score: 0.8 },
      { ...spanOf(SECOND), score: 0.6 },
    ],
    entities: [
      { ...spanOf('May'), text: 'May', kind: 'date', name: 'May' },
      { ...spanOf('Halm'), text: 'Halm', kind: 'place', name: 'Halm' },
    ],
    claims: [
      detected(HEADLINE, HEADLINE, 0.9),
      detected(PART, FIRST, 0.8),
      detected(SECOND, SECOND, 0.6),
    ],
    model: 'test-1',
  },
} as unknown as Reading;
const article = {
  url: 'https://halm.example/ferries',
  urls: ['https://halm.example/ferries'],
  title: HEADLINE,
  publisher: 'Halm Post',
  authors: [],
  publishedAt: null,
  language: 'en',
};

function saved(quote: string, patch: Partial<Claim> = {}): SavedRow {
  const draft = draftOfSelection(reading, article, spanOf(quote));
  const at = '2026-01-01T00:00:00.000Z';
  const { article: _, ...kept } = draft;
  const claim: Claim = {
    ...kept,
    id: crypto.randomUUID(),
    articleId: crypto.randomUUID(),
    verdict: null,
    note: '',
    tags: [],
    state: 'found',
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
    ...patch,
  };
  return {
    claim,
    article: { ...article, id: claim.articleId, firstSeenAt: at, lastSeenAt: at },
    sources: 2,
    state: 'found',
    span: spanOf(quote),
    slot: patch.verdict ? 'half' : 'unrated',
  };
}

function bookWith(...rows: SavedRow[]): ClaimBook {
  const book = new ClaimBook();
  book.saved = rows;
  book.update(reading);
  return book;
}

test('headlines are read but never lit', () => {
  const book = bookWith();
  expect(book.claims.map(({ quote }) => quote)).toEqual([PART, SECOND]);
  expect(book.claims[0]).toMatchObject({ score: 80, state: 'detected', context: FIRST });
});

test('a saved claim takes the place of the detected one it covers, and its key', () => {
  const row = saved('traffic fell by 20 percent');
  const book = bookWith(row);
  expect(book.claims.map(({ state }) => state)).toEqual(['found', 'detected']);
  const key = `d:${spanOf(PART).start}-${spanOf(PART).end}`;
  expect(book.find(key)?.claimId).toBe(row.claim.id);
  expect(book.aliases.get(key)).toBe(row.claim.id);
});

test('two words that were saved do not put out the claim they stand in', () => {
  const book = bookWith(saved('Ferry traffic'));
  expect(book.claims.filter(({ state }) => state === 'detected')).toHaveLength(2);
});

test('text that comes in above leaves old keys in force', () => {
  const book = bookWith();
  const old = book.claims[0]?.key ?? '';
  const by = 'Breaking: new words at the top.\n\n'.length;
  const moved = <T extends { start: number; end: number }>(span: T): T => ({
    ...span,
    start: span.start + by,
    end: span.end + by,
  });
  const { analysis } = reading;
  book.update({
    ...reading,
    text: `${'Breaking: new words at the top.\n\n'}${text}`,
    blocks: blocks.map(moved),
    analysis: {
      ...analysis,
      claims: analysis.claims.map((claim) => ({
        ...moved(claim),
        sentence: moved(claim.sentence),
      })),
    },
  });
  expect(book.find(old)?.quote).toBe(PART);
});

test('a saved claim is painted in the slot of its verdict, unrated without one', () => {
  const at = '2026-01-01T00:00:00.000Z';
  const verdict = { scale: 'truth', value: 'half', word: 'Half true', note: '', at };
  const book = bookWith(saved(PART, { verdict }), saved(SECOND));
  expect(book.claims.map(({ slot }) => slot)).toEqual(['half', 'unrated']);
});

test('a claim whose text is gone comes last and keeps its quote', () => {
  const gone = { ...saved(PART), state: 'missing' as const, span: null };
  expect(bookWith(gone).claims.at(-1)).toMatchObject({
    claimId: gone.claim.id,
    state: 'missing',
    quote: PART,
  });
});

test('a draft carries all that is needed to save the claim and find it again', () => {
  const book = bookWith();
  const claim = book.claims[0];
  const draft = claim && draftOfDetected(reading, article, claim);
  expect(draft).toMatchObject({
    quote: PART,
    context: FIRST,
    origin: 'detected',
    detection: { score: 0.8, model: 'test-1', reasons: ['states a number'] },
    anchor: { position: spanOf(PART), quote: { exact: PART } },
  });
  const selected = draftOfSelection(reading, article, spanOf('14 more sailings'));
  expect(selected).toMatchObject({ origin: 'selection', context: SECOND, detection: null });
});

test('entities are counted with the claims that lists show for them', () => {
  const { claims } = bookWith();
  const found = pageEntities(reading.analysis.entities, claims);
  expect(found).toEqual([
    { name: 'May', kind: 'date', mentions: 1, claims: 1 },
    // The port says it, and stands beside the claim.
    { name: 'Halm', kind: 'place', mentions: 1, claims: 1 },
  ]);
  for (const { name: entity, claims: count } of found) {
    expect(arrange(claims, 'page', { kind: null, entity })).toHaveLength(count);
  }
});

test('the badge counts what is on the page', () => {
  const book = bookWith(saved(PART));
  const state = {
    url: '',
    host: '',
    title: '',
    status: 'on' as const,
    language: 'en',
    sentences: 2,
    truncated: false,
    claims: book.claims,
    entities: [],
  };
  expect(reportOf(state)).toEqual({ status: 'on', claims: 2, saved: 1 });
});
