import type { Sentence } from '@/lib/analysis/sentences/split';

/** Most tokens of a part: bounds the memory of the network. */
const MOST = 4096;

/** Some sentences of an article, as the network reads them. */
export interface Part {
  readonly sentences: readonly Sentence[];
  /** Its first token among the tokens of all sentences. */
  readonly first: number;
  readonly count: number;
  /** Two numbers a token, counted from the first of the part: its sentence's first token and end. */
  readonly bounds: Int32Array;
}

/** Cuts sentences that are longer than a part may be, which are of text without any sentence end. */
export function cutLongSentences(sentences: readonly Sentence[]): readonly Sentence[] {
  if (sentences.every(({ first, last }) => last - first <= MOST)) return sentences;
  const cut: Sentence[] = [];
  for (const sentence of sentences)
    for (let { first } = sentence; first < sentence.last; first += MOST)
      cut.push({ ...sentence, first, last: Math.min(first + MOST, sentence.last) });
  return cut;
}

/** Groups the sentences of an article, none longer than a part, into parts. */
export function splitParts(sentences: readonly Sentence[]): Part[] {
  const parts: Part[] = [];
  let first = 0;
  for (let from = 0; from < sentences.length; ) {
    let to = from;
    let count = 0;
    for (; to < sentences.length; to++) {
      const sentence = sentences[to];
      const more = sentence ? sentence.last - sentence.first : 0;
      if (count > 0 && count + more > MOST) break;
      count += more;
    }
    const some = sentences.slice(from, to);
    parts.push({ sentences: some, first, count, bounds: boundsOf(some, count) });
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
