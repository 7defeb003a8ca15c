import type { Span } from '@/lib/model/span';

/** A longer stretch without a full stop is cut off: it is no sentence. */
const LONGEST = 1_000;
const CLOSING = `["'”’»)\\]]*`;
const LAST_END = new RegExp(`^[^]*(?:[.!?…]${CLOSING}\\s+|\\n)`, 'u');
const FIRST_END = new RegExp(`[.!?…]${CLOSING}(?=\\s)|\\n`, 'u');

/**
 * The sentence, or sentences, that a span is part of, as full stops and line feeds tell it. Rough, as
 * it takes abbreviations for ends, but the same on every version of a text, which is what counts here.
 */
export function sentenceAround(text: string, { start, end }: Span): Span {
  const before = text.slice(Math.max(0, start - LONGEST), start);
  // A quote that ends with its full stop ends its sentence.
  const last = text.slice(start, end).search(new RegExp(`[.!?…]${CLOSING}$`, 'u'));
  const from = last < 0 ? end : start + last;
  const found = FIRST_END.exec(text.slice(from, from + LONGEST));
  const own = LAST_END.exec(before)?.[0].length ?? 0;
  return {
    start: start - (before.length - own),
    end: found ? Math.max(end, from + found.index + found[0].trimEnd().length) : text.length,
  };
}
