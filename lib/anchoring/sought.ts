import type { Anchor } from '@/lib/model/anchor';
import { normalText } from './normal-text';
import type { TextIndex } from './text-index';

/** An anchor as it is looked for in an indexed text: everything in normal form and normal offsets. */
export interface Sought {
  exact: string;
  prefix: string;
  suffix: string;
  /** Prefix and suffix without the white space at the quote. */
  behind: string;
  ahead: string;
  /** Where the quote stood; that is in another version of the text. */
  start: number;
  /** How many characters at the end of `behind` belong to the quote's own sentence. */
  ownBefore: number;
  /** The same of the beginning of `ahead`. */
  ownAfter: number;
  /** What stood around the quote's sentence; null of anchors written before that was kept. */
  outer: { before: string; after: string } | null;
  /** How many other places of its article said the same words; null likewise. */
  alike: number | null;
  /** Marks of those that said nearly the same; null, too, of anchors written before that was kept. */
  likes: { before: number[]; after: number[] } | null;
  /** The anchor's own words, as they were typed. */
  quote: Anchor['quote'];
}

/** Longest context that is looked at, in UTF-16 code units. Ours have 32; a file may bring any. */
const CONTEXT = 200;

/** What to look for; null when the quote has nothing that could be found. */
export function soughtFor(index: TextIndex, anchor: Anchor): Sought | null {
  const { block } = anchor;
  const [before, after] = [
    anchor.quote.prefix.slice(-CONTEXT),
    anchor.quote.suffix.slice(0, CONTEXT),
  ];
  // In one, as the article has them: what a dash at an end of the quote becomes, its neighbours say.
  const normal = normalText(before + anchor.quote.exact + after);
  const start = normal.beginOf(before.length);
  const end = normal.fromOriginal(before.length + anchor.quote.exact.length);
  const quote = normal.text.slice(start, end);
  const exact = quote.trim();
  if (!/[\p{L}\p{N}]/u.test(exact)) return null;
  const prefix = normal.text.slice(0, start) + /^\s*/.exec(quote)?.[0];
  const suffix = /\s*$/.exec(quote)?.[0] + normal.text.slice(end);
  return {
    exact,
    prefix,
    suffix,
    behind: prefix.trimEnd(),
    ahead: suffix.trimStart(),
    start: index.normal.fromOriginal(Math.min(anchor.position.start, index.original.length)),
    ownBefore: sentenceStart(prefix, exact),
    ownAfter: sentenceEnd(exact, suffix),
    outer: block
      ? {
          before: normalText(block.before.slice(-CONTEXT)).text.trim(),
          after: normalText(block.after.slice(0, CONTEXT)).text.trim(),
        }
      : null,
    alike: block?.alike ?? null,
    likes: block?.likes ?? null,
    quote: { exact: anchor.quote.exact, prefix: before, suffix: after },
  };
}

/** Whether the quote ends its sentence: what follows is another. */
export const endsSentence = ({ exact, suffix }: Sought): boolean =>
  /[.!?][')\]]*$/.test(exact) && !/^ \p{Ll}/u.test(suffix);

/** A full stop before a small letter ends an abbreviation, or the words of somebody. */
const END = String.raw`[.!?][')\]]*\s(?!\p{Ll})`;
const LAST_SENTENCE = new RegExp(String.raw`(?:^|${END}|\n+)((?:(?!${END})[^\n])*)$`, 'u');
const FIRST_END = new RegExp(String.raw`${END}|\n`, 'u');

function sentenceStart(prefix: string, exact: string): number {
  const whole = prefix + exact[0];
  return (LAST_SENTENCE.exec(whole)?.[1] ?? whole).slice(0, -1).trimEnd().length;
}

function sentenceEnd(exact: string, suffix: string): number {
  const tail = exact.slice(-3);
  const end = FIRST_END.exec(tail + suffix);
  const own = end ? Math.max(0, end.index + end[0].length - tail.length) : suffix.length;
  return suffix.slice(0, own).trimStart().length;
}
