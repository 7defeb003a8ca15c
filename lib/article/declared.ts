import { asObject, isArticleNode, type JsonObject, jsonLdNodes, typesOf } from './json-ld';
import { contentOf } from './language';

/**
 * What a page's markup says it is: one `article` in full (JSON-LD or microdata), a `live` blog,
 * `maybe` an article (Open Graph alone, which sites also put on their other pages), something
 * `other`, or null for nothing.
 */
export type Declared = 'article' | 'live' | 'maybe' | 'other' | null;

const names = (types: string) => new RegExp(`(?:^|[/:])(?:${types})$`);
/** Beside an article these are its subject or its video; alone they are what the page is. */
const OTHER = names(
  'Product(?:Group)?|(?:SearchResults|Collection|Profile|QA|Checkout)Page|DiscussionForumPosting|JobPosting|Recipe',
);
/** What articles of sites that say "article" by Open Graph alone may be marked up with as well. */
const UNSURE = names('ItemList|VideoObject|Event|Blog|ImageGallery');
const PAGE = /Page$/;
const LIVE = /LiveBlogPosting$/;
const MANY = 4;

/** Reads the declarations of a page at this path. */
export function declaredKind(document: Document, path: string): Declared {
  const nodes = [...jsonLdNodes(document), ...microdata(document)];
  const has = (types: RegExp) =>
    nodes.some((node) => typesOf(node).some((type) => types.test(type)));
  const og = (contentOf(document, '[property="og:type" i], [name="og:type" i]') ?? '')
    .trim()
    .toLowerCase();
  const articles = nodes.filter(isArticleNode);
  if (has(LIVE)) return 'live';
  // Food sites say "Article" of their recipes; only newspapers' own kinds outweigh the recipe.
  if (articles.length > 0 && (!has(/Recipe$/) || has(/NewsArticle$/))) {
    // Several at once are a list of articles, unless one of them says that it is this page.
    if (articles.length < MANY || articles.some((node) => isAt(node, path))) return 'article';
    return /^article/.test(og) && isSigned(document, true) ? 'maybe' : 'other';
  }
  if (has(OTHER) || isShop(document)) return 'other';
  if (/^(?:article|news|blog)/.test(og)) {
    // Common systems call every page of a site an article; only true ones have a date or author.
    return has(PAGE) && !isSigned(document) ? null : 'maybe';
  }
  if (has(UNSURE) || /^(?:product|video|profile|object)/.test(og)) return 'other';
  return null;
}

/** A date or an author, as pages with something to read have; `inHead`: in the page's own head. */
export function isSigned(document: Document, inHead = false): boolean {
  const head =
    '[property="article:published_time"], [property="article:author"], meta[name="author" i], meta[name="date" i], meta[name^="dc.date"]';
  const body =
    '[rel~="author"], [itemprop~="author"], [itemprop="datePublished"], time[datetime], [class*="byline" i], [class*="dateline" i]';
  return document.querySelector(inHead ? head : `${head}, ${body}`) !== null;
}

/** Whether a node names this page as its own. */
function isAt(node: JsonObject, path: string): boolean {
  const main = node.mainEntityOfPage;
  return [node.url, node['@id'], main, asObject(main)?.['@id'], asObject(main)?.url].some(
    (address) =>
      typeof address === 'string' &&
      address.replace(/[?#].*|\/$/g, '').endsWith(path.replace(/\/$/, '')),
  );
}

/** Items of microdata that are not part of another. */
function microdata(document: Document): JsonObject[] {
  const items = document.querySelectorAll('[itemtype]:not([itemprop])');
  return [...items].slice(0, 60).map((item) => ({ '@type': item.getAttribute('itemtype') }));
}

function isShop(document: Document): boolean {
  return (
    document.querySelector(
      'meta[property^="product:"], form[action*="/cart" i], [name="add-to-cart"], [itemprop="price"]',
    ) !== null
  );
}
