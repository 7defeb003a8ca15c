import { ownText } from './own-text';
import type { RenderedCheck } from './visibility';

const SKIPPED = new Set(
  'nav header footer aside form button select dialog menu script style noscript template svg iframe'.split(
    ' ',
  ),
);

/**
 * The element with the most running text right beneath it, with all its rendered descendants:
 * a linear stand-in for pages that Readability cannot take. Text counts whole for its
 * parent's parent and half for the one above, so that neither a single paragraph nor the page wins.
 * Returns null under `shortest` characters.
 */
export function densestContent(
  body: Element,
  isRendered: RenderedCheck,
  shortest: number,
): Set<Element> | null {
  const scores = new Map<Element, number>();
  const elements = renderedElements(body, isRendered);
  let best: Element | null = null;
  let total = 0;
  for (const element of elements) {
    const length = ownText(element).length;
    total += length;
    if (length < 40) continue;
    const parent = element.localName === 'body' ? element : element.parentElement;
    for (const [holder, share] of [
      [parent, 1],
      [parent?.parentElement, 0.5],
    ] as const) {
      if (!holder || !body.contains(holder)) continue;
      const score = (scores.get(holder) ?? 0) + length * share;
      scores.set(holder, score);
      if (!best || score > (scores.get(best) ?? 0)) best = holder;
    }
  }
  if (total < shortest) return null;
  const root = best ?? body;
  const kept = new Set(elements.filter((element) => root.contains(element)));
  kept.add(root);
  return kept;
}

function renderedElements(body: Element, isRendered: RenderedCheck): Element[] {
  const rendered: Element[] = [body];
  let skip: Element | null = null;
  for (const element of body.querySelectorAll('*')) {
    if (skip?.contains(element)) continue;
    skip = null;
    if (SKIPPED.has(element.localName) || !isRendered(element)) skip = element;
    else rendered.push(element);
  }
  return rendered;
}
