import type { Claim } from '@/lib/model/claim';
import type { ListedKind } from '@/lib/model/listing';
import { publisherName } from '@/lib/model/publisher-name';
import { type Verdict, verdictKey } from '@/lib/model/verdict';
import type { ClaimlightDatabase } from './database';
import { fold } from './fold';
import { inSlices } from './pieces';
import { createPause, sortInSlices } from './slices';

/** The little that filters and orders need of a live claim. Its record is many times as much. */
export interface ListFact {
  id: string;
  articleId: string;
  publisher: string;
  /** When it was added, in ms. */
  at: number;
  /** Key of its verdict; the empty text for none. */
  verdict: string;
  kind: ListedKind;
  score: number | null;
  /** How its quote begins, folded and without marks. */
  begins: string;
  tags: readonly string[];
  missing: boolean;
}

/** Facts, and a verdict of each key that occurs in them. */
export interface ListFacts {
  facts: ListFact[];
  verdicts: Map<string, Verdict>;
}

/** More of a quote is not compared: two that are alike so far are told apart by their age. */
const BEGINNING = 64;
const NO_TAGS: readonly string[] = [];

/** Reads the facts of all live claims, a slice at a time, the newest first. */
export async function readFacts(db: ClaimlightDatabase): Promise<ListFacts> {
  const publishers = new Map<string, string>();
  const names = new Map<string, string>();
  await inSlices(db.articles, (article) => {
    const name = publisherName(article);
    const known = names.get(name) ?? name;
    names.set(known, known);
    publishers.set(article.id, known);
  });
  const found: ListFacts = { facts: [], verdicts: new Map() };
  // Of a claim whose article came only now there is news, and it is read again then.
  await inSlices(db.claims, (claim) => addFact(found, claim, publishers));
  found.facts = await sortInSlices(found.facts, byAge, createPause());
  return found;
}

/** Reads the facts of these claims; those that are gone or deleted are left out. */
export async function readFactsOf(db: ClaimlightDatabase, ids: string[]): Promise<ListFacts> {
  return db.transaction('r', [db.claims, db.articles], async () => {
    const claims = (await db.claims.bulkGet(ids)).filter((claim) => claim !== undefined);
    const articleIds = [...new Set(claims.map(({ articleId }) => articleId))];
    const publishers = new Map<string, string>();
    for (const article of await db.articles.bulkGet(articleIds)) {
      if (article) publishers.set(article.id, publisherName(article));
    }
    const found: ListFacts = { facts: [], verdicts: new Map() };
    for (const claim of claims) addFact(found, claim, publishers);
    found.facts.sort(byAge);
    return found;
  });
}

function addFact(found: ListFacts, claim: Claim, publishers: ReadonlyMap<string, string>): void {
  const publisher = publishers.get(claim.articleId);
  if (claim.deletedAt !== null || publisher === undefined) return;
  const { id, articleId, verdict, detection, quote, tags, state, createdAt } = claim;
  const key = verdictKey(verdict);
  if (verdict && !found.verdicts.has(key)) found.verdicts.set(key, verdict);
  found.facts.push({
    ...{ id, articleId, publisher, verdict: key },
    at: Date.parse(createdAt),
    kind: detection?.kinds[0] ?? 'selected',
    score: detection?.score ?? null,
    begins: fold(quote.replace(/^[\s"'“”‘’«»]+/, '').slice(0, BEGINNING)),
    tags: tags.length > 0 ? tags : NO_TAGS,
    missing: state === 'missing',
  });
}

/** Newest first. */
export const byAge = (a: ListFact, b: ListFact): number => b.at - a.at || (a.id < b.id ? 1 : -1);
