import type { Span } from '@/lib/model/span';
import type { Sought } from './sought';
import type { TextIndex } from './text-index';

/** Code units from which on a quote is hardly ever said twice by chance. */
export const LONG_QUOTE = 32;
/** So many words may be a turn of phrase, however long they are; longer than this they hardly are. */
const PHRASE = { words: 4, length: 64 };
/** Code units beside a quote that make it a part of a sentence, and that tell which, where there are so many. */
const SOME_WORDS = 3;
const OWN_WORDS = 8;
/** Of these, so many next to the quote have to be as they were, on one side. */
const NEXT_WORDS = 12;
/** The same of both sides together, where others said the words: they may have said the next ones, too. */
const MORE_WORDS = 20;
/** What comes before words that begin no sentence. */
const IN_SENTENCE = /[\p{L}\p{N},;]['"]? *$/u;

/** Whether a span stands in the quote's own sentence, as far as the anchor has it. */
export function inOwnWords(index: TextIndex, sought: Sought, span: Span): boolean {
  const { before, after } = ownSides(index, sought, span);
  return before && after;
}

/**
 * Whether a few words stand beside words of their sentence that they stood beside, or make up a sentence as
 * they did: others may come to say them, in the very place, too. Where it is known that others of its article
 * said them, more has to be as it was: sentences of one matter go on alike. True of what is no few words.
 */
export function isOfItsSentence(index: TextIndex, sought: Sought, span: Span): boolean {
  const { exact, ownBefore, ownAfter, alike } = sought;
  if (!isFewWords(exact)) return true;
  const most = Math.max(ownBefore, ownAfter);
  if (most < SOME_WORDS) {
    const { before } = ownSides(index, sought, span, { anyCase: true });
    const there = index.text.slice(Math.max(0, span.start - 8), span.start).replace(/ $/, '');
    return !IN_SENTENCE.test(there.slice(0, there.length - (before ? ownBefore : 0)));
  }
  const own = ownSides(index, sought, span, { most: NEXT_WORDS, anyCase: true });
  const least = Math.min(OWN_WORDS, most);
  if (!((ownBefore >= least && own.before) || (ownAfter >= least && own.after))) return false;
  if (!alike) return true;
  const whole = ownSides(index, sought, span, { anyCase: true });
  const side = (length: number, isWhole: boolean, isNear: boolean) =>
    isWhole ? length : isNear ? NEXT_WORDS : 0;
  return (
    (whole.before && whole.after) ||
    side(ownBefore, whole.before, own.before) + side(ownAfter, whole.after, own.after) >= MORE_WORDS
  );
}

function isFewWords(exact: string): boolean {
  if (exact.length < LONG_QUOTE) return true;
  return exact.length < PHRASE.length && exact.split(' ').length <= PHRASE.words;
}

interface Sides {
  /** Code units of the sentence that are looked at on each side. */
  most?: number;
  anyCase?: boolean;
}

/** On which sides the words of the quote's sentence are as they were. */
function ownSides(
  index: TextIndex,
  { behind, ahead, ownBefore, ownAfter }: Sought,
  { start, end }: Span,
  { most = Infinity, anyCase = false }: Sides = {},
) {
  const fold = (text: string) => (anyCase ? text.toLowerCase() : text);
  const before = index.text.slice(Math.max(0, start - behind.length - 1), start).trimEnd();
  const after = index.text.slice(end, end + ahead.length + 1).trimStart();
  // White space that the anchor cuts off is none of the words.
  const own = behind.slice(behind.length - Math.min(ownBefore, most)).trimStart();
  const rest = ahead.slice(0, Math.min(ownAfter, most)).trimEnd();
  return { before: fold(before).endsWith(fold(own)), after: fold(after).startsWith(fold(rest)) };
}
