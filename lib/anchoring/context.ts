import search from 'approx-string-match';
import type { Span } from '@/lib/model/span';
import { reverse } from './reverse';
import { sentenceAround } from './sentence-around';
import type { Sought } from './sought';
import type { TextIndex } from './text-index';

/** How well the text around a span agrees with an anchor's context; each side in 0..1. */
export interface ContextMatch {
  before: number;
  after: number;
  /**
   * The better of the sides that reach past the quote's own sentence, in 0..1. Words of the
   * same sentence go with the quote wherever it is copied, so they say nothing about the place.
   */
  beyond: number;
}

/** How far from where it is expected context may begin: a comma or a quotation mark more or less. */
const SLACK = 3;
/** The same where words of the sentence lie between, which may have been edited. */
const WIDE_SLACK = 10;
/** Fewer characters of another sentence stand there by chance. */
const SHORTEST_BEYOND = 6;
/** The same where more was kept of what stood around the sentence: then a word or two say nothing. */
const SHORTEST_BESIDE_OUTER = 12;
/** Standing first or last vouches for a place, but other text may come to stand there. */
const AT_AN_END = 0.6;
/** Agreement of a neighbour that says it is the very one. */
const SURE_NEIGHBOUR = 0.9;

/** Compares the text on both sides of a span with an anchor's prefix and suffix. */
export function matchContext(index: TextIndex, sought: Sought, span: Span): ContextMatch {
  const { behind, ahead, ownBefore, ownAfter } = sought;
  const before = index.text
    .slice(Math.max(0, span.start - behind.length - 18), span.start)
    .trimEnd();
  const after = index.text.slice(span.end, span.end + ahead.length + 18).trimStart();
  const shortest = sought.outer ? SHORTEST_BESIDE_OUTER : SHORTEST_BEYOND;
  if (behind.length - ownBefore >= shortest && before.endsWith(behind) && after.startsWith(ahead)) {
    return { before: 1, after: 1, beyond: 1 };
  }
  const wanted = reverse(behind);
  const there = reverse(before);
  return {
    before: agreement(wanted, there, 0, SLACK),
    after: agreement(ahead, after, 0, SLACK),
    beyond: Math.max(
      agreementBeyond(wanted, there, ownBefore, shortest),
      agreementBeyond(ahead, after, ownAfter, shortest),
      ...agreementAround(index, sought, span),
    ),
  };
}

/** How well what stands around the sentence of a span agrees with what stood around the quote's: both sides. */
function agreementAround(index: TextIndex, { outer }: Sought, span: Span): [number, number] {
  if (!outer) return [0, 0];
  const sentence = sentenceAround(index.text, span);
  const reach = outer.before.length + WIDE_SLACK;
  const before = index.text.slice(Math.max(0, sentence.start - reach), sentence.start);
  const after = index.text.slice(sentence.end, sentence.end + outer.after.length + WIDE_SLACK);
  return [
    agreementBeyond(reverse(outer.before), reverse(before.trimEnd()), 0),
    agreementBeyond(outer.after, after.trimStart(), 0),
  ];
}

/** Whether the sentence of a span stands between the very neighbours of the quote's; an end counts as one. */
export function isBetweenNeighbours(index: TextIndex, sought: Sought, span: Span): boolean {
  const [before, after] = agreementAround(index, sought, span);
  const isSure = (side: number, neighbour = '') =>
    side >= (neighbour === '' ? AT_AN_END : SURE_NEIGHBOUR);
  return isSure(before, sought.outer?.before) && isSure(after, sought.outer?.after);
}

/** Shorter contexts stand side by side by chance. */
const SHORTEST_SEAM = 12;
const MOST_SEAMS = 50;

/** Whether an anchor's prefix and suffix now stand side by side: the quote was taken out. */
export function isCutOut(index: TextIndex, { behind, ahead }: Sought): boolean {
  if (Math.min(behind.length, ahead.length) < SHORTEST_SEAM) return false;
  return index.occurrences(behind, MOST_SEAMS).some((at) => {
    const end = at + behind.length;
    return index.text
      .slice(end, end + ahead.length + 4)
      .trimStart()
      .startsWith(ahead);
  });
}

function agreementBeyond(
  expected: string,
  actual: string,
  own: number,
  shortest = SHORTEST_BEYOND,
): number {
  const beyond = expected.slice(own);
  // An article's first sentence has nothing before it, and its last nothing after.
  if (expected === '') return actual === '' ? AT_AN_END : 0;
  if (beyond.trim().length < shortest) return 0;
  return agreement(beyond, actual, own, own === 0 ? SLACK : WIDE_SLACK);
}

/**
 * How much of `expected` stands in `actual`, from about `at` on; 0..1. Less than 0.6 of it counts as nothing, and
 * half where a number is another.
 */
function agreement(expected: string, actual: string, at: number, slack: number): number {
  const wanted = flat(expected);
  const there = flat(actual.slice(Math.max(0, at - slack)));
  if (wanted === '') return there === '' ? 1 : 0;
  const reach = Math.min(at, slack) + slack;
  const found = there.indexOf(wanted);
  if (found >= 0 && found <= reach) return 1;
  const [match] = search(there, wanted, Math.floor(wanted.length * 0.4)).filter(
    ({ start }) => start <= reach,
  );
  if (!match) return 0;
  const likeness = 1 - match.errors / wanted.length;
  return hasNumbersOf(wanted, there) ? likeness : likeness / 2;
}

/**
 * Whether all numbers of `wanted` stand in `there`: sentences of one making differ in them, so they
 * tell one place from another. A number at the far end may be cut off.
 */
function hasNumbersOf(wanted: string, there: string): boolean {
  for (const { 0: number, index } of wanted.matchAll(/\p{N}+/gu)) {
    const isCut = index + number.length === wanted.length;
    const whole = new RegExp(`(?<!\\p{N})${number}${isCut ? '' : '(?!\\p{N})'}`, 'u');
    if (!whole.test(there)) return false;
  }
  return true;
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
