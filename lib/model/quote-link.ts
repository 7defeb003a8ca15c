import type { Anchor } from './anchor';

/** Quotes longer than this (UTF-16 code units) are named by their first and last words. */
const LONG = 300;
const END_WORDS = 6;

/**
 * The address of a quote on its page: a text fragment (WICG Scroll to Text Fragment) with the
 * words before and after it, so that it is unique even when the quote itself occurs twice. Where it
 * is not unique in the page's `text`, the plain address. A fragment that is part of the page's name stays.
 */
export function quoteLink(url: string, anchor: Anchor, text?: string): string {
  const { exact, prefix, suffix } = anchor.quote;
  const words = exact.trim().split(/\s+/);
  const parts =
    exact.length > LONG
      ? [words.slice(0, END_WORDS).join(' '), words.slice(-END_WORDS).join(' ')]
      : [words.join(' ')];
  const before = wholeWords(prefix, 'end');
  const after = wholeWords(suffix, 'start');
  const directive = [
    ...(before ? [`${encode(before)}-`] : []),
    ...parts.map(encode),
    ...(after ? [`-${encode(after)}`] : []),
  ].join(',');
  const page = url.replace(/:~:.*$|#$/s, '');
  const first = [before, parts[0], parts.length > 1 ? '' : after].filter(Boolean).join(' ');
  if (text !== undefined && occurrences(text, first) > 1) return page;
  return `${page}${page.includes('#') ? '' : '#'}:~:text=${directive}`;
}

/** How often words occur, as browsers look for them: whatever the white space and letter case. */
function occurrences(text: string, words: string): number {
  const folded = (value: string) => value.replace(/\s+/g, ' ').toLowerCase();
  return folded(text).split(folded(words)).length - 1;
}

/** A dash has a meaning of its own in a text directive; half a character has no place in an address. */
const encode = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(/-/g, '%2D');

/**
 * The words next to the quote, within its own line: a context that was cut in a word, or that
 * crosses into another block, would never match.
 */
function wholeWords(context: string, side: 'start' | 'end'): string {
  const lines = context.split('\n');
  const line = (side === 'end' ? lines.at(-1) : lines[0]) ?? '';
  const whole = lines.length > 1 || context.length < 32;
  const words = line.split(/\s+/);
  if (!whole) side === 'end' ? words.shift() : words.pop();
  const kept = words.filter(Boolean);
  return (side === 'end' ? kept.slice(-3) : kept.slice(0, 3)).join(' ');
}
