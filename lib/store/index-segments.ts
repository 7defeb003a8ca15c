import type { Roster, Segment } from '@/lib/search/segment';
import type { ClaimlightDatabase } from './database';
import type { PackedFacts } from './index-facts';
import {
  FACTS,
  type IndexState,
  type PostingsRow,
  ROSTER,
  type SegmentRow,
  STATE,
} from './index-tables';

/** How far the index has come; undefined before it was begun. */
export const readState = (db: ClaimlightDatabase) =>
  db.segments.get(STATE) as Promise<IndexState | undefined>;

/** Keeps how far it has come. */
export const putState = (db: ClaimlightDatabase, state: IndexState) => db.segments.put(state);

/** A segment to be kept, with what lists need of its claims. */
export interface MadeSegment extends Segment {
  facts: PackedFacts;
}

/** Keeps a segment; gives the greatest number that a segment has. */
export async function addSegment(
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

/** A segment that is kept, with its claims. */
export interface Part {
  row: SegmentRow;
  roster: Roster;
}

/** The segments that are wanted. */
export async function partsOf(
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
