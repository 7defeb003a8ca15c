import { verdictKey } from '@/lib/model/verdict';
import {
  buildSegment,
  buried,
  type Dead,
  idAt,
  isDead,
  mergeBuckets,
  type Roster,
  renumber,
  type Segment,
} from '@/lib/search/segment';
import type { ClaimlightDatabase } from './database';
import { documentOf } from './index-documents';
import { mergeFacts, type PackedFacts, packFacts } from './index-facts';
import {
  FACTS,
  INDEX_FORMAT,
  type IndexState,
  NOTHING_INDEXED,
  type PostingsRow,
  ROSTER,
  type SegmentRow,
  STATE,
} from './index-tables';
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
/** So many segments of about one size become one. */
const MANY = 4;

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
  if (state.upTo !== null) return indexNext(db, state.upTo, slice);
  const stale = await db.stale.count();
  if (stale >= few) return indexStale(db, slice);
  return merge(db);
}

/** How far the index has come. One of another layout is thrown away. */
async function stateOf(db: ClaimlightDatabase): Promise<IndexState> {
  const known = await readState(db);
  if (known?.format === INDEX_FORMAT) return known;
  return db.transaction('rw', [db.stale, db.segments, db.postings], async () => {
    await Promise.all([db.stale.clear(), db.segments.clear(), db.postings.clear()]);
    await putState(db, NOTHING_INDEXED);
    return NOTHING_INDEXED;
  });
}

const readState = (db: ClaimlightDatabase) =>
  db.segments.get(STATE) as Promise<IndexState | undefined>;

const putState = (db: ClaimlightDatabase, state: IndexState) => db.segments.put(state);

/** Indexes the next claims in the order of their ids, for the first time. */
async function indexNext(db: ClaimlightDatabase, after: string, slice: number): Promise<boolean> {
  const ids = await db.claims.where(':id').above(after).limit(slice).primaryKeys();
  const segment = segmentOf(await readEntries(db, ids));
  await db.transaction('rw', [db.segments, db.postings], async () => {
    const state = await readState(db);
    // Meanwhile everything may have been deleted.
    if (state?.upTo !== after) return;
    const last = await add(db, state, segment);
    const upTo = ids.length < slice ? null : (ids.at(-1) ?? null);
    await putState(db, { ...state, last, upTo });
  });
  return true;
}

/** Indexes claims that changed. Those that change again meanwhile stay stale. */
async function indexStale(db: ClaimlightDatabase, slice: number): Promise<boolean> {
  const stale = await db.stale.limit(slice).toArray();
  const ids = stale.map(({ id }) => id);
  const segment = segmentOf(await readEntries(db, ids));
  const stamps = new Map(stale.map(({ id, stamp }) => [id, stamp]));
  await db.transaction('rw', [db.stale, db.segments, db.postings], async () => {
    const state = await readState(db);
    if (state?.upTo !== null) return;
    await bury(db, new Set(ids));
    await putState(db, { ...state, last: await add(db, state, segment) });
    const now = await db.stale.bulkGet(ids);
    const done = now.filter((row) => row && stamps.get(row.id) === row.stamp);
    await db.stale.bulkDelete(done.flatMap((row) => row?.id ?? []));
  });
  return true;
}

/** A segment with what lists need of its claims. */
interface MadeSegment extends Segment {
  facts: PackedFacts;
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

/** Keeps a segment; gives the greatest number that a segment has. */
async function add(
  db: ClaimlightDatabase,
  { last }: IndexState,
  made: MadeSegment,
): Promise<number> {
  const size = made.roster.at.length;
  if (size === 0) return last;
  const id = last + 1;
  await db.segments.add({ id, size, dead: null });
  await db.postings.bulkAdd(rowsOf(id, made));
  return id;
}

const rowsOf = (segment: number, { roster, facts, buckets }: MadeSegment): PostingsRow[] => [
  { bucket: ROSTER, segment, ...roster },
  { bucket: FACTS, segment, ...facts },
  ...[...buckets].map(([bucket, packed]) => ({ bucket, segment, ...packed })),
];

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

interface Part {
  row: SegmentRow;
  roster: Roster;
}

async function partsOf(
  db: ClaimlightDatabase,
  wanted: (row: SegmentRow) => boolean,
): Promise<Part[]> {
  const rows = (await db.segments.toArray()).filter(wanted);
  const rosters = await db.postings.bulkGet(rows.map(({ id }) => [ROSTER, id]));
  return rows.flatMap((row, i) => {
    const roster = rosters[i];
    return roster && 'ids' in roster ? { row, roster } : [];
  });
}

/** Makes one segment of several of about the same size; false where there are not that many. */
async function merge(db: ClaimlightDatabase): Promise<boolean> {
  const rows = (await db.segments.toArray()).filter(({ id }) => id !== STATE);
  const chosen = alike(rows);
  if (!chosen) return false;
  const ids = new Set(chosen.map(({ id }) => id));
  // Made outside of the transaction that keeps it: no one who writes has to wait for that.
  const parts = await partsOf(db, ({ id }) => ids.has(id));
  const { roster, numbers } = renumber(
    parts.map((part) => ({ roster: part.roster, dead: part.row.dead })),
  );
  const buckets: Segment['buckets'] = new Map();
  for (const name of await bucketNames(db, ids)) {
    const packed = await db.postings.bulkGet(parts.map(({ row }) => [name, row.id]));
    const merged = mergeBuckets(
      packed.flatMap((row, i) => {
        const renumbered = numbers[i];
        return row && 'words' in row && renumbered ? { packed: row, numbers: renumbered } : [];
      }),
    );
    if (merged) buckets.set(name, merged);
  }
  const facts = await factsOf(db, parts, numbers);
  await db.transaction('rw', [db.segments, db.postings], async () => {
    const state = await readState(db);
    const now = await db.segments.bulkGet([...ids]);
    if (!state || now.includes(undefined)) return;
    const last = await add(db, state, { roster, facts, buckets });
    await putState(db, { ...state, last });
    await db.segments.bulkDelete([...ids]);
    await db.postings.filter(({ segment }) => ids.has(segment)).delete();
    const dead = diedMeanwhile(parts, now, numbers);
    if (dead.length > 0 && last > state.last) {
      const size = roster.at.length;
      await db.segments.put({ id: last, size, dead: buried(null, dead, size) });
    }
  });
  return true;
}

async function factsOf(
  db: ClaimlightDatabase,
  parts: readonly Part[],
  numbers: readonly Int32Array[],
): Promise<PackedFacts> {
  const rows = await db.postings.bulkGet(parts.map(({ row }) => [FACTS, row.id]));
  return mergeFacts(
    rows.flatMap((packed, i) => {
      const [part, renumbered] = [parts[i], numbers[i]];
      if (!part || !renumbered || !packed || !('scores' in packed)) return [];
      return [{ packed, roster: part.roster, numbers: renumbered }];
    }),
  );
}

/** The smallest segments of one order of magnitude, if there are many; also one that is mostly dead. */
function alike(rows: readonly SegmentRow[]): SegmentRow[] | undefined {
  const half = rows.find(({ dead, size }) => count(dead) * 2 > size);
  if (half) return [half];
  const classes = new Map<number, SegmentRow[]>();
  for (const row of rows) {
    const magnitude = Math.floor(Math.log(row.size) / Math.log(MANY));
    classes.set(magnitude, [...(classes.get(magnitude) ?? []), row]);
  }
  const full = [...classes].filter(([, of]) => of.length >= MANY).sort(([a], [b]) => a - b);
  return full[0]?.[1];
}

function count(dead: Dead | null): number {
  let bits = 0;
  for (let byte of dead ?? []) for (; byte > 0; byte >>= 1) bits += byte & 1;
  return bits;
}

async function bucketNames(
  db: ClaimlightDatabase,
  segments: ReadonlySet<number>,
): Promise<Set<string>> {
  const keys = (await db.postings.toCollection().primaryKeys()) as [string, number][];
  return new Set(
    keys.flatMap(([name, id]) =>
      name !== ROSTER && name !== FACTS && segments.has(id) ? name : [],
    ),
  );
}

/** The new numbers of claims that were alive when the segments were merged, and are not now. */
function diedMeanwhile(
  parts: readonly Part[],
  now: readonly (SegmentRow | undefined)[],
  numbers: readonly Int32Array[],
): number[] {
  return parts.flatMap(({ row }, i) => {
    const later = now.find((each) => each?.id === row.id);
    const died: number[] = [];
    for (let document = 0; document < row.size; document++) {
      const number = numbers[i]?.[document] ?? -1;
      if (number >= 0 && later && isDead(later.dead, document)) died.push(number);
    }
    return died;
  });
}
