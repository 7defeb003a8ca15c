import { firstIndex } from '@/lib/model/first-index';

/** Where a word occurs: pairs of document number and weight (0 to 3) in one number each, ascending. */
export type Posting = number;

export const posting = (document: number, weight: number): Posting => document * 4 + weight;
export const documentOf = (at: Posting): number => at >>> 2;
export const weightOf = (at: Posting): number => at & 3;

/** The words of one bucket of a segment, sorted, and where each occurs. As it is stored. */
export interface PackedBucket {
  /** Parted by line feeds. */
  words: string;
  /** For each word, where in `data` what belongs to it ends. */
  ends: Uint32Array<ArrayBuffer>;
  /** Differences between postings, seven bits a byte, the lowest first; the highest bit says that more follow. */
  data: Uint8Array<ArrayBuffer>;
}

/**
 * The bucket a word is kept in: its first two letters or digits; of other scripts, which have thousands of
 * letters, the first.
 */
export function bucketOf(word: string): string {
  return word.slice(0, bucketLength(word));
}

/** How many characters of a word its bucket is named by. */
export const bucketLength = (word: string): number => (word.charCodeAt(0) < 128 ? 2 : 1);

/** Packs what the words of one bucket occur in. */
export function packBucket(entries: ReadonlyMap<string, readonly Posting[]>): PackedBucket {
  const words = [...entries.keys()].sort();
  const ends = new Uint32Array(words.length);
  let room = 0;
  for (const postings of entries.values()) room += postings.length * 5;
  const data = new Uint8Array(room);
  let at = 0;
  for (const [i, word] of words.entries()) {
    let last = 0;
    for (const each of entries.get(word) ?? []) {
      let rest = each - last;
      last = each;
      while (rest > 127) {
        data[at++] = (rest & 127) | 128;
        rest >>>= 7;
      }
      data[at++] = rest;
    }
    ends[i] = at;
  }
  return { words: words.join('\n'), ends, data: data.slice(0, at) };
}

/** A bucket ready to be looked into. */
export interface Bucket {
  words: readonly string[];
  packed: PackedBucket;
}

export const openBucket = (packed: PackedBucket): Bucket => ({
  words: packed.words.split('\n'),
  packed,
});

/** Calls back with each posting of the word at a place of the bucket. */
export function eachPosting(
  { ends, data }: PackedBucket,
  place: number,
  visit: (posting: Posting) => void,
): void {
  let at = place === 0 ? 0 : (ends[place - 1] ?? 0);
  const end = ends[place] ?? 0;
  let last = 0;
  while (at < end) {
    let byte = data[at++] ?? 0;
    let rest = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = data[at++] ?? 0;
      rest |= (byte & 127) << shift;
    }
    last += rest;
    visit(last);
  }
}

/** The places of the words that begin so, from the first to before the last. */
export function placesOf(words: readonly string[], beginning: string): [number, number] {
  const from = firstIndex(0, words.length, (i) => (words[i] ?? '') >= beginning);
  let to = from;
  while (words[to]?.startsWith(beginning)) to++;
  return [from, to];
}
