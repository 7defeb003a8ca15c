import { BEGIN, INSIDE, LAST, NAME_TYPES, TAG_COUNT, tagOf, UNIT } from './tags';

const TYPES = NAME_TYPES.length;
/** Tags after which no name is open: outside, the last token of a name, a name of one token. */
const CLOSED: readonly number[] = [
  0,
  ...NAME_TYPES.flatMap((_, type) => [tagOf(type, LAST), tagOf(type, UNIT)]),
];
/** Tags that may follow them. */
const OPENING: readonly number[] = [
  0,
  ...NAME_TYPES.flatMap((_, type) => [tagOf(type, BEGIN), tagOf(type, UNIT)]),
];

/** The most that tag sequences score, reused from sentence to sentence. */
let best = new Float64Array(0);
let from = new Uint8Array(0);

/**
 * The best sequence of tags for the tokens `first` to `last` (Viterbi 1967) among those in which names
 * open and close as they should. `scores`: rows of `width` numbers, of which the first TAG_COUNT are a
 * token's tags; `transitions`: TAG_COUNT by TAG_COUNT, from by to. Writes to `tags` at the tokens' places.
 */
export function decodeSentence(
  scores: Float32Array,
  width: number,
  transitions: Float32Array,
  first: number,
  last: number,
  tags: Uint8Array,
) {
  const count = last - first;
  if (count <= 0) return;
  if (best.length < count * TAG_COUNT) {
    best = new Float64Array(count * TAG_COUNT * 2);
    from = new Uint8Array(best.length);
  }
  best.fill(Number.NEGATIVE_INFINITY, 0, count * TAG_COUNT);
  for (const tag of OPENING) best[tag] = scores[first * width + tag] ?? 0;
  for (let t = 1; t < count; t++) {
    const now = t * TAG_COUNT;
    const score = (first + t) * width;
    for (const tag of OPENING) choose(CLOSED, tag, now, scores[score + tag] ?? 0, transitions);
    for (let type = 0; type < TYPES; type++) {
      const open = OPEN[type] ?? [];
      for (const position of [INSIDE, LAST]) {
        const tag = tagOf(type, position);
        choose(open, tag, now, scores[score + tag] ?? 0, transitions);
      }
    }
  }
  const end = (count - 1) * TAG_COUNT;
  let tag = 0;
  for (const closed of CLOSED) if ((best[end + closed] ?? 0) > (best[end + tag] ?? 0)) tag = closed;
  for (let t = count - 1; t >= 0; t--) {
    tags[first + t] = tag;
    tag = from[t * TAG_COUNT + tag] ?? 0;
  }
}

/** Tags inside an open name, by type. */
const OPEN = NAME_TYPES.map((_, type) => [tagOf(type, BEGIN), tagOf(type, INSIDE)]);

/** Finds the best way to a tag of the token at `now`. */
function choose(
  before: readonly number[],
  tag: number,
  now: number,
  score: number,
  transitions: Float32Array,
) {
  let most = Number.NEGATIVE_INFINITY;
  let came = 0;
  for (let i = 0; i < before.length; i++) {
    const previous = before[i] ?? 0;
    const sum =
      (best[now - TAG_COUNT + previous] ?? 0) + (transitions[previous * TAG_COUNT + tag] ?? 0);
    if (sum > most) {
      most = sum;
      came = previous;
    }
  }
  best[now + tag] = most + score;
  from[now + tag] = came;
}
