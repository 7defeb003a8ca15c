import {
  buried,
  countDead,
  isDead,
  mergeBuckets,
  renumber,
  type Segment,
} from '@/lib/search/segment';
import type { ClaimlightDatabase } from './database';
import { mergeFacts, type PackedFacts } from './index-facts';
import { addSegment, type Part, partsOf, putState, readState } from './index-segments';
import { FACTS, ROSTER, type SegmentRow, STATE } from './index-tables';

/** So many segments of about one size become one. */
const MANY = 4;

/** Makes one segment of several of about the same size; false where there are not that many. */
export async function mergeSegments(db: ClaimlightDatabase): Promise<boolean> {
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
    const last = await addSegment(db, state, { roster, facts, buckets });
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
  const half = rows.find(({ dead, size }) => countDead(dead) * 2 > size);
  if (half) return [half];
  const classes = new Map<number, SegmentRow[]>();
  for (const row of rows) {
    const magnitude = Math.floor(Math.log(row.size) / Math.log(MANY));
    classes.set(magnitude, [...(classes.get(magnitude) ?? []), row]);
  }
  const full = [...classes].filter(([, of]) => of.length >= MANY).sort(([a], [b]) => a - b);
  return full[0]?.[1];
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
