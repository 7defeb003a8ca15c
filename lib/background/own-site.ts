import type { Sender } from '@/lib/messages/handler';
import { withoutCache } from '@/lib/model/address';
import type { ArticleMetadata } from '@/lib/model/article';
import { isSameSite } from '@/lib/model/same-site';

/** Addresses taken of one page; more than any page truly has. */
const MOST_ADDRESSES = 50;

/**
 * Of addresses that a page's script gave, those of the page's own site; copies in a cache count as
 * what they are copies of. The browser vouches for the sender's address: no page learns what is on
 * file about another site, and none writes under its name.
 */
export function ofOwnSite({ url: page }: Pick<Sender, 'url'>, urls: readonly string[]): string[] {
  if (!page || !URL.canParse(page)) return [];
  const { hostname } = new URL(withoutCache(page));
  const own = urls.filter(
    (url) => URL.canParse(url) && isSameSite(new URL(withoutCache(url)).hostname, hostname),
  );
  return own.slice(0, MOST_ADDRESSES);
}

/**
 * An article that a page's script describes, with the addresses that are of the page's own site;
 * null where the article itself is of another.
 */
export function ownArticle(
  sender: Pick<Sender, 'url'>,
  article: ArticleMetadata,
): ArticleMetadata | null {
  const [url] = ofOwnSite(sender, [article.url]);
  return url === undefined ? null : { ...article, url, urls: ofOwnSite(sender, article.urls) };
}
