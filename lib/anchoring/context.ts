import search from 'approx-string-match';
import type { Anchor } from '@/lib/model/anchor';
import type { Span } from '@/lib/model/span';
import { fold } from './fold';
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
/** Standing first or last vouches for a place, but other text may come to stand there. */
const AT_AN_END = 0.6;

/** Compares the text on both sides of a span with an anchor's prefix and suffix. */
export function matchContext(index: TextIndex, anchor: Anchor, span: Span): ContextMatch {
  const { exact, prefix, suffix } = anchor.quote;
  const behind = fold(prefix);
  const ahead = fold(suffix);
  const before = index.folded.slice(Math.max(0, span.start - prefix.length - 16), span.start);
  const after = index.folded.slice(span.end, span.end + suffix.length + 16);
  const inner = { before: sentenceStart(prefix), after: sentenceEnd(exact, suffix) };
  return {
    before: agreement(reverse(behind), reverse(before), 0, SLACK),
    after: agreement(ahead, after, 0, SLACK),
    beyond: Math.max(
      agreementBeyond(reverse(behind), reverse(before), inner.before),
      agreementBeyond(ahead, after, inner.after),
    ),
  };
}

/** Shorter contexts stand side by side by chance. */
const SHORTEST_SEAM = 12;

/** Whether an anchor's prefix and suffix now stand side by side: the quote was taken out. */
export function isCutOut(index: TextIndex, anchor: Anchor): boolean {
  const before = fold(anchor.quote.prefix).trimEnd();
  const after = fold(anchor.quote.suffix).trimStart();
  if (Math.min(before.length, after.length) < SHORTEST_SEAM) return false;
  let at = index.folded.indexOf(before);
  while (at >= 0) {
    const end = at + before.length;
    const next = index.folded.slice(end, end + after.length + 4).trimStart();
    if (next.startsWith(after)) return true;
    at = index.folded.indexOf(before, at + 1);
  }
  return false;
}

/** How many characters of a prefix belong to the quote's own sentence. */
function sentenceStart(prefix: string): number {
  return (
    /(?:^|[.!?…]["'”’)\]]*\s+|\n+)((?:(?![.!?…]["'”’)\]]*\s)[^\n])*)$/u.exec(prefix)?.[1] ?? prefix
  ).length;
}

/** How many characters of a suffix belong to the quote's own sentence. */
function sentenceEnd(exact: string, suffix: string): number {
  const tail = exact.slice(-3);
  const end = /[.!?…]["'”’)\]]*\s|\n/u.exec(tail + suffix);
  return end ? Math.max(0, end.index + end[0].length - tail.length) : suffix.length;
}

function agreementBeyond(expected: string, actual: string, inner: number): number {
  const beyond = expected.slice(inner);
  // An article's first sentence has nothing before it, and its last nothing after.
  if (expected === '') return actual === '' ? AT_AN_END : 0;
  if (beyond.trim().length < SHORTEST_BEYOND) return 0;
  return agreement(beyond, actual, inner, inner === 0 ? SLACK : WIDE_SLACK);
}

/** How much of `expected` stands in `actual`, from about `at` on; 0..1, nothing under 0.6. */
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
  return text.replace(/\s+/g, ' ').trim();
}

function reverse(text: string): string {
  return text.split('').reverse().join('');
}
