import fc from 'fast-check';
import { CLAIM_KINDS, ENTITY_KINDS } from '@/lib/model/analysis';
import type { Snapshot } from '@/lib/model/snapshot';
import { SOURCE_KINDS } from '@/lib/model/source';
import { VERDICT_SLOTS } from '@/lib/model/verdict';

/** Any string, with every script, control characters and unpaired surrogates. */
const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'a "\\\u2028'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 30,
});
const someText = text.filter((value) => value.length > 0);
const id = fc.uuid();
const time = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const url = fc
  .tuple(id, fc.constantFrom('', '?q=é&b=1', '#page=2', '/%2F?a=%20'))
  .map(([host, rest]) => `https://h${host}.example/${rest}`);
const count = fc.nat({ max: 1_000_000 });
const span = fc.record({ start: count, end: count });
const textSpan = fc.record({ start: count, end: count, text });
const unit = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0);

const attribution = fc.record({
  speaker: textSpan,
  cue: textSpan,
  stance: fc.constantFrom(
    'asserts' as const,
    'denies' as const,
    'hedges' as const,
    'asks' as const,
  ),
});
const entity = fc.record({
  start: count,
  end: count,
  text,
  kind: fc.constantFrom(...ENTITY_KINDS),
  name: text,
});
const quantity = fc.record({
  start: count,
  end: count,
  text,
  value: fc.integer(),
  bound: fc.constantFrom('exactly' as const, 'more than' as const, 'at most' as const),
  unit: text,
});
const detection = fc.record(
  {
    score: unit,
    kinds: fc.array(fc.constantFrom(...CLAIM_KINDS), { maxLength: 3 }),
    reasons: fc.array(text, { maxLength: 3 }),
    contributions: fc.array(
      fc.record({ reason: text, weight: fc.integer(), trigger: fc.option(textSpan) }),
      { maxLength: 2 },
    ),
    model: text,
  },
  { requiredKeys: ['score', 'kinds', 'reasons', 'model'] },
);

const article = fc.record({
  id,
  url,
  urls: fc.array(url, { maxLength: 3 }),
  title: text,
  publisher: text,
  authors: fc.array(text, { maxLength: 2 }),
  publishedAt: fc.option(text),
  language: text,
  firstSeenAt: time,
  lastSeenAt: time,
});
const source = fc.record(
  {
    id,
    url,
    title: text,
    publisher: text,
    authors: fc.array(text, { maxLength: 2 }),
    publishedAt: fc.option(text),
    accessedAt: time,
    archiveUrl: fc.option(url),
    kind: fc.constantFrom(...SOURCE_KINDS),
    note: text,
    notOpenedAt: fc.option(time),
  },
  {
    requiredKeys: [
      ...(['id', 'url', 'title', 'publisher', 'authors', 'publishedAt'] as const),
      ...(['accessedAt', 'archiveUrl', 'kind', 'note'] as const),
    ],
  },
);
const plainClaimOf = (articleIds: string[]) =>
  fc.record({
    id,
    articleId: fc.constantFrom(...articleIds),
    quote: someText,
    anchor: fc.record({
      quote: fc.record({ exact: text, prefix: text, suffix: text }),
      position: span,
    }),
    context: text,
    detection: fc.option(detection),
    attribution: fc.option(attribution),
    entities: fc.array(entity, { maxLength: 2 }),
    quantities: fc.array(quantity, { maxLength: 2 }),
    verdict: fc.option(
      fc.record(
        { scale: text, value: text, word: text, note: text, at: time },
        { requiredKeys: ['scale', 'value', 'note', 'at'] },
      ),
    ),
    note: text,
    tags: fc.array(text, { maxLength: 3 }),
    origin: fc.constantFrom('detected' as const, 'selection' as const, 'import' as const),
    state: fc.constantFrom('found' as const, 'changed' as const, 'missing' as const),
    createdAt: time,
    updatedAt: time,
    deletedAt: fc.option(time),
  });
const claimOf = (articleIds: string[]) =>
  fc
    .tuple(plainClaimOf(articleIds), fc.option(count))
    .map(([claim, nextOrder]) => (nextOrder === null ? claim : { ...claim, nextOrder }));
const evidenceOf = (claimIds: string[], sourceIds: string[]) =>
  fc.record({
    id,
    claimId: fc.constantFrom(...claimIds),
    sourceId: fc.constantFrom(...sourceIds),
    stance: fc.constantFrom('supports' as const, 'refutes' as const, 'context' as const),
    quote: text,
    note: text,
    order: count,
    addedAt: time,
  });
const json = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)));
const revisionOf = (claimIds: string[]) =>
  fc.record({
    id,
    claimId: fc.constantFrom(...claimIds),
    at: time,
    field: text,
    from: json,
    to: json,
  });
const dismissalOf = (articleIds: string[]) =>
  fc.record({ id, articleId: fc.constantFrom(...articleIds), quote: text, at: time });
const level = fc.record({
  id: someText,
  word: someText,
  meaning: text,
  shape: fc.constantFrom(...VERDICT_SLOTS),
  slot: fc.constantFrom(...VERDICT_SLOTS),
  key: text,
  rating: fc.option(fc.integer()),
});
const scale = fc.record(
  {
    id,
    name: text,
    levels: fc.array(level, { minLength: 2, maxLength: 9 }),
    conclusion: fc.boolean(),
  },
  { requiredKeys: ['id', 'name', 'levels'] },
);

/** A snapshot of sound records that hang together. */
export const snapshots: fc.Arbitrary<Snapshot> = fc
  .tuple(
    fc.array(article, { minLength: 1, maxLength: 3 }),
    fc.array(source, { minLength: 1, maxLength: 3 }),
    fc.array(scale, { maxLength: 2 }),
  )
  .chain(([articles, sources, scales]) =>
    fc.array(claimOf(articles.map((a) => a.id)), { minLength: 1, maxLength: 4 }).chain((claims) => {
      const claimIds = claims.map((c) => c.id);
      return fc.record({
        articles: fc.constant(articles),
        claims: fc.constant(claims),
        sources: fc.constant(sources),
        evidence: fc.array(
          evidenceOf(
            claimIds,
            sources.map((s) => s.id),
          ),
          { maxLength: 4 },
        ),
        revisions: fc.array(revisionOf(claimIds), { maxLength: 4 }),
        scales: fc.constant(scales),
        dismissals: fc.uniqueArray(dismissalOf(articles.map((a) => a.id)), {
          maxLength: 3,
          // The same words of an article are dismissed once.
          selector: ({ articleId, quote }) => `${articleId} ${quote}`,
        }),
      });
    }),
  );
