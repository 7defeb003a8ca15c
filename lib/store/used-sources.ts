import type { Source } from '@/lib/model/source';
import { readQuery, type Terms } from '@/lib/search/query';
import { citationsOf } from './citations';
import type { ClaimlightDatabase } from './database';
import { EVERYTHING, findIds } from './find-claims';
import type { IndexReader } from './index-reading';
import { hasTerms } from './source-words';
import type { UsedSource } from './types';

/** Sources looked at one by one, those used last. */
const LAST = 1_000;
/** Claims whose sources are looked at, in one go and at most. */
const STEP = 200;
const MOST_CLAIMS = 2_000;

/**
 * Sources that have what a text asks for, the most lately used first, `most` of them. The last used are looked at one by
 * one; older ones are those that claims cite which the index finds, so that very many sources are not read for each
 * letter that is typed.
 */
export async function readUsedSources(
  db: ClaimlightDatabase,
  reader: IndexReader,
  text: string,
  most: number,
): Promise<UsedSource[]> {
  const terms = readQuery(text);
  const last = await db.sources.orderBy('accessedAt').reverse().limit(LAST).toArray();
  const found = last.filter((source) => hasTerms(source, terms));
  if (found.length < most && last.length === LAST) {
    const known = new Set(last.map(({ id }) => id));
    found.push(...(await olderSources(db, reader, text, terms, known, most - found.length)));
  }
  return Promise.all(
    found.slice(0, most).map(async (source) => {
      const cited = await db.evidence.where('sourceId').equals(source.id).toArray();
      const claims = await db.claims.bulkGet(cited.map(({ claimId }) => claimId));
      return { source, claims: claims.filter((claim) => claim?.deletedAt === null).length };
    }),
  );
}

async function olderSources(
  db: ClaimlightDatabase,
  reader: IndexReader,
  text: string,
  terms: Terms,
  known: Set<string>,
  most: number,
): Promise<Source[]> {
  const claimIds = await findIds(db, reader, { ...EVERYTHING, text });
  if (!claimIds) return scanned(db, terms, known, most);
  const found: Source[] = [];
  for (let at = 0; at < Math.min(claimIds.length, MOST_CLAIMS) && found.length < most; at += STEP) {
    const cited = await citationsOf(db, claimIds.slice(at, at + STEP));
    const ids = new Set(cited.flat().map(({ sourceId }) => sourceId));
    const fresh = [...ids].filter((id) => !known.has(id));
    for (const id of fresh) known.add(id);
    for (const source of await db.sources.bulkGet(fresh))
      if (source && hasTerms(source, terms)) found.push(source);
  }
  return found.sort((a, b) => (a.accessedAt < b.accessedAt ? 1 : -1));
}

/** While the index is not made, all of them are looked at. */
const scanned = (
  db: ClaimlightDatabase,
  terms: Terms,
  known: ReadonlySet<string>,
  most: number,
): Promise<Source[]> =>
  db.sources
    .orderBy('accessedAt')
    .reverse()
    .filter((source) => !known.has(source.id) && hasTerms(source, terms))
    .limit(most)
    .toArray();
