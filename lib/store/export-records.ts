import type { Table } from 'dexie';
import type { Claim } from '@/lib/model/claim';
import type { ClaimEntry, RecordOf, RecordReader } from '@/lib/model/record-reader';
import type { RecordTable } from '@/lib/model/snapshot';
import type { Scale } from '@/lib/model/verdict';
import { allScales } from './claims';
import type { ClaimlightDatabase } from './database';
import { type ChosenRecords, chooseAll, chooseClaims } from './export-choice';

/** Records read at a time. */
const PAGE = 500;

/**
 * The records of an export, read page by page: all of them, or those of the claims `claimIds`. What
 * is chosen is fixed when the reader is made. What is written meanwhile shows where it changes a
 * chosen record; nothing is given that hangs on a record which is not chosen.
 */
export async function exportRecords(
  db: ClaimlightDatabase,
  { claimIds }: { claimIds?: readonly string[] } = {},
): Promise<RecordReader> {
  return db.transaction('r', db.tables, async () => {
    const choice = claimIds ? await chooseClaims(db, claimIds) : await chooseAll(db);
    const scales = await allScales(db);
    return {
      counts: choice.counts,
      scales,
      table: <T extends RecordTable>(table: T) =>
        readTable(db, table, choice, scales) as AsyncIterable<RecordOf<T>>,
      entries: () => readEntries(db, choice),
      sources: () => byIds<RecordOf<'sources'>>(db, 'sources', [...choice.sources]),
    };
  });
}

function readTable(
  db: ClaimlightDatabase,
  table: RecordTable,
  choice: ChosenRecords,
  scales: readonly Scale[],
): AsyncIterable<unknown> {
  switch (table) {
    case 'articles':
      return byIds(db, table, [...choice.claimsOf.keys()]);
    case 'claims':
      return byIds(db, table, [...choice.claims]);
    case 'sources':
      return byIds(db, table, [...choice.sources]);
    case 'evidence':
    case 'revisions':
      return ofClaims(db, table, choice);
    case 'dismissals':
      return ofArticles(db, choice);
    case 'scales':
      return inTurn(scales.filter(({ id }) => choice.scales.has(id)));
  }
}

async function* inTurn<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

async function* byIds<T>(
  db: ClaimlightDatabase,
  table: RecordTable,
  ids: readonly string[],
): AsyncGenerator<T> {
  for (let from = 0; from < ids.length; from += PAGE) {
    const page = await db.table<T, string>(table).bulkGet(ids.slice(from, from + PAGE));
    for (const record of page) if (record) yield record;
  }
}

async function* ofClaims(
  db: ClaimlightDatabase,
  table: 'evidence' | 'revisions',
  { all, claims, sources }: ChosenRecords,
): AsyncGenerator<{ claimId: string }> {
  const isGiven = (record: { claimId: string; sourceId?: string }) =>
    claims.has(record.claimId) && (!record.sourceId || sources.has(record.sourceId));
  const records = db.table<{ id: string; claimId: string }, string>(table);
  if (all) {
    for await (const page of pagesOf(records)) yield* page.filter(isGiven);
    return;
  }
  const ids = [...claims];
  for (let from = 0; from < ids.length; from += PAGE) {
    const page = ids.slice(from, from + PAGE);
    yield* (await records.where('claimId').anyOf(page).toArray()).filter(isGiven);
  }
}

async function* ofArticles(
  db: ClaimlightDatabase,
  { all, claimsOf }: ChosenRecords,
): AsyncGenerator<RecordOf<'dismissals'>> {
  if (!all) return;
  for await (const page of pagesOf(db.dismissals)) {
    yield* page.filter(({ articleId }) => claimsOf.has(articleId));
  }
}

/** All records of a table, in order of their ids. */
async function* pagesOf<T extends { id: string }>(table: Table<T, string>): AsyncGenerator<T[]> {
  for (let last = ''; ; ) {
    const page = await table.where('id').above(last).limit(PAGE).toArray();
    yield page;
    if (page.length < PAGE) return;
    last = page.at(-1)?.id ?? last;
  }
}

/** Whole articles at a time, so that their claims can be put in order. */
async function* readEntries(
  db: ClaimlightDatabase,
  { claimsOf }: ChosenRecords,
): AsyncGenerator<ClaimEntry> {
  let page: [string, string[]][] = [];
  let size = 0;
  for (const group of claimsOf) {
    page.push(group);
    size += group[1].length;
    if (size < PAGE) continue;
    yield* await entriesOf(db, page);
    page = [];
    size = 0;
  }
  yield* await entriesOf(db, page);
}

async function entriesOf(
  db: ClaimlightDatabase,
  groups: readonly [articleId: string, claimIds: string[]][],
): Promise<ClaimEntry[]> {
  return db.transaction('r', [db.articles, db.claims, db.evidence, db.sources], async () => {
    const articles = await db.articles.bulkGet(groups.map(([id]) => id));
    const articleById = new Map(articles.map((article) => [article?.id, article]));
    const found = await db.claims.bulkGet(groups.flatMap(([, ids]) => ids));
    const claims = found.filter((claim): claim is Claim => claim?.deletedAt === null);
    const evidence = await Promise.all(
      claims.map(({ id }) => db.evidence.where('claimId').equals(id).sortBy('order')),
    );
    const sourceIds = [...new Set(evidence.flat().map(({ sourceId }) => sourceId))];
    const sources = new Map(
      (await db.sources.bulkGet(sourceIds)).map((source, i) => [sourceIds[i], source]),
    );
    const entries = claims.map((claim, i) => ({
      claim,
      article: articleById.get(claim.articleId),
      cited: (evidence[i] ?? []).flatMap((item) => {
        const source = sources.get(item.sourceId);
        return source ? [{ evidence: item, source }] : [];
      }),
    }));
    const place = new Map(groups.map(([id], i) => [id, i]));
    return entries
      .filter((entry): entry is ClaimEntry => entry.article !== undefined)
      .sort(
        (a, b) =>
          (place.get(a.article.id) ?? 0) - (place.get(b.article.id) ?? 0) ||
          a.claim.anchor.position.start - b.claim.anchor.position.start,
      );
  });
}
