import type { Claim } from '@/lib/model/claim';
import { type ClaimMatch, type ListedKind, listedKind } from '@/lib/model/listing';
import { publisherName } from '@/lib/model/publisher-name';
import { type Verdict, verdictKey } from '@/lib/model/verdict';
import { fold } from '@/lib/search/fold';
import { newestFirst } from '@/lib/search/segment';
import { countCitations } from './citations';
import type { ClaimlightDatabase } from './database';
import { type CountedFact, unpackFacts } from './index-facts';
import type { IndexReader } from './index-reading';
import { inSlices } from './pieces';
import { createPause, sortInSlices } from './slices';
import { inSteadyIndex } from './steady-index';

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

/** What lists are made from. */
export interface ListMemory extends ListFacts {
  /** How many sources each claim has that has any; null where they were not counted. */
  sources: Map<string, number> | null;
}

/** More of a quote is not compared: two that are alike so far are told apart by their age. */
const BEGINNING = 64;
const NO_TAGS: readonly string[] = [];
/** Claims that are not in the index, read in one go. */
const STEP = 250;

/**
 * The facts of all live claims, the newest first: from the index of searches where that is made, else from the
 * claims themselves, a slice at a time.
 */
export async function readFacts(db: ClaimlightDatabase, reader: IndexReader): Promise<ListMemory> {
  return (await indexedFacts(db, reader)) ?? recordedFacts(db);
}

async function indexedFacts(
  db: ClaimlightDatabase,
  reader: IndexReader,
): Promise<ListMemory | null> {
  const read = await inSteadyIndex(db, reader, async (segments) => {
    const packed = await reader.facts(segments);
    return packed.includes(undefined) ? undefined : { segments, packed };
  });
  if (!read) return null;
  const {
    stale,
    found: { segments, packed },
  } = read;
  const pause = createPause();
  const found: ListMemory = { facts: [], verdicts: new Map(), sources: new Map() };
  const without = new Set(stale);
  for (const [i, { roster, dead }] of segments.entries()) {
    const of = packed[i];
    if (!of) continue;
    for (const verdict of of.rated) found.verdicts.set(verdictKey(verdict), verdict);
    for (const { sources, ...fact } of unpackFacts(of, roster, dead, without)) {
      found.facts.push(fact);
      if (sources > 0) found.sources?.set(fact.id, sources);
    }
    await pause();
  }
  for (let from = 0; from < stale.length; from += STEP) {
    const ids = stale.slice(from, from + STEP);
    const late = await readFactsOf(db, ids);
    found.facts.push(...late.facts);
    for (const [key, verdict] of late.verdicts) found.verdicts.set(key, verdict);
    if (found.sources) await countSources(db, ids, found.sources);
    await pause();
  }
  found.facts = await sortInSlices(found.facts, newestFirst, pause);
  return found;
}

/** Counts the sources of these claims anew. */
export async function countSources(
  db: ClaimlightDatabase,
  ids: readonly string[],
  sources: Map<string, number>,
): Promise<void> {
  const counts = await countCitations(db, ids);
  for (const [i, id] of ids.entries()) {
    if (counts[i]) sources.set(id, counts[i]);
    else sources.delete(id);
  }
}

async function recordedFacts(db: ClaimlightDatabase): Promise<ListMemory> {
  const publishers = new Map<string, string>();
  const names = new Map<string, string>();
  await inSlices(db.articles, (article) => {
    const name = publisherName(article);
    const known = names.get(name) ?? name;
    names.set(known, known);
    publishers.set(article.id, known);
  });
  const found: ListMemory = { facts: [], verdicts: new Map(), sources: null };
  // Of a claim whose article came only now there is news, and it is read again then.
  await inSlices(db.claims, (claim) => addFact(found, claim, publishers));
  found.facts = await sortInSlices(found.facts, newestFirst, createPause());
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
    found.facts.sort(newestFirst);
    return found;
  });
}

function addFact(found: ListFacts, claim: Claim, publishers: ReadonlyMap<string, string>): void {
  const publisher = publishers.get(claim.articleId);
  if (claim.deletedAt !== null || publisher === undefined) return;
  const { verdict } = claim;
  const key = verdictKey(verdict);
  if (verdict && !found.verdicts.has(key)) found.verdicts.set(key, verdict);
  found.facts.push(factOf(claim, publisher));
}

type Told = Omit<ClaimMatch['claim'], 'note' | 'attribution' | 'updatedAt'>;

function factOf(
  { id, articleId, verdict, detection, quote, tags, state, createdAt }: Told,
  publisher: string,
): ListFact {
  return {
    ...{ id, articleId, publisher, verdict: verdictKey(verdict) },
    at: Date.parse(createdAt),
    kind: listedKind({ detection }),
    score: detection?.score ?? null,
    begins: fold(quote.replace(/^[\s"'“”‘’«»]+/, '').slice(0, BEGINNING)),
    tags: tags.length > 0 ? tags : NO_TAGS,
    missing: state === 'missing',
  };
}

/** The fact of a claim that is read with all that belongs to it. */
export const countedFact = ({ claim, publisher, sources }: ClaimMatch): CountedFact => ({
  ...factOf(claim, publisher),
  sources,
});
