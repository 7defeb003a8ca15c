import { isClippedAway, isFolded, renderedIn } from './visibility';

/** How white space in an element's text is laid out. */
export type WhiteSpace = 'collapse' | 'preserve' | 'preserve-breaks';

export interface Layout {
  /** Starts and ends a line of its own. */
  isBlock: boolean;
  whiteSpace: WhiteSpace;
}

/**
 * Reads the layout of an element; `parent` is the layout it inherits from. Null where the element
 * is not shown; what is hidden around it is the caller's business.
 */
export type LayoutReader = (element: Element, parent: Layout) => Layout | null;

export const ROOT_LAYOUT: Layout = { isBlock: true, whiteSpace: 'collapse' };

/** Elements that no style sheet takes out of their line. */
const INLINE_TAGS = new Set('b i em strong u sub sup abbr cite q mark del ins'.split(' '));
/** Elements within a line that are taken out of it are still part of it, as drop caps, or notes beside it. */
const PHRASES = /^(?:a|b|i|em|strong|small|font|su[bp]|span|label)$/;
/** Characters that a drop cap or the mark of a note has at most. */
const MARK = 24;

/** The reader for a document, by computed style. Boxes that it finds to be folded go into `folded`. */
export function layoutIn(document: Document, folded: Set<Element>): LayoutReader {
  const view = document.defaultView as Window;
  const isRendered = renderedIn(document);
  return (element, parent) => {
    const isPlain = !element.hasAttributes();
    if (isPlain && INLINE_TAGS.has(element.localName)) {
      return { isBlock: false, whiteSpace: parent.whiteSpace };
    }
    if (!isRendered(element)) return null;
    const style = view.getComputedStyle(element);
    const display = style.display;
    if (display === 'inline') {
      // Style sheets hardly ever change white space inside a line; reading it costs.
      return element.localName === 'code' || element.hasAttribute('style')
        ? { isBlock: false, whiteSpace: whiteSpaceOf(style) }
        : { isBlock: false, whiteSpace: parent.whiteSpace };
    }
    // What is positioned is never `inline`.
    if (isClippedAway(style)) return null;
    if (isFolded(element, style)) {
      folded.add(element);
      return null;
    }
    let isBlock = !/^(?:inline|contents|ruby)/.test(display);
    if (isBlock && PHRASES.test(element.localName) && isTakenOut(style)) {
      const length = lengthOf(element);
      isBlock = length > MARK;
      // A note is the lesser part of the paragraph that it stands in.
      if (isBlock && lengthOf(element.closest('p')) > length * 2) return null;
    }
    return { isBlock, whiteSpace: whiteSpaceOf(style) };
  };
}

const lengthOf = (element: Element | null): number => element?.textContent?.length ?? 0;

/** Floating or positioning an element within a line makes it "block". */
const isTakenOut = ({ float, position }: CSSStyleDeclaration): boolean =>
  float !== 'none' || position === 'absolute' || position === 'fixed';

function whiteSpaceOf(style: CSSStyleDeclaration): WhiteSpace {
  const value = style.whiteSpace;
  if (value === 'pre-line' || value.startsWith('preserve-breaks')) return 'preserve-breaks';
  return value.startsWith('pre') || value.startsWith('break-spaces') ? 'preserve' : 'collapse';
}
