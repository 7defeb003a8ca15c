import type { Span } from '@/lib/model/span';

/** Code units looked at on either side. A stretch that has no full stop in them begins there, and never ends. */
const LONGEST = 1_000;
const CLOSING = `["'”’»)\\]]*`;
/** A full stop before a small letter ends an abbreviation, or the words of somebody. */
const LAST_END = new RegExp(`^[^]*(?:[.!?…]${CLOSING}\\s+(?![\\s\\p{Ll}])|\\n)`, 'u');
const FIRST_END = new RegExp(`[.!?…]${CLOSING}(?=\\s)(?!\\s+\\p{Ll})|\\n`, 'u');

/**
 * The sentence, or sentences, that a span is part of, as full stops and line feeds tell it. Rough, as
 * it takes abbreviations for ends, but the same on every version of a text, which is what counts here.
 */
export function sentenceAround(text: string, { start, end }: Span): Span {
  const from = Math.max(0, start - LONGEST);
  // A quote that ends with its full stop ends its sentence.
  const last = text.slice(start, end).search(new RegExp(`[.!?…]${CLOSING}$`, 'u'));
  const to = last < 0 ? end : start + last;
  const found = FIRST_END.exec(text.slice(to, to + LONGEST));
  const own = LAST_END.exec(text.slice(from, start + 1))?.[0].length ?? 0;
  return {
    start: Math.min(start, from + own),
    end: found ? Math.max(end, to + found.index + found[0].trimEnd().length) : text.length,
  };
}
