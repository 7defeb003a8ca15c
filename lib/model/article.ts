import * as z from 'zod/mini';
import { Id, Timestamp, WebUrl } from './primitives';

/** What a page says of itself. Missing facts are empty or null, never guessed. */
export const ArticleMetadata = z.object({
  /** The canonical address where the page names one, else its address without the fragment. */
  url: WebUrl,
  /** Every address this article was seen under, `url` included; of a page, its own is the last. */
  urls: z.array(WebUrl),
  title: z.string(),
  publisher: z.string(),
  authors: z.array(z.string()),
  publishedAt: z.nullable(z.string()),
  language: z.string(),
});
export type ArticleMetadata = z.infer<typeof ArticleMetadata>;

export const Article = z.extend(ArticleMetadata, {
  id: Id,
  firstSeenAt: Timestamp,
  lastSeenAt: Timestamp,
  /** Titles of articles that a person said are this one. */
  otherTitles: z.optional(z.array(z.string())),
});
export type Article = z.infer<typeof Article>;
