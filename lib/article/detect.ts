import { isArticleNode, jsonLdNodes, typesOf } from './json-ld';
import { measureProse } from './prose';

/** Characters of running text that a page must have, by what it says of itself. */
const ENOUGH_IF_DECLARED = 350;
const ENOUGH_IF_SIGNED = 1_100;
const ENOUGH_AT_ROOT = 1_500;

const OTHER_TYPES =
  /(?:^|[/:])(?:Product|ProductGroup|SearchResultsPage|CollectionPage|ItemList|ProfilePage|QAPage|VideoObject|Movie|Event|JobPosting|CheckoutPage)$/;
const SEARCH_PATH = /^\/(?:[a-z-]{2,5}\/)?(?:search|suche|recherche|results|find)\b/i;
const VIDEO_PATH = /^\/(?:watch|videos?|tv|live-tv|player)\//i;

/**
 * Whether a page is one article, decided from its JSON-LD, Open Graph, microdata and running
 * text. A few milliseconds at most on any page; never throws, never changes the page. Home and
 * section pages, search results, shops, sign-in and video pages and feeds are not articles,
 * whatever some of their markup says.
 */
export function isArticlePage(document: Document): boolean {
  const body = document.body;
  if (body?.localName !== 'body' || !isHtml(document)) return false;
  const path = pathOf(document);
  const declared = declaredKind(document);
  if (declared === 'other' || isSearch(document, path)) return false;

  const { densest, total, cards } = measureProse(body);
  if (isFeed(body, densest) || isEditor(body)) return false;
  if (VIDEO_PATH.test(path) && densest < 2_000) return false;
  if (body.querySelector('input[type="password"]') && densest < 1_500) return false;
  // Cards of other stories outweigh text that is no longer than their teasers.
  if (cards >= 5 && densest < cards * 250) return false;
  // Text in many small pieces; a long article that says it is one may be laid out so.
  if (declared !== 'article' && densest < total / 5) return false;

  if (isRoot(path)) return declared === 'article' && densest >= ENOUGH_AT_ROOT;
  if (declared === 'article') return total >= ENOUGH_IF_DECLARED;
  return densest >= ENOUGH_IF_SIGNED && (isSigned(document) || isBare(document, densest));
}

function isHtml(document: Document): boolean {
  // Not every DOM without a browser knows the type.
  return /html/.test(document.contentType ?? 'text/html');
}

function declaredKind(document: Document): 'article' | 'other' | null {
  const nodes = jsonLdNodes(document);
  const articles = nodes.filter(isArticleNode).length;
  const isOther = nodes.some((node) => typesOf(node).some((type) => OTHER_TYPES.test(type)));
  const og = metaContent(document, 'meta[property="og:type" i], meta[name="og:type" i]');
  const items = document.querySelectorAll(
    '[itemtype$="Article"], [itemtype$="/BlogPosting"]',
  ).length;
  // Several at once are a list of articles.
  if (articles > 0 && articles < 4) return 'article';
  if (articles >= 4 || isOther || /^(?:product|video|profile|music|business)/.test(og)) {
    return /^article/.test(og) && articles < 4 ? 'article' : 'other';
  }
  if (/^(?:article|news|blog)/.test(og)) return 'article';
  return items > 0 && items < 4 ? 'article' : null;
}

/** A date or an author, as pages with something to read have. */
function isSigned(document: Document): boolean {
  return (
    document.querySelector(
      'meta[property^="article:"], meta[name="author" i], meta[name="date" i], meta[name^="dc.date" i], ' +
        '[rel~="author"], [itemprop~="author"], [itemprop="datePublished"], time[datetime], time[pubdate], ' +
        '[class*="byline" i], [class*="dateline" i]',
    ) !== null
  );
}

/** Little but text under one heading: old and plain pages, which carry no markup to go by. */
function isBare(document: Document, densest: number): boolean {
  return (
    document.getElementsByTagName('h1').length === 1 &&
    densest > 2_500 &&
    document.getElementsByTagName('meta').length < 12
  );
}

function isSearch(document: Document, path: string): boolean {
  return (
    SEARCH_PATH.test(path) &&
    document.querySelector(
      'input[type="search"], [role="search"], input[name="q"], input[name="query"]',
    ) !== null
  );
}

/** Many posts of a size, none of them the page's own. */
function isFeed(body: Element, densest: number): boolean {
  if (body.querySelector('[role="feed"]') && densest < 3_000) return true;
  const posts = body.querySelectorAll('article');
  if (posts.length < 6) return false;
  let longest = 0;
  let all = 0;
  for (const post of Array.from(posts).slice(0, 60)) {
    const length = post.textContent?.length ?? 0;
    longest = Math.max(longest, length);
    all += length;
  }
  return longest < all / 4 && densest < 2_500;
}

/** A mail or document that is being written. */
function isEditor(body: Element): boolean {
  const editor = body.querySelector(
    '[contenteditable=""], [contenteditable="true"], [role="application"]',
  );
  return editor !== null && (editor.textContent?.length ?? 0) > 1_000;
}

function pathOf(document: Document): string {
  try {
    return new URL(document.URL || document.baseURI).pathname;
  } catch {
    return '/page';
  }
}

function isRoot(path: string): boolean {
  return /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?(?:(?:index|home|default)(?:\.\w{2,5})?)?$/i.test(
    path,
  );
}

function metaContent(document: Document, selector: string): string {
  return (document.querySelector(selector)?.getAttribute('content') ?? '').trim().toLowerCase();
}
