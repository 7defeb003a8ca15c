import * as z from 'zod/mini';

/** A half-open range of UTF-16 code units, `start` included, `end` not. */
export const Span = z.object({
  start: z.int().check(z.nonnegative()),
  end: z.int().check(z.nonnegative()),
});
export type Span = z.infer<typeof Span>;

/** A span together with the text it covers. */
export const TextSpan = z.extend(Span, { text: z.string() });
export type TextSpan = z.infer<typeof TextSpan>;
