import type { Tagged } from './load-tagger';
import { BEGIN, INSIDE, LAST, NAME_TYPES, tagOf, UNIT } from './tags';

const TYPES = NAME_TYPES.length;

/** A name that the tagger found. */
export interface TaggedSpan {
  /** First token and the one after the last, among the tokens of all sentences. */
  readonly from: number;
  readonly to: number;
  /** Place in NAME_TYPES. */
  readonly type: number;
}

/** The names in the tags of the tokens `first` to `last`, which are a sentence. */
export function spansOf(tags: Uint8Array, first: number, last: number): TaggedSpan[] {
  const spans: TaggedSpan[] = [];
  let from = first;
  for (let i = first; i < last; i++) {
    const tag = (tags[i] ?? 0) - 1;
    if (tag < 0) continue;
    const position = tag % 4;
    if (position === BEGIN) from = i;
    else if (position === UNIT) spans.push({ from: i, to: i + 1, type: tag >> 2 });
    else if (position === LAST) spans.push({ from, to: i + 1, type: tag >> 2 });
  }
  return spans;
}

/**
 * How probable each type of name is for the tokens `from` to `to`, and last that they are none: from the
 * tokens' own scores, transitions aside.
 */
export function typeProbabilities({ scores, width }: Tagged, from: number, to: number): number[] {
  const sums = new Array<number>(TYPES + 1).fill(0);
  for (let i = from; i < to; i++) {
    const position = to - from === 1 ? UNIT : i === from ? BEGIN : i === to - 1 ? LAST : INSIDE;
    for (let type = 0; type < TYPES; type++)
      sums[type] = (sums[type] ?? 0) + (scores[i * width + tagOf(type, position)] ?? 0);
    sums[TYPES] = (sums[TYPES] ?? 0) + (scores[i * width] ?? 0);
  }
  const most = Math.max(...sums);
  const weights = sums.map((sum) => Math.exp(sum - most));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
