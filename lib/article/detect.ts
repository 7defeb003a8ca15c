import { addressHints } from './address-hints';
import { declaredKind, isSigned } from './declared';
import { asksForPassword, hasSearchField, isBare, isEditor, isFeed, isManual } from './page-shape';
import { measureProse } from './prose';

/** Characters of running text that a page must have, by what it says of itself. */
const ENOUGH_IF_DECLARED = 350;
const ENOUGH_AMONG_TEASERS = 600;
const ENOUGH_IF_SIGNED = 1_100;

/**
 * What a page is: one article, plainly something else, or `unclear` where more text may yet turn
 * it into an article.
 */
export type PageKind = 'article' | 'other' | 'unclear';

/** Whether a page is one article; see `pageKind`. */
export const isArticlePage = (document: Document): boolean => pageKind(document) === 'article';

/**
 * Decides from a page's JSON-LD, Open Graph, microdata, address and running text. A few
 * milliseconds at most on any page; never throws, never changes the page. Home and section pages,
 * search results, shops, forums, recipes, sign-in and video pages and feeds are not articles,
 * whatever some of their markup says; a live blog is one, and so is what a paywall leaves to read.
 */
export function pageKind(document: Document): PageKind {
  const body = document.body;
  // Not every DOM without a browser knows the type.
  const isHtml = /html/.test(document.contentType ?? 'html');
  if (body?.localName !== 'body' || !isHtml) return 'other';
  const hints = addressHints(document);
  const declared = declaredKind(document, hints.path);
  if (declared === 'other' || (hints.isSearch && hasSearchField(document))) return 'other';
  // Only what says in full that it is an article is believed at such an address.
  if (hints.isElsewhere && declared !== 'article' && declared !== 'live') return 'other';
  if (isEditor(body)) return 'other';

  const { densest, run, total, teased } = measureProse(body);
  return isArticle() ? 'article' : hints.isRoot && !declared ? 'other' : 'unclear';

  function isArticle(): boolean {
    if (hints.isRoot) return declared !== null && densest >= 1_500;
    if (declared === 'live') return total + teased >= ENOUGH_IF_DECLARED;
    if (isFeed(body, run, declared !== null)) return false;
    if (hints.isVideo && densest < 2_000) return false;
    if (declared !== 'article' && densest < 1_500 && asksForPassword(body)) return false;
    if (declared) {
      const isList = teased > total && declared === 'maybe' && !isSigned(document, true);
      return total >= (isList ? ENOUGH_AMONG_TEASERS : ENOUGH_IF_DECLARED) || hasTextApart(body);
    }
    // Text in many small pieces, under many titles, or about code.
    if (densest < total / 4 || isManual(body)) return false;
    if (isBare(body, densest)) return true;
    return densest >= ENOUGH_IF_SIGNED && densest > teased && isSigned(document);
  }
}

/** Whether an open shadow root or a frame of the same site holds paragraphs in a row. */
function hasTextApart(root: ParentNode): boolean {
  return [...root.querySelectorAll('*')].some((element) => {
    const inner = element.shadowRoot ?? (element as HTMLIFrameElement).contentDocument;
    return inner && (inner.querySelector('p ~ p ~ p') || hasTextApart(inner));
  });
}
