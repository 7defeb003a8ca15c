import type { Sentence } from '@/lib/analysis/sentences/split';

/** Tokens after which a part ends with its sentence: bounds the memory of the network. */
const PART = 4096;

/** Some sentences of an article, as the network reads them. */
export interface Part {
  readonly sentences: readonly Sentence[];
  /** Its first token among the tokens of all sentences. */
  readonly first: number;
  readonly count: number;
  /** Two numbers a token, counted from the first of the part: its sentence's first token and end. */
  readonly bounds: Int32Array;
  /** The word's group of each token, -1 for none, counted from 0 in each part. */
  readonly groups: Int32Array;
  readonly groupCount: number;
}

/** Cuts an article into parts; `groups` are those of the tokens of all its sentences. */
export function splitParts(sentences: readonly Sentence[], groups: Int32Array): Part[] {
  const parts: Part[] = [];
  let first = 0;
  for (let from = 0; from < sentences.length; ) {
    let to = from;
    let count = 0;
    while (to < sentences.length && (count === 0 || count < PART)) {
      const sentence = sentences[to++];
      count += sentence ? sentence.last - sentence.first : 0;
    }
    const some = sentences.slice(from, to);
    const numbered = renumber(groups.subarray(first, first + count));
    parts.push({ sentences: some, first, count, bounds: boundsOf(some, count), ...numbered });
    first += count;
    from = to;
  }
  return parts;
}

function boundsOf(sentences: readonly Sentence[], count: number): Int32Array {
  const bounds = new Int32Array(count * 2);
  let at = 0;
  for (const { first, last } of sentences) {
    const end = at + last - first;
    for (const start = at; at < end; at++) {
      bounds[at * 2] = start;
      bounds[at * 2 + 1] = end;
    }
  }
  return bounds;
}

function renumber(groups: Int32Array): { groups: Int32Array; groupCount: number } {
  const numbers = new Map<number, number>();
  const renumbered = groups.map((group) => {
    if (group < 0) return -1;
    const known = numbers.get(group) ?? numbers.size;
    numbers.set(group, known);
    return known;
  });
  return { groups: renumbered, groupCount: numbers.size };
}
