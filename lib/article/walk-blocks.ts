import type { BodyBlock, Piece } from './body';
import { type Layout, type LayoutReader, ROOT_LAYOUT } from './layout';
import type { RenderedCheck } from './visibility';

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

/** Elements whose text is not the article's, or not text at all. */
const SKIPPED_TAGS = new Set(
  (
    'script style noscript template svg math-annotation canvas object embed iframe audio video ' +
    'picture map button input select textarea option datalist progress meter dialog menu nav ' +
    'rt rp head title'
  ).split(' '),
);

export interface WalkOptions {
  layout: LayoutReader;
  isRendered: RenderedCheck;
  /** Further elements to leave out, with all they hold. */
  isSkipped: (element: Element) => boolean;
}

type FoundBlock = Omit<BodyBlock, 'role'>;

/**
 * Walks the live tree under `root` once, in document order, and gathers the text nodes whose
 * parent is in `kept` into blocks: wherever an element with a line of its own starts or ends, and
 * at two line breaks in a row. Without recursion, so that no nesting is too deep for it.
 */
export function walkBlocks(root: Element, kept: Set<Element>, options: WalkOptions): FoundBlock[] {
  const onTheWay = withAncestors(kept, root);
  const blocks: FoundBlock[] = [];
  const open: { element: Element; layout: Layout; block: Element }[] = [];
  let pieces: Piece[] = [];

  const flush = () => {
    const last = open.at(-1);
    if (last && hasText(pieces)) blocks.push({ element: last.block, pieces });
    pieces = [];
  };
  const enter = (element: Element) => {
    const parent = open.at(-1);
    const layout = parent ? options.layout(element, parent.layout) : ROOT_LAYOUT;
    if (layout.isBlock) flush();
    open.push({ element, layout, block: layout.isBlock || !parent ? element : parent.block });
  };
  const leave = () => {
    if (open.at(-1)?.layout.isBlock) flush();
    open.pop();
  };
  const take = (text: Text) => {
    const at = open.at(-1);
    if (at && kept.has(at.element)) pieces.push({ node: text, whiteSpace: at.layout.whiteSpace });
  };
  const lineBreak = () => {
    if (pieces.at(-1) === 'break') flush();
    else if (hasText(pieces)) pieces.push('break');
  };

  enter(root);
  let node: Node | null = root.firstChild;
  while (node && open.length > 0) {
    if (node.nodeType === TEXT_NODE) {
      const text = node as Text;
      // Blank text between two line breaks does not keep them apart.
      if (pieces.at(-1) !== 'break' || /\S/.test(text.data)) take(text);
    } else if (node.nodeType === ELEMENT_NODE) {
      const element = node as Element;
      if (element.localName === 'br') lineBreak();
      else if (isWanted(element)) {
        enter(element);
        if (element.firstChild) {
          node = element.firstChild;
          continue;
        }
        leave();
      }
    }
    while (node && !node.nextSibling && open.length > 0) {
      leave();
      node = open.length > 0 ? node.parentNode : null;
    }
    node = node?.nextSibling ?? null;
  }
  return blocks;

  function isWanted(element: Element): boolean {
    return (
      onTheWay.has(element) &&
      !SKIPPED_TAGS.has(element.localName) &&
      !isReferenceMark(element) &&
      options.isRendered(element) &&
      !options.isSkipped(element)
    );
  }
}

function hasText(pieces: Piece[]): boolean {
  return pieces.some((piece) => piece !== 'break' && /\S/.test(piece.node.data));
}

/** "[12]" or a raised asterisk that leads to a note: a sign in the text, not a word of it. */
function isReferenceMark(element: Element): boolean {
  if (element.localName !== 'sup') return false;
  const link = element.querySelector('a[href^="#"]');
  const text = element.textContent?.trim() ?? '';
  return link !== null && text.length <= 8 && link.textContent?.trim() === text;
}

function withAncestors(kept: Set<Element>, root: Element): Set<Element> {
  const all = new Set(kept);
  for (const element of kept) {
    let parent = element.parentElement;
    while (parent && parent !== root && !all.has(parent)) {
      all.add(parent);
      parent = parent.parentElement;
    }
  }
  return all;
}
