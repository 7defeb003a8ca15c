import { Readability } from '@mozilla/readability';
import { densestContent } from './densest-content';
import type { Steps } from './flat-tree';
import { SHORTCUTS } from './readability-shortcuts';
import { cloneTagged, liveElementsOf, type Snapshot } from './tagged-clone';
import type { RenderedCheck } from './visibility';

/** Readability's time grows with elements times depth; past these we read by density alone. */
const ELEMENT_LIMIT = 40_000;
const DEPTH_LIMIT = 200;
/** Fewer characters than this are no article, however they were found. */
const SHORTEST = 140;

/** What a page shows, and which elements of it hold the article's text. */
export interface Content {
  snapshot: Snapshot;
  elements: Set<Element>;
}

/**
 * Finds the live elements under `root` that hold the article's body, as Mozilla Readability sees it;
 * null when there is none. Never throws and never changes the page. Where Readability finds nothing
 * and `force` is set, or the page is too big for it, the densest run of text is taken.
 */
export function* findContent(
  document: Document,
  root: Element,
  isRendered: RenderedCheck,
  force: boolean,
  onTree?: (tree: Node) => void,
): Steps<Content | null> {
  const snapshot = yield* cloneTagged(document, root, isRendered, onTree);
  const isHuge = snapshot.elements.length > ELEMENT_LIMIT || snapshot.depth > DEPTH_LIMIT;
  let elements: Set<Element> | null;
  if (isHuge) elements = densestContent(snapshot, SHORTEST);
  else {
    yield true;
    const kept = byReadability(snapshot);
    yield;
    elements = kept && liveElementsOf(snapshot, kept);
  }
  if (!elements && force) elements = densestContent(snapshot, 1);
  return elements && { snapshot, elements };
}

function byReadability(snapshot: Snapshot): Element | null {
  try {
    const reader = new Readability<Element>(snapshot.document, {
      serializer: (node) => node as Element,
      keepClasses: true,
      disableJSONLD: true,
    });
    const result = Object.assign(reader, SHORTCUTS).parse();
    return (result?.length ?? 0) < SHORTEST ? null : (result?.content ?? null);
  } catch {
    // Hostile nesting can exhaust the stack inside Readability; the page then counts as none.
    return null;
  }
}
