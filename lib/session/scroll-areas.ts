import { flatParent } from '@/lib/article/flat-tree';

const ELEMENT_NODE = 1;

/** What the letters of a text stand out by, in CSS px: by so much nothing is scrolled that anybody would. */
const STANDS_OUT = 50;

/** The areas inside the page that a node stands in and that scroll down by themselves, the innermost first. */
export function* scrollAreas(node: Node | null): Generator<Element> {
  for (let at = node; at; at = flatParent(at)) {
    if (at.nodeType === ELEMENT_NODE && isScrollArea(at as Element)) yield at as Element;
  }
}

function isScrollArea(area: Element): boolean {
  if (area.scrollHeight < area.clientHeight + STANDS_OUT) return false;
  const { body, documentElement } = area.ownerDocument;
  const overflow = (element: Element) => getComputedStyle(element).overflowY;
  // What <body> says is the window's, unless <html> says something itself.
  const isPage = area === body ? overflow(documentElement) === 'visible' : area === documentElement;
  return !isPage && /auto|scroll/.test(overflow(area));
}
