import { Readability } from '@mozilla/readability';
import { densestContent } from './densest-content';
import { cloneTagged, liveElementsOf } from './tagged-clone';
import type { RenderedCheck } from './visibility';

/** Readability's time grows with elements times depth; past these we read by density alone. */
const ELEMENT_LIMIT = 40_000;
const DEPTH_LIMIT = 200;
/** Fewer characters than this are no article, however they were found. */
const SHORTEST = 140;

/**
 * The live elements that hold the article's body, as Mozilla Readability sees it; null when there
 * is none. Never throws and never changes the page. Where Readability finds nothing and
 * `force` is set, or the page is too big for it, the densest run of text is taken.
 */
export function findContent(
  document: Document,
  isRendered: RenderedCheck,
  force: boolean,
): Set<Element> | null {
  if (!document.body) return null;
  const elements = document.body.getElementsByTagName('*');
  if (elements.length > ELEMENT_LIMIT || depthOf(document.body) > DEPTH_LIMIT) {
    return densestContent(document.body, isRendered, SHORTEST);
  }
  const found = byReadability(document, isRendered);
  return found ?? (force ? densestContent(document.body, isRendered, 1) : null);
}

/** The greatest number of elements around one, up to one more than the limit. */
function depthOf(body: Element): number {
  let depth = 0;
  let deepest = 0;
  for (let at: Element | null = body.firstElementChild; at && deepest <= DEPTH_LIMIT; ) {
    deepest = Math.max(deepest, depth + 1);
    if (at.firstElementChild) {
      at = at.firstElementChild;
      depth++;
      continue;
    }
    while (at && at !== body && !at.nextElementSibling) {
      at = at.parentElement;
      depth--;
    }
    if (!at || at === body) break;
    at = at.nextElementSibling;
  }
  return deepest;
}

function byReadability(document: Document, isRendered: RenderedCheck): Set<Element> | null {
  try {
    const clone = cloneTagged(document, isRendered);
    if (!clone) return null;
    const result = new Readability<Element>(clone.document, {
      serializer: (node) => node as Element,
      keepClasses: true,
    }).parse();
    if (!result?.content || (result.length ?? 0) < SHORTEST) return null;
    return liveElementsOf(clone, result.content);
  } catch {
    // Hostile nesting can exhaust the stack inside Readability; the page then counts as none.
    return null;
  }
}
