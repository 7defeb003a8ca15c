import * as z from 'zod/mini';
import { Span } from './span';

/**
 * Where a claim stands in an article's text, in the terms of the W3C Web Annotation selectors:
 * a TextQuoteSelector with up to 32 code units of prefix and suffix, and a TextPositionSelector
 * (UTF-16 code units of the article text).
 */
export const Anchor = z.object({
  quote: z.object({ exact: z.string(), prefix: z.string(), suffix: z.string() }),
  position: Span,
});
export type Anchor = z.infer<typeof Anchor>;
