import { ArticleMetadata } from '@/lib/model/article';
import { authorsOf, datesOf } from './credits';
import { asObject, isArticleNode, type JsonObject, jsonLdNodes } from './json-ld';
import { pageLanguage } from './language';
import { flatText } from './own-text';
import { cleanUrl, isSaneCanonical } from './page-url';

const LONGEST_TITLE = 500;
const LONGEST_NAME = 200;

/**
 * What a page says of itself, from JSON-LD, Open Graph, meta and link elements, each value held to
 * its form; what is missing or malformed is empty or null.
 * @param url the page's address, http or https; anything else is the caller's mistake and throws.
 */
export function articleMetadata(document: Document, url: string): ArticleMetadata {
  const page = cleanUrl(url);
  if (!page) throw new TypeError('articleMetadata needs an http or https address');
  const node = jsonLdNodes(document).find(isArticleNode) ?? {};
  const canonical = canonicalOf(document, page);
  return ArticleMetadata.parse({
    url: canonical ?? page,
    urls: [...new Set([canonical ?? page, page])],
    title: titleOf(document, node),
    publisher: publisherOf(document, node, new URL(page).hostname),
    authors: authorsOf(document, node),
    publishedAt: datesOf(document, node),
    language: pageLanguage(document),
  });
}

function canonicalOf(document: Document, page: string): string | null {
  const links = document.querySelectorAll('link[rel~="canonical" i][href]');
  const named = [
    ...new Set(
      Array.from(links)
        .slice(0, 10)
        .map((link) => link.getAttribute('href') ?? ''),
    ),
  ];
  // A page that names several means none of them.
  if (named.length !== 1 || !named[0]?.trim()) return null;
  const canonical = cleanUrl(named[0].trim(), page);
  return canonical && isSaneCanonical(canonical, page) ? canonical : null;
}

function titleOf(document: Document, node: JsonObject): string {
  const own = [
    node.headline,
    metaContent(document, 'og:title'),
    metaContent(document, 'twitter:title'),
  ];
  for (const title of own) {
    const text = plain(title, LONGEST_TITLE);
    if (text) return text;
  }
  const heading = document.querySelectorAll('h1');
  if (heading.length === 1) {
    const text = flatText(heading[0], LONGEST_TITLE);
    if (text) return text;
  }
  return withoutSiteName(plain(document.title, LONGEST_TITLE));
}

/** "Headline | Paper" without the paper, as long as a headline is left. */
function withoutSiteName(title: string): string {
  const parts = /^(.{12,}?)\s+[|–—·»-]\s+[^|–—·»]{2,40}$/.exec(title);
  return parts?.[1] ?? title;
}

function publisherOf(document: Document, node: JsonObject, host: string): string {
  const publisher = Array.isArray(node.publisher) ? node.publisher[0] : node.publisher;
  const named = [
    typeof publisher === 'string' ? publisher : asObject(publisher)?.name,
    metaContent(document, 'og:site_name'),
    metaContent(document, 'application-name'),
  ];
  for (const name of named) {
    const text = plain(name, LONGEST_NAME);
    if (text && !/^https?:/i.test(text)) return text;
  }
  return host.replace(/^www\./, '');
}

function metaContent(document: Document, name: string): string | null {
  const element = document.querySelector(`meta[property="${name}" i], meta[name="${name}" i]`);
  return element?.getAttribute('content') ?? null;
}

function plain(value: unknown, limit: number): string {
  return typeof value === 'string'
    ? value
        .slice(0, limit * 2)
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, limit)
    : '';
}
