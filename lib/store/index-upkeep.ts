import { verdictKey } from '@/lib/model/verdict';
import { buildSegment, buried, idAt, isDead } from '@/lib/search/segment';
import type { ClaimlightDatabase } from './database';
import { documentOf } from './index-documents';
import { packFacts } from './index-facts';
import { mergeSegments } from './index-merging';
import { addSegment, type MadeSegment, partsOf, putState, readState } from './index-segments';
import { INDEX_FORMAT, type IndexState, NOTHING_INDEXED, STATE } from './index-tables';
import { countedFact } from './list-facts';
import { readEntries, type SearchEntry } from './search-entries';
import { ifFree } from './window-locks';

export interface UpkeepOptions {
  signal?: AbortSignal;
  /** Claims indexed at a time; by default about half a second's work. */
  slice?: number;
  /** Fewer stale claims than this are quicker searched than indexed. */
  few?: number;
  /** Pause between two slices, in ms: what a person does comes first. */
  rest?: number;
}

const SLICE = 2_000;
const FEW = 64;
const REST = 20;

/**
 * Brings the index up to date, a slice at a time, each kept once it is done: whoever ends meanwhile, the next
 * call goes on from there. One at a time, whatever the window; a second call returns at once.
 */
export async function keepIndex(
  db: ClaimlightDatabase,
  { signal, slice = SLICE, few = FEW, rest = REST }: UpkeepOptions = {},
): Promise<void> {
  const work = async () => {
    while (!signal?.aborted && (await step(db, slice, few))) await pause(rest);
  };
  await ifFree(`${db.name} index`, work);
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Does a part of what is to do; false where there was nothing. */
async function step(db: ClaimlightDatabase, slice: number, few: number): Promise<boolean> {
  const state = await stateOf(db);
  if (state.upTo !== null) return indexNext(db, state, state.upTo, slice);
  const stale = await db.stale.count();
  if (stale >= few) return indexStale(db, state, slice);
  return mergeSegments(db);
}

/** How far the index has come. One of another layout is thrown away. */
async function stateOf(db: ClaimlightDatabase): Promise<IndexState> {
  const known = await readState(db);
  if (known?.format === INDEX_FORMAT) return known;
  return db.transaction('rw', [db.stale, db.segments, db.postings], async () => {
    await Promise.all([db.stale.clear(), db.segments.clear(), db.postings.clear()]);
    const begun = { ...NOTHING_INDEXED, last: (known?.last ?? 0) + 1 };
    await putState(db, begun);
    return begun;
  });
}

/** Whether the index is still that of an earlier state; meanwhile all may have been deleted, or be to be indexed anew. */
const isStill = (before: IndexState, now: IndexState | undefined): now is IndexState =>
  now?.last === before.last && now.upTo === before.upTo;

/** Indexes the next claims in the order of their ids, for the first time. */
async function indexNext(
  db: ClaimlightDatabase,
  before: IndexState,
  after: string,
  slice: number,
): Promise<boolean> {
  const ids = await db.claims.where(':id').above(after).limit(slice).primaryKeys();
  const segment = segmentOf(await readEntries(db, ids));
  await db.transaction('rw', [db.segments, db.postings], async () => {
    const state = await readState(db);
    if (!isStill(before, state)) return;
    const last = await addSegment(db, state, segment);
    const upTo = ids.length < slice ? null : (ids.at(-1) ?? null);
    await putState(db, { ...state, last, upTo });
  });
  return true;
}

/** Indexes claims that changed. Those that change again meanwhile stay stale. */
async function indexStale(
  db: ClaimlightDatabase,
  before: IndexState,
  slice: number,
): Promise<boolean> {
  const stale = await db.stale.limit(slice).toArray();
  const ids = stale.map(({ id }) => id);
  const segment = segmentOf(await readEntries(db, ids));
  const stamps = new Map(stale.map(({ id, stamp }) => [id, stamp]));
  await db.transaction('rw', [db.stale, db.segments, db.postings], async () => {
    const state = await readState(db);
    if (!isStill(before, state)) return;
    await bury(db, new Set(ids));
    await putState(db, { ...state, last: await addSegment(db, state, segment) });
    const now = await db.stale.bulkGet(ids);
    const done = now.filter((row) => row && stamps.get(row.id) === row.stamp);
    await db.stale.bulkDelete(done.flatMap((row) => row?.id ?? []));
  });
  return true;
}

function segmentOf(entries: readonly SearchEntry[]): MadeSegment {
  const segment = buildSegment(entries.map(documentOf));
  const byId = new Map(entries.map(({ row }) => [row.claim.id, row]));
  const rows = segment.roster.at.length;
  const inOrder = Array.from({ length: rows }, (_, i) => byId.get(idAt(segment.roster, i)));
  const known = inOrder.filter((row) => row !== undefined);
  const verdicts = known.flatMap(({ claim: { verdict } }) => (verdict ? [verdict] : []));
  const byKey = new Map(verdicts.map((verdict) => [verdictKey(verdict), verdict]));
  return { ...segment, facts: packFacts(known.map(countedFact), byKey) };
}

/** Marks these claims as dead in every segment. */
async function bury(db: ClaimlightDatabase, ids: ReadonlySet<string>): Promise<void> {
  const segments = await partsOf(db, ({ id }) => id !== STATE);
  for (const { row, roster } of segments) {
    const gone: number[] = [];
    for (let document = 0; document < row.size; document++) {
      if (ids.has(idAt(roster, document)) && !isDead(row.dead, document)) gone.push(document);
    }
    if (gone.length > 0) await db.segments.put({ ...row, dead: buried(row.dead, gone, row.size) });
  }
}
