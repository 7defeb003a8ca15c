import { isClippedAway, isMarkupVisible, renderedIn } from './visibility';

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

const BLOCK_TAGS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li ' +
    'main menu nav ol optgroup option p pre search section summary table tbody td tfoot th thead ' +
    'tr ul'
  ).split(' '),
);

/** Elements that no style sheet takes out of their line. */
const INLINE_TAGS = new Set('b i em strong u sub sup abbr cite q mark del ins'.split(' '));

/** Judges by tag and markup alone, as a browser without style sheets would lay the page out. */
export const layoutByTag: LayoutReader = (element, parent) =>
  isMarkupVisible(element)
    ? {
        isBlock: BLOCK_TAGS.has(element.localName),
        whiteSpace: element.localName === 'pre' ? 'preserve' : parent.whiteSpace,
      }
    : null;

/** The reader for a document: by computed style where there is one, else by tag. */
export function layoutIn(document: Document): LayoutReader {
  const view = document.defaultView;
  if (!view || typeof view.getComputedStyle !== 'function') return layoutByTag;
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
    return { isBlock: startsLine(display, style), whiteSpace: whiteSpaceOf(style) };
  };
}

function startsLine(display: string, style: CSSStyleDeclaration): boolean {
  if (display.startsWith('inline') || display === 'contents' || display.startsWith('ruby')) {
    return false;
  }
  // Floating or positioning an inline element makes it "block": drop caps and footnote marks
  // are still part of their line.
  return style.float === 'none' && style.position !== 'absolute' && style.position !== 'fixed';
}

function whiteSpaceOf(style: CSSStyleDeclaration): WhiteSpace {
  const value = style.whiteSpace;
  if (value === 'pre-line' || value.startsWith('preserve-breaks')) return 'preserve-breaks';
  return value.startsWith('pre') || value.startsWith('break-spaces') ? 'preserve' : 'collapse';
}
