import type { Source } from '@/lib/model/source';
import { readQuery, type Terms } from '@/lib/search/query';
import { citationsOf } from './citations';
import type { ClaimlightDatabase } from './database';
import { EVERYTHING, findIds } from './find-claims';
import type { IndexReader } from './index-reading';
import { inSlices } from './pieces';
import { hasTerms } from './source-words';
import type { UsedSource } from './types';

/** Sources looked at one by one, those used last. */
const LAST = 1_000;
/** Claims whose sources are looked at, in one go and at most. */
const STEP = 200;
const MOST_CLAIMS = 2_000;

/** The sources that have what a text asks for, `most` of them. */
export type UsedSources = (text: string, most: number) => Promise<UsedSource[]>;

/**
 * Finds used sources, the most lately used first. The last used are looked at one by one; older ones are those that
 * claims cite which the index finds, so that very many sources are not read for each letter that is typed. Only where
 * that finds nothing are all of them looked at, for as long as nothing else is asked for.
 */
export function createUsedSources(db: ClaimlightDatabase, reader: IndexReader): UsedSources {
  let asked = 0;
  return async (text, most) => {
    asked += 1;
    const mine = asked;
    const terms = readQuery(text);
    const last = await db.sources.orderBy('accessedAt').reverse().limit(LAST).toArray();
    const found = last.filter((source) => hasTerms(source, terms));
    if (found.length < most && last.length === LAST) {
      const known = new Set(last.map(({ id }) => id));
      const older = await olderSources(db, reader, text, terms, known, most - found.length);
      found.push(...(older ?? []));
      if (!older || found.length === 0)
        found.push(...(await scanned(db, terms, known, (more) => more < most && mine === asked)));
    }
    return withClaims(db, found.slice(0, most));
  };
}

const withClaims = (db: ClaimlightDatabase, sources: readonly Source[]): Promise<UsedSource[]> =>
  Promise.all(
    sources.map(async (source) => {
      const cited = await db.evidence.where('sourceId').equals(source.id).toArray();
      const claims = await db.claims.bulkGet(cited.map(({ claimId }) => claimId));
      return { source, claims: claims.filter((claim) => claim?.deletedAt === null).length };
    }),
  );

/** Null while the index is not made. */
async function olderSources(
  db: ClaimlightDatabase,
  reader: IndexReader,
  text: string,
  terms: Terms,
  known: Set<string>,
  most: number,
): Promise<Source[] | null> {
  const claimIds = await findIds(db, reader, { ...EVERYTHING, text });
  if (!claimIds) return null;
  const found: Source[] = [];
  for (let at = 0; at < Math.min(claimIds.length, MOST_CLAIMS) && found.length < most; at += STEP) {
    const cited = await citationsOf(db, claimIds.slice(at, at + STEP));
    const ids = new Set(cited.flat().map(({ sourceId }) => sourceId));
    const fresh = [...ids].filter((id) => !known.has(id));
    for (const id of fresh) known.add(id);
    for (const source of await db.sources.bulkGet(fresh))
      if (source && hasTerms(source, terms)) found.push(source);
  }
  return found.sort(lastUsedFirst);
}

/** Looks at all of them for as long as those that are found are too few. */
async function scanned(
  db: ClaimlightDatabase,
  terms: Terms,
  known: ReadonlySet<string>,
  areFew: (found: number) => boolean,
): Promise<Source[]> {
  const found: Source[] = [];
  const look = (source: Source) => {
    if (!known.has(source.id) && hasTerms(source, terms)) found.push(source);
  };
  await inSlices(db.sources, look, () => areFew(found.length));
  return found.sort(lastUsedFirst);
}

const lastUsedFirst = (a: Source, b: Source): number => (a.accessedAt < b.accessedAt ? 1 : -1);
