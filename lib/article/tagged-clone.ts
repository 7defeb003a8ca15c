import type { RenderedCheck } from './visibility';

/**
 * Copies of live elements carry the element's number as an attribute *name*: Readability renames
 * elements, folds a parent's attributes into its only child and, when it starts over, writes and
 * parses the page again; names survive all three, and a folded child keeps both numbers.
 */
const PREFIX = 'claimlight-';
const TEXT_NODE = 3;

export interface TaggedClone {
  document: Document;
  /** Live elements by number. */
  elements: Element[];
}

/**
 * Copies a document, without what is not rendered, for Readability to take apart.
 * Returns null where the copy does not correspond (documents that are not HTML).
 */
export function cloneTagged(live: Document, isRendered: RenderedCheck): TaggedClone | null {
  const document = live.cloneNode(true) as Document;
  if (!live.body || !document.body) return null;
  const elements = Array.from(live.body.querySelectorAll('*'));
  const copies = Array.from(document.body.querySelectorAll('*'));
  if (elements.length !== copies.length) return null;
  // What is under an element that is gone needs no look: elements come in document order.
  let skip: Element | null = null;
  for (let index = 0; index < elements.length; index++) {
    const element = elements[index] as Element;
    const copy = copies[index] as Element;
    if (skip?.contains(element)) continue;
    skip = null;
    if (isNoise(element) || !isRendered(element)) {
      copy.remove();
      skip = element;
    } else {
      copy.setAttribute(PREFIX + index, '');
      if (copy.localName === 'div') tagText(copy, PREFIX + index);
      // Readability turns such links into bare text, and the number would be lost.
      if (copy.localName === 'a') copy.setAttribute('href', plainHref(copy));
    }
  }
  return { document, elements };
}

/** Readability puts the bare text of a <div> into a paragraph of its own and drops the <div>. */
function tagText(div: Element, name: string): void {
  for (const child of Array.from(div.childNodes)) {
    if (child.nodeType !== TEXT_NODE || !/\S/.test(child.nodeValue ?? '')) continue;
    const span = div.ownerDocument.createElement('span');
    span.setAttribute(name, '');
    child.replaceWith(span);
    span.append(child);
  }
}

function isNoise(element: Element): boolean {
  return element.localName === 'style' || element.localName === 'template';
}

function plainHref(link: Element): string {
  const href = link.getAttribute('href') ?? '';
  return /^\s*javascript:/i.test(href) ? '#' : href;
}

/** The live elements whose copies are in `content`, in document order. */
export function liveElementsOf(clone: TaggedClone, content: Element): Set<Element> {
  const numbers: number[] = [];
  for (const copy of content.querySelectorAll('*')) {
    for (const name of copy.getAttributeNames()) {
      if (name.startsWith(PREFIX)) numbers.push(Number(name.slice(PREFIX.length)));
    }
  }
  numbers.sort((a, b) => a - b);
  return new Set(numbers.flatMap((number) => clone.elements[number] ?? []));
}
