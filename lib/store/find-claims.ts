import { firstIndex } from '@/lib/model/first-index';
import { type ClaimMatch, type FindQuery, type FoundClaims, listedKind } from '@/lib/model/listing';
import { verdictKey } from '@/lib/model/verdict';
import { readQuery, type Terms } from '@/lib/search/query';
import { newestFirst } from '@/lib/search/segment';
import type { ClaimlightDatabase } from './database';
import { KEYS } from './index-documents';
import type { Hits, IndexReader } from './index-reading';
import { type Found, match } from './match-entry';
import { readEntries, type SearchEntry } from './search-entries';
import { inSteadyIndex } from './steady-index';

/** More stale claims than this are not read for each search. */
const MOST_STALE = 1_000;
/** Claims read at a time to see whether words follow each other. */
const STEP = 100;

/**
 * The claims that a query asks for, the worthiest first, of equals the newest: the first `wanted` as rows. Only
 * these are read. Null while the index is not there to tell.
 */
export async function findClaims(
  db: ClaimlightDatabase,
  reader: IndexReader,
  query: FindQuery,
  wanted: number,
): Promise<FoundClaims | null> {
  const terms = readQuery(query.text);
  return inIndex(db, reader, query, terms, async (found) => {
    const rows: ClaimMatch[] = [];
    let at = 0;
    while (rows.length < wanted && at < found.length) {
      const end = at + Math.max(wanted - rows.length, needsText(terms) ? STEP : 0);
      for (const { row } of await matches(db, found.ids(at, end), terms)) rows.push(row);
      at = Math.min(end, found.length);
    }
    // Of words that have to follow each other it is known only of those read whether they do.
    return {
      rows,
      size: rows.length + found.length - at,
      atMost: needsText(terms) && at < found.length,
    };
  });
}

/** The ids of all claims that a query asks for, in that order. Null while the index is not there to tell. */
export async function findIds(
  db: ClaimlightDatabase,
  reader: IndexReader,
  query: FindQuery,
): Promise<string[] | null> {
  const terms = readQuery(query.text);
  return inIndex(db, reader, query, terms, async (found) => {
    if (!needsText(terms)) return found.ids(0, found.length);
    const ids: string[] = [];
    for (let at = 0; at < found.length; at += STEP) {
      const some = await matches(db, found.ids(at, at + STEP), terms);
      ids.push(...some.map(({ row }) => row.claim.id));
    }
    return ids;
  });
}

/** These claims as rows, in this order, each with where it has the words of a search. */
export async function readWithWords(
  db: ClaimlightDatabase,
  ids: readonly string[],
  text: string,
): Promise<ClaimMatch[]> {
  const terms = readQuery(text);
  const entries = await readEntries(db, ids);
  return entries.map((entry) => match(entry, terms)?.row ?? entry.row);
}

/** Asks for nothing in particular. */
export const EVERYTHING: FindQuery = {
  ...{ text: '', verdicts: [], kinds: [], publishers: [], tags: [] },
  ...{ unsourced: false, missing: false },
};

/** The same from all claims in memory, given the newest first. */
export function findAmong(
  entries: readonly SearchEntry[],
  query: FindQuery,
  wanted = Number.POSITIVE_INFINITY,
): FoundClaims {
  const rows = matchesAmong(entries, query, readQuery(query.text)).map(({ row }) => row);
  return { rows: rows.slice(0, wanted), size: rows.length, atMost: false };
}

/** The index knows which words a claim has, not in which order. */
const needsText = (terms: Terms): boolean =>
  terms.some(({ patterns }) => patterns.some((pattern) => pattern.length > 1));

/** What the index finds, with what it does not know yet in its place. */
interface Merged {
  length: number;
  ids: (from: number, to: number) => string[];
}

async function inIndex<T>(
  db: ClaimlightDatabase,
  reader: IndexReader,
  query: FindQuery,
  terms: Terms,
  use: (found: Merged) => Promise<T>,
): Promise<T | null> {
  const read = await inSteadyIndex(
    db,
    reader,
    (segments, stale) => reader.find(segments, terms, keysOf(query), stale),
    MOST_STALE,
  );
  if (!read) return null;
  const { found, stale } = read;
  const entries = stale.length > 0 ? await readEntries(db, stale) : [];
  const late = matchesAmong(entries.sort(newestFirst), query, terms);
  return use(merged(found, terms.length > 0 ? late : late.map(({ row }) => ({ row, worth: 1 }))));
}

/** The matches among entries, given the newest first: the worthiest first, of equals the newest. */
function matchesAmong(entries: readonly SearchEntry[], query: FindQuery, terms: Terms): Found[] {
  return entries
    .flatMap((entry) => (isKept(entry, query) ? (match(entry, terms) ?? []) : []))
    .sort((a, b) => b.worth - a.worth);
}

/** Puts few claims among many; both are in order. */
function merged(hits: Hits, late: readonly Found[]): Merged {
  /** For each of the few, how many of the many come before it. */
  const before = late.map(({ row, worth }) => {
    const { id, createdAt } = row.claim;
    const time = Date.parse(createdAt);
    return firstIndex(0, hits.count, (place) => {
      const its = hits.worthAt(place);
      const at = hits.timeAt(place);
      const isNewer = at > time || (at === time && (hits.ids(place, place + 1)[0] ?? '') > id);
      return its < worth || (its === worth && !isNewer);
    });
  });
  return {
    length: hits.count + late.length,
    ids(from, to) {
      const ids: string[] = [];
      // How many of the few stand before a place.
      let few = 0;
      while (few < late.length && (before[few] ?? 0) + few < from) few++;
      let many = from - few;
      while (ids.length < to - from && (many < hits.count || few < late.length)) {
        if (few < late.length && (before[few] ?? 0) <= many) {
          ids.push(late[few]?.row.claim.id ?? '');
          few++;
        } else {
          const end = Math.min(before[few] ?? hits.count, many + to - from - ids.length);
          ids.push(...hits.ids(many, end));
          many = end;
        }
      }
      return ids;
    },
  };
}

async function matches(db: ClaimlightDatabase, ids: string[], terms: Terms): Promise<Found[]> {
  return (await readEntries(db, ids)).flatMap((entry) => match(entry, terms) ?? []);
}

/** The filters of a query as keys of the index: of each set one has to be there. */
function keysOf(query: FindQuery): string[][] {
  return [
    query.verdicts.map(KEYS.verdict),
    query.kinds.map(KEYS.kind),
    query.publishers.map(KEYS.publisher),
    query.tags.map(KEYS.tag),
    query.unsourced ? [KEYS.unsourced] : [],
    query.missing ? [KEYS.missing] : [],
  ].filter((keys) => keys.length > 0);
}

function isKept({ row }: SearchEntry, query: FindQuery): boolean {
  const { claim, publisher, sources } = row;
  const has = <T>(values: readonly T[], value: T) => values.length === 0 || values.includes(value);
  return (
    has(query.verdicts, verdictKey(claim.verdict)) &&
    has(query.kinds, listedKind(claim)) &&
    has(query.publishers, publisher) &&
    (query.tags.length === 0 || claim.tags.some((tag) => query.tags.includes(tag))) &&
    (!query.unsourced || sources === 0) &&
    (!query.missing || claim.state === 'missing')
  );
}
