import { withoutCache } from '@/lib/model/address';
import type { ArticleMetadata } from '@/lib/model/article';
import { siteName } from '@/lib/model/site-name';
import { authorsOf, datesOf } from './credits';
import { asObject, isArticleNode, type JsonObject, jsonLdNodes } from './json-ld';
import { contentOf, pageLanguage } from './language';
import { flatText } from './own-text';
import { cleanUrl, isSaneCanonical } from './page-url';

const LONGEST_TITLE = 500;
const LONGEST_NAME = 200;
const MOST_HEADINGS = 10;

/**
 * What a page says of itself, from JSON-LD, Open Graph, meta and link elements, each value held to
 * its form; what is missing or malformed is empty or null.
 * @param url the page's address, http or https; anything else is the caller's mistake and throws.
 */
export function articleMetadata(document: Document, url: string): ArticleMetadata {
  const own = cleanUrl(url);
  const page = own && cleanUrl(withoutCache(own));
  if (!own || !page) throw new TypeError('articleMetadata needs an http or https address');
  const node = nodeOf(document, page);
  const named = namedAddresses(document, node, page);
  const address = believed(named, page);
  const publisher = publisherOf(document, node, new URL(page).hostname);
  // Of the schema's form by construction; its schema stays out of the page's script.
  return {
    url: address,
    // The store goes by it: the address that the page has itself stands last.
    urls: [...new Set([address, ...named, page])].filter((said) => said !== own).concat(own),
    title: titleOf(document, node, publisher),
    publisher,
    authors: authorsOf(document, node),
    publishedAt: datesOf(document, node),
    language: pageLanguage(document),
  };
}

/**
 * The JSON-LD of the page's article. A site that changes pages without a new document may leave that of
 * another standing: neither window nor headings know its headline, nor does it name this address.
 */
function nodeOf(document: Document, page: string): JsonObject {
  const headings = headingsOf(document);
  const isKnown = (headline: string) =>
    headings.length === 0 ||
    [document.title, ...headings].some((title) => sharesWords(headline, title));
  const isHere = (said: unknown) => typeof said === 'string' && cleanUrl(said, page) === page;
  const isOwn = (node: JsonObject) =>
    isKnown(plain(node.headline, LONGEST_TITLE)) || addressesOf(node).some(isHere);
  return jsonLdNodes(document).find((node) => isArticleNode(node) && isOwn(node)) ?? {};
}

/** The addresses that a node gives to its page, whatever these are. */
function addressesOf({ mainEntityOfPage: main, url }: JsonObject): unknown[] {
  return [asObject(main)?.['@id'], main, url];
}

function headingsOf(document: Document): string[] {
  return Array.from(document.querySelectorAll('h1'))
    .slice(0, MOST_HEADINGS)
    .map((heading) => flatText(heading, LONGEST_TITLE))
    .filter((text) => text !== '');
}

/** The addresses that a page gives itself, as far as they can be believed: its canonical link first. */
function namedAddresses(document: Document, node: JsonObject, page: string): string[] {
  const links = document.querySelectorAll('link[rel~="canonical" i][href]');
  const hrefs = new Set(
    Array.from(links)
      .slice(0, 10)
      .map((link) => link.getAttribute('href')),
  );
  return [
    // A page that names several means none of them.
    hrefs.size === 1 ? [...hrefs][0] : null,
    ...addressesOf(node),
    metaContent(document, 'og:url'),
  ].flatMap((said) => {
    const address = typeof said === 'string' && said.trim() ? cleanUrl(said.trim(), page) : null;
    return address && isSaneCanonical(address, page) ? [address] : [];
  });
}

/** The first of them, unless nothing else agrees with it and the page is also called by its own. */
function believed([first = '', ...others]: string[], page: string): string {
  if (!first) return page;
  return !others.includes(first) && others.includes(page) ? page : first;
}

function titleOf(document: Document, node: JsonObject, publisher: string): string {
  const [heading = '', ...others] = headingsOf(document);
  const page = plain(document.title, LONGEST_TITLE);
  const given = [
    plain(node.headline, LONGEST_TITLE),
    plain(metaContent(document, 'og:title'), LONGEST_TITLE),
    plain(metaContent(document, 'twitter:title'), LONGEST_TITLE),
    others.length === 0 ? heading : '',
    plain(node.name, LONGEST_TITLE),
  ].filter((title) => title !== '');
  // Some headlines are descriptions: take the first that has to do with the window's title.
  // Else that with the headline, where the window bears the name of the site.
  const title =
    given.find((text) => page === '' || sharesWords(text, page)) ??
    given.find((text) => sharesWords(text, heading)) ??
    given[0];
  return withoutSiteName(title ?? page, publisher, title === undefined);
}

/** Whether a third of the words of the first text stand in the second; also where it has none. */
export function sharesWords(a: string, b: string): boolean {
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  const others = new Set(words(b));
  const own = words(a);
  return own.length === 0 || own.filter((word) => others.has(word)).length >= own.length / 3;
}

/** "Headline | Paper" without the paper: where it is known to be one, or `anyName` may be taken. */
function withoutSiteName(title: string, publisher: string, anyName: boolean): string {
  const parts = /^(.{8,}?)\s+[|–—·»-]\s+([^|–—·»]{2,40})$/.exec(title);
  if (!parts?.[1] || !parts[2]) return title;
  const isPublisher = parts[2].trim().toLowerCase() === publisher.toLowerCase();
  return isPublisher || anyName ? parts[1] : title;
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
  return siteName(host);
}

function metaContent(document: Document, name: string): string | null {
  return contentOf(document, `meta[property="${name}" i], meta[name="${name}" i]`);
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
