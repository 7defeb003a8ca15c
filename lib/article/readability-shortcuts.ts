import { Readability } from '@mozilla/readability';

/** The internals of Readability 0.6.0 that are given a shorter way; the version is pinned. */
interface Internals {
  _isValidByline(node: Element, names: string): boolean;
  _isElementWithoutContent(node: Element): boolean;
}

/** A running Readability. */
interface Self {
  _doc: Document;
  _getArticleTitle(): string;
}

const TEXT_NODE = 3;
const full = Readability.prototype as unknown as Internals;
const BYLINE = /byline|author|dateline|writtenby|p-author/i;
/** What names the author or, before all else, the title of a page in its head. */
const AUTHOR =
  'meta[name="author" i], meta[name="parsely-author" i], meta[name$="creator" i], meta[property="article:author"]:not([content^="http"])';
const TITLE = 'meta[property$="title" i], meta[name$="title" i]';
const nothing = () => {};

/** Ends at the first word, where `textContent` would gather all of them. */
function hasText(node: Node): boolean {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === TEXT_NODE ? /\S/.test(child.nodeValue ?? '') : hasText(child))
      return true;
  }
  return false;
}

/**
 * Steps of Readability that cost as much as all others together: some ask for the text of every
 * element before they ask for what is cheaper, which is turned round here with the same result;
 * others clean up styles and addresses, which a copy of ours does not have.
 */
export const SHORTCUTS = {
  _isValidByline(node: Element, names: string) {
    const isNamed = BYLINE.test(names) || node.hasAttribute('rel') || node.hasAttribute('itemprop');
    return isNamed && full._isValidByline.call(this, node, names);
  },
  _isElementWithoutContent(node: Element) {
    return !hasText(node) && full._isElementWithoutContent.call(this, node);
  },
  /** Of all that a page says of itself these two decide what is kept. */
  _getArticleMetadata(this: Self) {
    const of = (selector: string) => this._doc.querySelector(selector)?.getAttribute('content');
    return { title: of(TITLE) || this._getArticleTitle(), byline: of(AUTHOR) };
  },
  _isProbablyVisible: () => true,
  _cleanStyles: nothing,
  _fixLazyImages: nothing,
  _fixRelativeUris: nothing,
  _simplifyNestedElements: nothing,
  _unwrapNoscriptImages: nothing,
};
