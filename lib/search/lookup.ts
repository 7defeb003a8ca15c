import { type Weight, worth } from './compare';
import {
  type Bucket,
  bucketLength,
  bucketOf,
  documentOf,
  eachPosting,
  placesOf,
  weightOf,
} from './postings';
import type { Terms } from './query';
import { type Dead, idAt, isDead, type Roster } from './segment';

/** A segment as a search sees it. */
export interface OpenSegment {
  size: number;
  dead: Dead | null;
  /** The bucket of this name, if the segment has it. */
  bucket: (name: string) => readonly Bucket[];
}

/** The bucket names that a search looks into; one that ends in `*` stands for all that begin so. */
export function bucketsFor(terms: Terms): string[] {
  const names = new Set<string>();
  for (const { patterns, open } of terms) {
    for (const pattern of patterns) {
      for (const [i, word] of pattern.entries()) {
        if (word === null) continue;
        const short = open && i === pattern.length - 1 && word.length < bucketLength(word);
        names.add(short ? `${word}*` : bucketOf(word));
      }
    }
  }
  return [...names];
}

/**
 * The claims of a segment that have every term, and one of each set of keys. A sequence of words is looked
 * for as words that all are there: whether they follow each other is left to who has the texts. Gives what
 * each claim is worth, 0 where it has not all.
 */
export function lookUp(
  segment: OpenSegment,
  terms: Terms,
  keys: readonly (readonly string[])[] = [],
): { worths: Uint16Array } {
  const { size } = segment;
  const worths = new Uint16Array(size);
  const kept = new Uint8Array(size);
  let wanted = 0;
  for (const term of terms) {
    const best = new Uint8Array(size);
    for (const pattern of term.patterns) addPattern(segment, pattern, term.open, best);
    for (let i = 0; i < size; i++) {
      if (best[i] === 0 || kept[i] !== wanted) continue;
      kept[i] = wanted + 1;
      worths[i] = (worths[i] ?? 0) + (best[i] ?? 0);
    }
    wanted++;
  }
  for (const set of keys) {
    for (const key of set) {
      eachOf(segment, key, false, (document) => {
        if (kept[document] === wanted) kept[document] = wanted + 1;
      });
    }
    wanted++;
  }
  for (let i = 0; i < size; i++) {
    if (kept[i] !== wanted || isDead(segment.dead, i)) worths[i] = 0;
    // Where no words were looked for, every claim is as good as another.
    else if (worths[i] === 0) worths[i] = 1;
  }
  return { worths };
}

function addPattern(
  segment: OpenSegment,
  pattern: readonly (string | null)[],
  open: boolean,
  best: Uint8Array,
): void {
  const words = pattern.flatMap((word, i) =>
    word === null ? [] : { word, last: i === pattern.length - 1 },
  );
  let all: Uint8Array | null = null;
  for (const { word, last } of words) {
    const own = new Uint8Array(best.length);
    eachOf(segment, word, open && last, (document, weight, whole) => {
      const value = worth(weight as Weight, whole ? 2 : 1);
      if (value > (own[document] ?? 0)) own[document] = value;
    });
    if (all) for (let i = 0; i < own.length; i++) all[i] = Math.min(all[i] ?? 0, own[i] ?? 0);
    else all = own;
  }
  if (all) for (let i = 0; i < best.length; i++) best[i] = Math.max(best[i] ?? 0, all[i] ?? 0);
}

/** Calls back for each claim that has a word, or one that begins so. */
export function eachOf(
  segment: OpenSegment,
  word: string,
  open: boolean,
  visit: (document: number, weight: number, whole: boolean) => void,
): void {
  const [first] = bucketsFor([{ patterns: [[word]], open }]);
  for (const { words, packed } of segment.bucket(first ?? '')) {
    const [from, to] = placesOf(words, word);
    for (let place = from; place < to; place++) {
      const whole = words[place] === word;
      if (!whole && !open) break;
      eachPosting(packed, place, (each) => visit(documentOf(each), weightOf(each), whole));
    }
  }
}

/** A claim that was found, by its segment and number. */
export interface Hit {
  segment: number;
  document: number;
  worth: number;
}

/** Found claims in order: the worthiest first, of equals the newest. */
export function rank(segments: readonly { roster: Roster; worths: Uint16Array }[]): Hit[] {
  const classes = new Map<number, Hit[]>();
  for (const [segment, { worths }] of segments.entries()) {
    for (let document = 0; document < worths.length; document++) {
      const value = worths[document] ?? 0;
      if (value === 0) continue;
      const hit = { segment, document, worth: value };
      const equals = classes.get(value);
      if (equals) equals.push(hit);
      else classes.set(value, [hit]);
    }
  }
  const at = ({ segment, document }: Hit) => segments[segment]?.roster.at[document] ?? 0;
  const id = ({ segment, document }: Hit) => {
    const roster = segments[segment]?.roster;
    return roster ? idAt(roster, document) : '';
  };
  return [...classes.keys()]
    .sort((a, b) => b - a)
    .flatMap((value) => {
      const equals = classes.get(value) ?? [];
      // Each segment gives its own in order already, which makes this quick.
      return segments.length > 1
        ? equals.sort((a, b) => at(b) - at(a) || (id(a) < id(b) ? 1 : -1))
        : equals;
    });
}
