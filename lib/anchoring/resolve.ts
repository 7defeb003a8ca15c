import type { Anchor } from '@/lib/model/anchor';
import type { ClaimState } from '@/lib/model/claim';
import type { Span } from '@/lib/model/span';
import type { ContextMatch } from './context';
import { type ExactMatch, findExact } from './exact-quote';
import { isNegation } from './facts';
import { findSimilar, isInPlace } from './similar-quote';
import { indexOf, type TextIndex } from './text-index';
import { wordsOf } from './word';

export interface Resolution {
  /** `missing` also when it cannot be told which of several places is meant. */
  state: ClaimState;
  /** Where the claim, or its new wording, stands; null when missing. */
  span: Span | null;
}

const MISSING: Resolution = { state: 'missing', span: null };
/** A quote longer than this is only looked for word for word. */
const LONGEST_SIMILAR = 4_000;
/** Share of its words of substance that may differ before a claim counts as re-worded. */
const REWORDED = 0.2;

/**
 * Finds an anchored claim in an article's text of today: word for word by context and position,
 * else by likeness. Where a number, a name, a negation or the like is not what it was, the claim is
 * `changed` and the span is that of the new words. Bounded in time; never throws.
 */
export function resolve(text: string, anchor: Anchor): Resolution {
  if (anchor.quote.exact.trim() === '' || text === '') return MISSING;
  const index = indexOf(text);
  const exact = findExact(index, anchor);
  if (exact === 'ambiguous') return MISSING;
  if (exact && isVouchedFor(exact)) {
    return { state: isNegatedAnew(index, anchor, exact) ? 'changed' : 'found', span: exact.span };
  }
  const similar = anchor.quote.exact.length <= LONGEST_SIMILAR ? findSimilar(index, anchor) : null;
  // The words are elsewhere; but if new words stand in their place, those are the claim of today.
  if (exact && !(similar && isInPlace(similar) && isBetterPlaced(similar.context, exact.context))) {
    return { state: 'found', span: exact.span };
  }
  if (!similar) return MISSING;
  const { factsDiffer, reworded } = similar.comparison;
  return { state: factsDiffer || reworded > REWORDED ? 'changed' : 'found', span: similar.span };
}

function isVouchedFor({ context }: ExactMatch): boolean {
  return context.beyond >= 0.9 || Math.min(context.before, context.after) >= 0.9;
}

function isBetterPlaced(a: ContextMatch, b: ContextMatch): boolean {
  return a.before + a.after > b.before + b.after + 0.2;
}

/** Whether a "not" came or went right beside words that are otherwise the same. */
function isNegatedAnew(index: TextIndex, anchor: Anchor, { span }: ExactMatch): boolean {
  const negations = (text: string, side: 'before' | 'after') => {
    const sentence = side === 'before' ? text.split(/[.!?\n]/).at(-1) : text.split(/[.!?\n]/)[0];
    const near =
      side === 'before' ? wordsOf(sentence ?? '').slice(-2) : wordsOf(sentence ?? '').slice(0, 2);
    return near.filter(({ key }) => isNegation(key)).length;
  };
  const { exact, prefix } = anchor.quote;
  // What follows a full stop is another sentence.
  const suffix = /[.!?…]["'”’)\]]*$/.test(exact) ? '' : anchor.quote.suffix;
  const before = index.text.slice(Math.max(0, span.start - prefix.length), span.start);
  const after = index.text.slice(span.end, span.end + suffix.length);
  return (
    negations(prefix, 'before') !== negations(before, 'before') ||
    negations(suffix, 'after') !== negations(after, 'after')
  );
}
