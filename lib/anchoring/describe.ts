import type { Anchor } from '@/lib/model/anchor';
import type { Span } from '@/lib/model/span';

/** Code units of text kept before and after a quote. */
export const CONTEXT_LENGTH = 32;

/**
 * Describes a span of an article's text so that it can be found again: the quote, up to 32 code
 * units on either side, and its position. No surrogate pair is split; a span that splits one is
 * widened.
 */
export function describe(text: string, span: Span): Anchor {
  const start = wholeAt(text, span.start, -1);
  const end = wholeAt(text, span.end, 1);
  const before = wholeAt(text, Math.max(0, start - CONTEXT_LENGTH), 1);
  const after = wholeAt(text, Math.min(text.length, end + CONTEXT_LENGTH), -1);
  return {
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(before, start),
      suffix: text.slice(end, after),
    },
    position: { start, end },
  };
}

/** Moves an offset out of the middle of a surrogate pair. */
function wholeAt(text: string, offset: number, step: 1 | -1): number {
  const splits =
    /[\uD800-\uDBFF]/.test(text[offset - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[offset] ?? '');
  return splits ? offset + step : offset;
}
