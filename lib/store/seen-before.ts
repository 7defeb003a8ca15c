import type { Claim } from '@/lib/model/claim';
import type { SeenClaim, SoughtClaim } from '@/lib/model/seen';
import { bucketsFor, eachOf, type OpenSegment } from '@/lib/search/lookup';
import type { Term } from '@/lib/search/query';
import { keyWords } from '@/lib/search/seen/key-words';
import { likeness, readStatement } from '@/lib/search/seen/same-claim';
import { idAt, isDead } from '@/lib/search/segment';
import { articlesOfPage } from './articles';
import type { ClaimlightDatabase } from './database';
import type { IndexReader } from './index-reading';

/** More stale claims than this are not compared one by one. */
const MOST_STALE = 500;
/** Candidates compared for each claim. */
const CANDIDATES = 4;
/** A word that more claims have than this finds nothing by itself. */
const FREQUENT = 5_000;
/** The weight of words of the quote. */
const IN_QUOTE = 3;

/**
 * For claims of a page, the saved claim of another article that says the same, by the key of the claim: one with a
 * verdict before one without, then the likest. Few candidates are taken from the index by their numbers, names and
 * rarer words, and these compared. While the index is not made yet, none is found.
 */
export async function findSeen(
  db: ClaimlightDatabase,
  reader: IndexReader,
  sought: readonly SoughtClaim[],
  urls: readonly string[],
  title = '',
): Promise<Map<string, SeenClaim>> {
  const seen = new Map<string, SeenClaim>();
  const stale = await db.stale.limit(MOST_STALE).primaryKeys();
  const segments = await reader.segments();
  if (!segments || sought.length === 0) return seen;
  const own = new Set((await articlesOfPage(db, urls, title)).map(({ id }) => id));
  const terms = sought.map(({ quote }) => keyWords(quote));
  const opened = await reader.open(segments, bucketsFor(terms.flat()));
  const known = new Map<string, Uint32Array>();
  const candidates = terms.map((of) =>
    opened
      .flatMap((segment, i) => likest(segment, i, of, known))
      .sort((x, y) => y.count - x.count)
      .slice(0, CANDIDATES)
      .flatMap(({ at, document }) => {
        const roster = segments[at]?.roster;
        return roster ? idAt(roster, document) : [];
      }),
  );
  const ids = [...new Set([...candidates.flat(), ...stale])];
  const records = await db.claims.bulkGet(ids);
  const claims = new Map(
    records.flatMap((claim) =>
      claim?.deletedAt === null && !own.has(claim.articleId) ? [[claim.id, claim]] : [],
    ),
  );
  const read = new Map([...claims].map(([id, { quote }]) => [id, readStatement(quote)]));
  const found = new Map<string, Claim>();
  for (const [i, { key, quote }] of sought.entries()) {
    const statement = readStatement(quote);
    let best = { claim: null as Claim | null, worth: 0 };
    for (const id of new Set([...(candidates[i] ?? []), ...stale])) {
      const claim = claims.get(id);
      const other = read.get(id);
      const alike = claim && other ? likeness(statement, other) : 0;
      const worth = alike > 0 ? alike + (claim?.verdict ? 1 : 0) : 0;
      if (claim && worth > best.worth) best = { claim, worth };
    }
    if (best.claim) found.set(key, best.claim);
  }
  const articles = await db.articles.bulkGet([...found.values()].map(({ articleId }) => articleId));
  const byId = new Map(articles.map((article) => [article?.id, article]));
  for (const [key, claim] of found) {
    const article = byId.get(claim.articleId);
    if (article) seen.set(key, { claim, article });
  }
  return seen;
}

/** The claims of a segment that have most of the words in their quotes, at least two or half of them. */
function likest(
  segment: OpenSegment,
  at: number,
  terms: readonly Term[],
  known: Map<string, Uint32Array>,
): { count: number; at: number; document: number }[] {
  const counts = new Map<number, number>();
  for (const { patterns, open } of terms) {
    const word = patterns[0]?.[0] ?? '';
    const key = `${at} ${word}`;
    const documents = known.get(key) ?? documentsWith(segment, word, open);
    known.set(key, documents);
    if (documents.length > FREQUENT) continue;
    for (const document of documents) counts.set(document, (counts.get(document) ?? 0) + 1);
  }
  const least = Math.max(2, Math.ceil(terms.length / 2) - 1);
  return [...counts]
    .filter(([document, count]) => count >= least && !isDead(segment.dead, document))
    .sort((a, b) => b[1] - a[1])
    .slice(0, CANDIDATES)
    .map(([document, count]) => ({ count, at, document }));
}

function documentsWith(segment: OpenSegment, word: string, open: boolean): Uint32Array {
  const documents = new Set<number>();
  eachOf(segment, word, open, (document, weight) => {
    if (weight === IN_QUOTE) documents.add(document);
  });
  return Uint32Array.from(documents);
}
