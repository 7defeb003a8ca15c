import { BEGIN, INSIDE, LAST, NAME_TYPES, TAG_COUNT, tagOf, UNIT } from './tags';

const TYPES = [...NAME_TYPES.keys()];
/** Tags after which no name is open: outside, the last token of a name, a name of one token. */
const CLOSED = [0, ...TYPES.flatMap((type) => [tagOf(type, LAST), tagOf(type, UNIT)])];
/** Tags that may follow them. */
const OPENING = [0, ...TYPES.flatMap((type) => [tagOf(type, BEGIN), tagOf(type, UNIT)])];
/** By tag: those that may stand before it. */
const BEFORE = Array.from({ length: TAG_COUNT }, (_, tag) => {
  const type = (tag - 1) >> 2;
  return OPENING.includes(tag) ? CLOSED : [tagOf(type, BEGIN), tagOf(type, INSIDE)];
});
/** All of these one after the other, and by tag where they begin. */
const PREVIOUS = Uint8Array.from(BEFORE.flat());
const STARTS = Uint8Array.from(
  { length: TAG_COUNT + 1 },
  (_, tag) => BEFORE.slice(0, tag).flat().length,
);

/**
 * Writes the best sequence of tags for the tokens `first` to `last`, which are a sentence. `scores`: rows of
 * `width` numbers, of which the first TAG_COUNT are a token's tags. The tag of token t goes to tags[t + shift].
 */
export type Decode = (
  scores: Float32Array,
  width: number,
  first: number,
  last: number,
  tags: Uint8Array,
  shift?: number,
) => void;

/**
 * Makes the decoder (Viterbi 1967) over the sequences in which names open and close as they should.
 * `transitions`: TAG_COUNT by TAG_COUNT, from by to.
 */
export function createDecoder(transitions: Float32Array): Decode {
  const gains = Float64Array.from(
    BEFORE.flatMap((before, tag) => before.map((from) => transitions[from * TAG_COUNT + tag] ?? 0)),
  );
  let came = new Uint8Array(0);
  return (scores, width, first, last, tags, shift = 0) => {
    if (last <= first) return;
    const size = (last - first) * TAG_COUNT;
    if (came.length < size) came = new Uint8Array(size * 2);
    let best = new Float64Array(TAG_COUNT).fill(Number.NEGATIVE_INFINITY);
    let next = new Float64Array(TAG_COUNT);
    for (const tag of OPENING) best[tag] = scores[first * width + tag] ?? 0;
    for (let t = first + 1; t < last; t++) {
      step(scores, t * width, gains, best, next, came, (t - first) * TAG_COUNT);
      [best, next] = [next, best];
    }
    let tag = 0;
    for (const end of CLOSED) if ((best[end] ?? 0) > (best[tag] ?? 0)) tag = end;
    for (let t = last - 1; t >= first; t--) {
      tags[t + shift] = tag;
      tag = came[(t - first) * TAG_COUNT + tag] ?? 0;
    }
  };
}

/** Goes on by the token whose scores begin at `at`: the best way to each tag, and the tag it came from. */
function step(
  scores: Float32Array,
  at: number,
  gains: Float64Array,
  best: Float64Array,
  next: Float64Array,
  came: Uint8Array,
  to: number,
) {
  for (let tag = 0, way = 0; tag < TAG_COUNT; tag++) {
    let most = Number.NEGATIVE_INFINITY;
    let from = 0;
    for (const end = STARTS[tag + 1] as number; way < end; way++) {
      const previous = PREVIOUS[way] as number;
      const sum = (best[previous] as number) + (gains[way] as number);
      if (sum > most) {
        most = sum;
        from = previous;
      }
    }
    next[tag] = most + (scores[at + tag] as number);
    came[to + tag] = from;
  }
}
