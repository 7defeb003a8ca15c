import { bucketsFor, lookUp, type OpenSegment, rank } from '@/lib/search/lookup';
import { type Bucket, openBucket } from '@/lib/search/postings';
import type { Terms } from '@/lib/search/query';
import { ID_LENGTH, idAt, type Roster } from '@/lib/search/segment';
import type { ClaimlightDatabase } from './database';
import type { PackedFacts } from './index-facts';
import {
  FACTS,
  INDEX_FORMAT,
  type IndexState,
  ROSTER,
  type SegmentRow,
  STATE,
} from './index-tables';

/** Bucket names kept in memory; the largest have some hundred kilobytes. */
const KEPT = 300;

/** A segment with its claims. */
export interface ReadSegment extends SegmentRow {
  roster: Roster;
}

/** Claims that were found, in order. */
export interface Hits {
  count: number;
  /** Their ids, from one place to before another. */
  ids: (from: number, to: number) => string[];
  worthAt: (at: number) => number;
  /** When it was added, in ms since 1970. */
  timeAt: (at: number) => number;
}

/** What reads the index. */
export interface IndexReader {
  /** Null where the index is not made yet, or is one of another layout. */
  segments(): Promise<ReadSegment[] | null>;
  /** The claims of the segments that have all that is looked for, without those of some ids. */
  find(
    segments: readonly ReadSegment[],
    terms: Terms,
    keys: readonly (readonly string[])[],
    without: readonly string[],
  ): Promise<Hits>;
  /** What lists need of the claims of these segments; undefined for one that is gone meanwhile. */
  facts(segments: readonly ReadSegment[]): Promise<(PackedFacts | undefined)[]>;
  /** What is in these buckets of the segments; a name that ends in `*` stands for all that begin so. */
  open(segments: readonly ReadSegment[], names: readonly string[]): Promise<OpenSegment[]>;
}

/** Reads the index, and keeps what it has read: segments never change. */
export function createIndexReader(db: ClaimlightDatabase): IndexReader {
  const rosters = new Map<number, Roster>();
  /** By bucket name, what each segment has of it. */
  const buckets = new Map<string, Map<number, Bucket[]>>();
  /** By segment, where claims that were asked for are in it. */
  const places = new Map<number, Map<string, number>>();

  function placeOf({ id: segment, roster }: ReadSegment, id: string): number {
    let known = places.get(segment);
    if (!known) {
      known = new Map();
      places.set(segment, known);
    }
    const place = known.get(id) ?? documentIn(roster, id);
    known.set(id, place);
    return place;
  }

  async function segments(): Promise<ReadSegment[] | null> {
    const [state, ...rows] = (await db.segments.toArray()) as [IndexState?, ...SegmentRow[]];
    if (state?.id !== STATE || state.format !== INDEX_FORMAT || state.upTo !== null) return null;
    const unread = rows.filter(({ id }) => !rosters.has(id));
    const read = await db.postings.bulkGet(unread.map(({ id }) => [ROSTER, id]));
    for (const [i, { id }] of unread.entries()) {
      const row = read[i];
      if (row && 'ids' in row) rosters.set(id, row);
    }
    const alive = new Set(rows.map(({ id }) => id));
    for (const id of [...rosters.keys()].filter((each) => !alive.has(each))) {
      rosters.delete(id);
      places.delete(id);
      for (const of of buckets.values()) of.delete(id);
    }
    return rows.flatMap((row) => {
      const roster = rosters.get(row.id);
      return roster ? { ...row, roster } : [];
    });
  }

  async function read(
    all: readonly ReadSegment[],
    name: string,
  ): Promise<ReadonlyMap<number, Bucket[]>> {
    const known = buckets.get(name) ?? new Map<number, Bucket[]>();
    const missing = all.filter(({ id }) => !known.has(id)).map(({ id }) => id);
    if (missing.length === 0) return known;
    const rows = name.endsWith('*')
      ? await db.postings
          .where('[bucket+segment]')
          .between([name.slice(0, -1), 0], [`${name.slice(0, -1)}\uffff`, 0])
          .toArray()
      : await db.postings.bulkGet(missing.map((id) => [name, id]));
    for (const id of missing) known.set(id, []);
    for (const row of rows) {
      if (row && 'words' in row && missing.includes(row.segment)) {
        known.get(row.segment)?.push(openBucket(row));
      }
    }
    buckets.set(name, known);
    return known;
  }

  async function open(all: readonly ReadSegment[], names: readonly string[]) {
    if (buckets.size + names.length > KEPT) buckets.clear();
    // What is kept may be let go while this is read.
    const opened = await Promise.all(names.map((name) => read(all, name)));
    const own = new Map(names.map((name, i) => [name, opened[i]]));
    return all.map(({ id, size, dead }) => ({
      size,
      dead,
      bucket: (name: string) => own.get(name)?.get(id) ?? [],
    }));
  }

  return {
    segments,
    open,
    async facts(all) {
      const rows = await db.postings.bulkGet(all.map(({ id }) => [FACTS, id]));
      return rows.map((row) => (row && 'scores' in row ? row : undefined));
    },
    async find(all, terms, keys, without) {
      const sets = keys.flat().map((key) => ({ patterns: [[key]], open: false }));
      const opened = await open(all, bucketsFor([...terms, ...sets]));
      const found = all.map((segment, i) => {
        const { worths } = lookUp(opened[i] as OpenSegment, terms, keys);
        for (const id of without) {
          const place = placeOf(segment, id);
          if (place >= 0) worths[place] = 0;
        }
        return { roster: segment.roster, worths };
      });
      const hits = rank(found);
      return {
        count: hits.length,
        ids: (from, to) =>
          hits.slice(from, to).map(({ segment, document }) => {
            const roster = found[segment]?.roster;
            return roster ? idAt(roster, document) : '';
          }),
        worthAt: (at) => hits[at]?.worth ?? 0,
        timeAt: (at) => {
          const hit = hits[at];
          return found[hit?.segment ?? -1]?.roster.at[hit?.document ?? -1] ?? 0;
        },
      };
    },
  };
}

/** The number of a claim in a segment, or -1. */
function documentIn({ ids }: Roster, id: string): number {
  // Ids are of one length, but one may begin inside another's place.
  for (let at = ids.indexOf(id); at >= 0; at = ids.indexOf(id, at + 1)) {
    if (at % ID_LENGTH === 0) return at / ID_LENGTH;
  }
  return -1;
}
