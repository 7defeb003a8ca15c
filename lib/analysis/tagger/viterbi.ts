import { BEGIN, INSIDE, LAST, NAME_TYPES, TAG_COUNT, tagOf, UNIT } from './tags';

const TYPES = [...NAME_TYPES.keys()];
/** Tags after which no name is open: outside, the last token of a name, a name of one token. */
const CLOSED = [0, ...TYPES.flatMap((type) => [tagOf(type, LAST), tagOf(type, UNIT)])];
/** Tags that may follow them. */
const OPENING = [0, ...TYPES.flatMap((type) => [tagOf(type, BEGIN), tagOf(type, UNIT)])];
/** Each tag and those that may stand before it. */
const BEFORE: readonly (readonly [tag: number, before: Uint8Array])[] = [
  ...OPENING.map((tag) => [tag, Uint8Array.from(CLOSED)] as const),
  ...TYPES.flatMap((type) => {
    const open = Uint8Array.of(tagOf(type, BEGIN), tagOf(type, INSIDE));
    return [INSIDE, LAST].map((position) => [tagOf(type, position), open] as const);
  }),
];

/** The most that tag sequences score by their last tag, and the tags before it, reused. */
let best = new Float64Array(TAG_COUNT);
let next = new Float64Array(TAG_COUNT);
let from = new Uint8Array(0);

/**
 * The best sequence of tags for the tokens `first` to `last` (Viterbi 1967) among those in which names
 * open and close as they should. `scores`: rows of `width` numbers, of which the first TAG_COUNT are a
 * token's tags; `transitions`: TAG_COUNT by TAG_COUNT, from by to. The tag of token t goes to tags[t + shift].
 */
export function decodeSentence(
  scores: Float32Array,
  width: number,
  transitions: Float32Array,
  first: number,
  last: number,
  tags: Uint8Array,
  shift = 0,
) {
  const count = last - first;
  if (count <= 0) return;
  if (from.length < count * TAG_COUNT) from = new Uint8Array(count * TAG_COUNT * 2);
  best.fill(Number.NEGATIVE_INFINITY);
  for (const tag of OPENING) best[tag] = scores[first * width + tag] ?? 0;
  for (let t = 1; t < count; t++) step(scores, (first + t) * width, transitions, t * TAG_COUNT);
  let tag = 0;
  for (const closed of CLOSED) if ((best[closed] ?? 0) > (best[tag] ?? 0)) tag = closed;
  for (let t = count - 1; t >= 0; t--) {
    tags[first + t + shift] = tag;
    tag = from[t * TAG_COUNT + tag] ?? 0;
  }
}

/** Goes on by the token whose scores begin at `at`; `to` is where its ways begin in `from`. */
function step(scores: Float32Array, at: number, transitions: Float32Array, to: number) {
  for (let n = 0; n < BEFORE.length; n++) {
    const [tag, before] = BEFORE[n] as (typeof BEFORE)[number];
    let most = Number.NEGATIVE_INFINITY;
    let came = 0;
    for (let i = 0; i < before.length; i++) {
      const previous = before[i] as number;
      const sum = (best[previous] as number) + (transitions[previous * TAG_COUNT + tag] as number);
      if (sum > most) {
        most = sum;
        came = previous;
      }
    }
    next[tag] = most + (scores[at + tag] as number);
    from[to + tag] = came;
  }
  [best, next] = [next, best];
}
