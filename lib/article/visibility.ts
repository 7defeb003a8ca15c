/** Whether an element's own box is shown to the reader. Ancestors are the caller's business. */
export type RenderedCheck = (element: Element) => boolean;

/**
 * Judges by what the markup alone says: `hidden`, `aria-hidden`, inline `display` and
 * `visibility`. All there is without a layout engine, and a cheap first answer with one.
 */
export function isMarkupVisible(element: Element): boolean {
  if (!element.hasAttributes()) return true;
  if (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found') {
    return false;
  }
  // A dialog over the page hides all that is under it from screen readers, but from nobody else.
  if (element.getAttribute('aria-hidden') === 'true' && !holdsTitle(element)) return false;
  const style = element.getAttribute('style');
  return !style || !/(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

/**
 * Whether the page's title is in an element, which then is a wrapper of the page, whatever it calls itself. Asked of
 * one wrapper for each paragraph in it: browsers remember such a list.
 */
export const holdsTitle = (element: Element): boolean =>
  element.getElementsByTagName('h1').length > 0;

/**
 * The check for documents that are laid out: markup, then whether there is a box.
 * Transparent text counts as shown: pages fade articles in. So does that of a page that hides all of itself,
 * which it does until its fonts or styles are there.
 */
export function renderedIn(document: Document): RenderedCheck {
  const view = document.defaultView as Window;
  const { body } = document;
  const visibilityProperty = view.getComputedStyle(body).visibility !== 'hidden';
  return (element) =>
    (element === body || isMarkupVisible(element)) &&
    (element.checkVisibility({ visibilityProperty }) ||
      // `display: contents` has no box of its own, yet its text is laid out.
      view.getComputedStyle(element).display === 'contents');
}

/**
 * Whether an element is shown to screen readers alone: clipped to nothing or moved out of the
 * window. A highlight on it would show nowhere.
 */
export function isClippedAway(style: CSSStyleDeclaration): boolean {
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  if (/^rect\((?:0|1)px,? (?:0|1)px,? (?:0|1)px,? (?:0|1)px\)$/.test(style.clip)) return true;
  if (/^inset\((?:50|100)%/.test(style.clipPath)) return true;
  if (Number.parseFloat(style.left) < -999) return true;
  return (
    style.overflowX !== 'visible' &&
    (Number.parseFloat(style.width) <= 1 || Number.parseFloat(style.height) <= 1)
  );
}

/**
 * Whether an element shows nothing of what it holds because it has no height, as sections to be opened. What
 * is positioned elsewhere is not in it, and what <body> says is the window's.
 */
export function isFolded(element: Element, style: CSSStyleDeclaration): boolean {
  return (
    style.overflowY !== 'visible' &&
    element.clientHeight === 0 &&
    element.scrollHeight > 0 &&
    element.localName !== 'body'
  );
}
