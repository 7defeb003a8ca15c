/** Whether an element's own box is shown to the reader. Ancestors are the caller's business. */
export type RenderedCheck = (element: Element) => boolean;

/**
 * Judges by what the markup alone says: `hidden`, `aria-hidden`, inline `display` and
 * `visibility`. All there is without a layout engine, and a cheap first answer with one.
 */
export function isMarkupVisible(element: Element): boolean {
  if (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found') {
    return false;
  }
  if (element.getAttribute('aria-hidden') === 'true') return false;
  const style = element.getAttribute('style');
  return !style || !/(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

/**
 * The check for documents that are laid out: markup, then computed style. Text that only screen
 * readers get (clipped to nothing) counts as hidden, since a highlight on it shows nowhere.
 * Transparent text counts as shown: pages fade articles in.
 */
export function renderedIn(document: Document): RenderedCheck {
  const view = document.defaultView;
  if (!view || typeof view.getComputedStyle !== 'function') return isMarkupVisible;
  return (element) => {
    if (!isMarkupVisible(element)) return false;
    if (!element.checkVisibility({ visibilityProperty: true })) {
      // `display: contents` has no box of its own, yet its text is laid out.
      return view.getComputedStyle(element).display === 'contents';
    }
    return !isClippedAway(element, view);
  };
}

function isClippedAway(element: Element, view: Window): boolean {
  const style = view.getComputedStyle(element);
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  if (/^rect\((?:0|1)px,? (?:0|1)px,? (?:0|1)px,? (?:0|1)px\)$/.test(style.clip)) return true;
  if (/^inset\((?:50|100)%/.test(style.clipPath)) return true;
  return (
    style.overflowX !== 'visible' &&
    (Number.parseFloat(style.width) <= 1 || Number.parseFloat(style.height) <= 1)
  );
}
