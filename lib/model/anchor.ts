import * as z from 'zod/mini';
import { BlockRole } from './analysis';
import { Span } from './span';

/**
 * Where a claim stands in an article's text, in the terms of the W3C Web Annotation selectors:
 * a TextQuoteSelector with up to 32 code units of prefix and suffix, and a TextPositionSelector
 * (UTF-16 code units of the article text).
 */
export const Anchor = z.object({
  quote: z.object({ exact: z.string(), prefix: z.string(), suffix: z.string() }),
  position: Span,
  /** Hints of the block that the quote stood in; left out of anchors from elsewhere. */
  block: z.optional(
    z.object({
      /** What the block was laid out as; null where that was not known. */
      role: z.nullable(BlockRole),
      /** Where the quote began in the block, in UTF-16 code units. */
      offset: z.int().check(z.minimum(0)),
      /** Up to 32 code units before and after the sentence that the quote was part of. */
      before: z.string(),
      after: z.string(),
      /** How many other places of the article said the same words. */
      alike: z.int().check(z.minimum(0)),
      /** Surrogate pairs in the article's text before the quote: what code points are counted by. */
      pairs: z.optional(z.int().check(z.minimum(0))),
      /**
       * Sums of the words of the places nearest to the quote that said nearly the same, as items of a
       * list do: in order, at most eight on either side. Left out where none did.
       */
      likes: z.optional(z.object({ before: z.array(z.int()), after: z.array(z.int()) })),
    }),
  ),
});
export type Anchor = z.infer<typeof Anchor>;
