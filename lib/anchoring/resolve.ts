import type { Anchor } from '@/lib/model/anchor';
import type { Span } from '@/lib/model/span';
import { findAmongLikes } from './among-likes';
import type { ContextMatch } from './context';
import { type ExactMatch, findExact, quoteWithin } from './exact-quote';
import { isNegation } from './facts';
import { isOfItsSentence } from './own-sentence';
import { findSimilar, isInPlace, isNear, type SimilarMatch, SURE } from './similar-quote';
import { endsSentence, type Sought, soughtFor } from './sought';
import { indexOf, type TextIndex } from './text-index';
import { trimSpan } from './trim-span';
import { wordsOf } from './word';

export interface Resolution {
  /**
   * `found`: it says what it said. `changed`: in its place a number, a name, a negation or much of the wording
   * is another. `ambiguous`: it stands in several places, and nothing tells which is meant.
   */
  state: 'found' | 'changed' | 'ambiguous' | 'missing';
  /** Where the claim, or its new wording, stands; null when missing or ambiguous. */
  span: Span | null;
}

const MISSING: Resolution = { state: 'missing', span: null };
const AMBIGUOUS: Resolution = { state: 'ambiguous', span: null };
/** A quote longer than this is only looked for word for word. */
const LONGEST_SIMILAR = 4_000;
/** Share of its words of substance that may differ before a claim counts as re-worded. */
const REWORDED = 0.2;

/**
 * Finds an anchored claim in an article's text of today: word for word by context and position,
 * else by likeness. Where a number, a name, a negation or the like is not what it was, the claim is
 * `changed` and the span is that of the new words. Bounded in time; never throws. Many anchors of one
 * text, one after the other, share the work of reading it.
 */
export function resolve(text: string, anchor: Anchor): Resolution {
  return text === '' ? MISSING : resolveIn(indexOf(text), anchor);
}

/** The same in a text that was indexed before, for many anchors with other work in between. */
export function resolveIn(index: TextIndex, anchor: Anchor): Resolution {
  const sought = soughtFor(index, anchor);
  if (!sought) return MISSING;
  const { state, span } = find(index, sought);
  if (!span) return { state, span };
  const { normal } = index;
  const start = normal.toOriginal(span.start);
  return { state, span: trimSpan(index.original, { start, end: normal.toOriginal(span.end) }) };
}

function find(index: TextIndex, sought: Sought): Resolution {
  const found = findExact(index, sought);
  if (found === 'ambiguous') return AMBIGUOUS;
  const exact =
    found && (isAsItWas(found, sought) || isOfItsSentence(index, sought, found.span))
      ? found
      : null;
  if (exact && isVouchedFor(exact, sought)) return sameWords(index, sought, exact);
  const similar = sought.exact.length <= LONGEST_SIMILAR ? findOtherwise(index, sought) : null;
  // The words are elsewhere; but if new words stand in their place, those are the claim of today.
  if (exact && !(similar && isInstead(index, sought, similar, exact))) {
    return sameWords(index, sought, exact);
  }
  if (!similar || !isOfItsSentence(index, sought, similar.span)) return MISSING;
  const { factsDiffer, reworded } = similar.comparison;
  return factsDiffer || reworded > REWORDED
    ? { state: 'changed', span: similar.span }
    : { state: 'found', span: quoteWithin(index, sought, similar.span) };
}

function findOtherwise(index: TextIndex, sought: Sought): SimilarMatch | null {
  return sought.likes ? findAmongLikes(index, sought) : findSimilar(index, sought);
}

function sameWords(index: TextIndex, sought: Sought, { span }: ExactMatch): Resolution {
  return { state: isNegatedAnew(index, sought, span) ? 'changed' : 'found', span };
}

/** Agreement of what stands beside a quote that says nothing there was edited. */
const AS_IT_WAS = 0.9;

function isVouchedFor({ context, span }: ExactMatch, sought: Sought): boolean {
  if (context.beyond >= AS_IT_WAS) return true;
  return Math.min(context.before, context.after) >= AS_IT_WAS && isNear(span, sought);
}

/** Whether all that is known of what stood beside it still does; of a side there may be nothing. */
function isAsItWas({ context }: ExactMatch, { behind, ahead }: Sought): boolean {
  const before = behind === '' ? 1 : context.before;
  const after = ahead === '' ? 1 : context.after;
  return (
    Math.min(before, after) >= AS_IT_WAS && Math.max(context.before, context.after) >= AS_IT_WAS
  );
}

/** Share of its words that a claim keeps where its old words stand elsewhere. */
const KEPT_INSTEAD = 0.5;

/** Whether other words stand where the quote stood, and the quote itself elsewhere. */
function isInstead(
  index: TextIndex,
  { behind, ahead, likes }: Sought,
  similar: SimilarMatch,
  exact: ExactMatch,
): boolean {
  const holds = similar.span.start <= exact.span.start && exact.span.end <= similar.span.end;
  if (holds || isBeside(similar.span, exact.span)) return false;
  if (likes) return isInPlace(similar, SURE);
  // Rows that change places have as little in common as any.
  if (similar.comparison.kept < KEPT_INSTEAD) return false;
  // In a list of likes, each stands between others that look the same.
  const isForm = [behind, ahead].every((side) => index.occurrences(side, 2).length > 1);
  return !isForm && isInPlace(similar, SURE) && isBetterPlaced(similar.context, exact.context);
}

/** Whether nothing stands between two spans: a translation and what was translated. */
const isBeside = (a: Span, b: Span): boolean =>
  Math.max(a.start, b.start) - Math.min(a.end, b.end) <= 1;

function isBetterPlaced(a: ContextMatch, b: ContextMatch): boolean {
  return a.before + a.after + a.beyond > b.before + b.after + b.beyond + 0.2;
}

/** Whether a "not" came or went right beside words that are otherwise the same. */
function isNegatedAnew(index: TextIndex, sought: Sought, span: Span): boolean {
  const { prefix, suffix } = sought;
  const before = index.text.slice(Math.max(0, span.start - prefix.length), span.start);
  const after = index.text.slice(span.end, span.end + suffix.length);
  return (
    negations(lastWords(prefix)) !== negations(lastWords(before)) ||
    // What follows a full stop is another sentence.
    (!endsSentence(sought) && negations(firstWords(suffix)) !== negations(firstWords(after)))
  );
}

const lastWords = (text: string) => wordsOf(text.split(/[.!?\n]/).at(-1) ?? '').slice(-2);
const firstWords = (text: string) => wordsOf(text.split(/[.!?\n]/)[0] ?? '').slice(0, 2);
const negations = (words: ReturnType<typeof wordsOf>) =>
  words.flatMap(({ key }) => (isNegation(key) ? key : [])).join();
