import {
  bucketOf,
  documentOf,
  eachPosting,
  openBucket,
  type PackedBucket,
  type Posting,
  packBucket,
  posting,
  weightOf,
} from './postings';

/** A claim as it is indexed. */
export interface IndexedDocument {
  /** UUID. */
  id: string;
  /** When it was added, in ms since 1970. */
  at: number;
  /** Its words, each with the greatest weight it has in the claim. */
  words: ReadonlyMap<string, number>;
}

/** Which claims a segment has, by their numbers: the newest first. */
export interface Roster {
  /** Each takes `ID_LENGTH` characters. */
  ids: string;
  at: Float64Array<ArrayBuffer>;
}

/** A part of the index that never changes. */
export interface Segment {
  roster: Roster;
  buckets: Map<string, PackedBucket>;
}

export const ID_LENGTH = 36;

export const idAt = ({ ids }: Roster, document: number): string =>
  ids.slice(document * ID_LENGTH, (document + 1) * ID_LENGTH);

/** Newest first, as lists are; of claims of one time the greater id. */
export const newestFirst = (a: { at: number; id: string }, b: { at: number; id: string }): number =>
  b.at - a.at || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);

/** Makes a segment of claims, in any order. */
export function buildSegment(documents: readonly IndexedDocument[]): Segment {
  const sorted = documents.toSorted(newestFirst);
  const buckets = new Map<string, Map<string, Posting[]>>();
  for (const [number, { words }] of sorted.entries()) {
    for (const [word, weight] of words) {
      const name = bucketOf(word);
      const bucket = buckets.get(name) ?? new Map<string, Posting[]>();
      buckets.set(name, bucket);
      const postings = bucket.get(word);
      if (postings) postings.push(posting(number, weight));
      else bucket.set(word, [posting(number, weight)]);
    }
  }
  return {
    roster: rosterOf(sorted),
    buckets: new Map([...buckets].map(([name, bucket]) => [name, packBucket(bucket)])),
  };
}

function rosterOf(sorted: readonly { id: string; at: number }[]): Roster {
  return {
    ids: sorted.map(({ id }) => id).join(''),
    at: Float64Array.from(sorted, ({ at }) => at),
  };
}

/** Which claims of a segment are gone or indexed anew: a bit for each. */
export type Dead = Uint8Array<ArrayBuffer>;

export const isDead = (dead: Dead | null, document: number): boolean =>
  dead !== null && ((dead[document >> 3] ?? 0) & (1 << (document & 7))) !== 0;

/** How many are gone. */
export function countDead(dead: Dead | null): number {
  let bits = 0;
  for (let byte of dead ?? []) for (; byte > 0; byte >>= 1) bits += byte & 1;
  return bits;
}

/** The same with some more that are gone, of a segment of this size. */
export function buried(dead: Dead | null, documents: readonly number[], size: number): Dead {
  const next = dead?.slice() ?? new Uint8Array((size + 7) >> 3);
  for (const document of documents)
    next[document >> 3] = (next[document >> 3] ?? 0) | (1 << (document & 7));
  return next;
}

/** How the numbers of several segments become those of one, without the dead. */
export interface Renumbering {
  roster: Roster;
  /** For each part, the new number of each of its claims; -1 for dead ones. */
  numbers: Int32Array[];
}

export function renumber(parts: readonly { roster: Roster; dead: Dead | null }[]): Renumbering {
  const alive: { id: string; at: number; part: number; document: number }[] = [];
  for (const [part, { roster, dead }] of parts.entries()) {
    for (let document = 0; document < roster.at.length; document++) {
      if (isDead(dead, document)) continue;
      alive.push({ id: idAt(roster, document), at: roster.at[document] ?? 0, part, document });
    }
  }
  alive.sort(newestFirst);
  const numbers = parts.map(({ roster }) => new Int32Array(roster.at.length).fill(-1));
  for (const [number, { part, document }] of alive.entries()) {
    const of = numbers[part];
    if (of) of[document] = number;
  }
  return { roster: rosterOf(alive), numbers };
}

/** One bucket of several segments as it is in the one made of them; null where nothing is left. */
export function mergeBuckets(
  parts: readonly { packed: PackedBucket; numbers: Int32Array }[],
): PackedBucket | null {
  const words = new Map<string, Posting[]>();
  for (const { packed, numbers } of parts) {
    const bucket = openBucket(packed);
    for (const [place, word] of bucket.words.entries()) {
      const postings = words.get(word) ?? [];
      eachPosting(packed, place, (each) => {
        const number = numbers[documentOf(each)] ?? -1;
        if (number >= 0) postings.push(posting(number, weightOf(each)));
      });
      if (postings.length > 0) words.set(word, postings);
    }
  }
  if (words.size === 0) return null;
  for (const postings of words.values()) postings.sort((a, b) => a - b);
  return packBucket(words);
}
