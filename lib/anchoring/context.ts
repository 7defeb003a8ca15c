import search from 'approx-string-match';
import type { Anchor } from '@/lib/model/anchor';
import type { Span } from '@/lib/model/span';
import { fold } from './fold';
import type { TextIndex } from './text-index';

/** How well the text around a span agrees with an anchor's context; each side in 0..1. */
export interface ContextMatch {
  before: number;
  after: number;
}

/** How far from a span's end its context may begin: a comma or a quotation mark more or less. */
const SLACK = 3;

/** Compares the text on both sides of a span with an anchor's prefix and suffix. */
export function matchContext(index: TextIndex, anchor: Anchor, span: Span): ContextMatch {
  const { prefix, suffix } = anchor.quote;
  const before = index.folded.slice(Math.max(0, span.start - prefix.length - 16), span.start);
  const after = index.folded.slice(span.end, span.end + suffix.length + 16);
  return {
    before: agreement(reverse(flat(fold(prefix))), reverse(flat(before))),
    after: agreement(flat(fold(suffix)), flat(after)),
  };
}

/** How much of `expected` stands at the beginning of `actual`. */
function agreement(expected: string, actual: string): number {
  if (expected === '') return actual === '' ? 1 : 0;
  if (actual.startsWith(expected)) return 1;
  let run = 0;
  while (run < expected.length && expected[run] === actual[run]) run++;
  const limit = Math.floor(expected.length * 0.4);
  const [match] = search(actual, expected, limit).filter(({ start }) => start <= SLACK);
  return Math.max(run / expected.length, match ? 1 - match.errors / expected.length : 0);
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function reverse(text: string): string {
  return text.split('').reverse().join('');
}
