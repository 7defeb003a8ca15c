import type { BodyBlock, Piece } from './body';
import { type Steps, walkFlat } from './flat-tree';
import { type Layout, type LayoutReader, ROOT_LAYOUT } from './layout';

/** Elements whose text is not the article's, or not text at all. */
const SKIPPED_TAGS = new Set(
  (
    'script style noscript template svg math-annotation canvas object embed audio video ' +
    'picture map button input select textarea option datalist progress meter menu nav ' +
    'rt rp head title br'
  ).split(' '),
);

/** Which elements' text is taken. */
export interface Scope {
  /** Elements whose own text is the article's. */
  kept: ReadonlySet<Node>;
  /** These with all that are around them. */
  around: ReadonlySet<Node>;
  /** Elements that were looked at; 0 and more: on their own, -1: as a part of their parent. */
  numbers: ReadonlyMap<Element, number>;
}

export interface WalkOptions {
  layout: LayoutReader;
  /** Further elements to leave out, with all they hold. */
  isSkipped: (element: Element) => boolean;
  /** Takes the open shadow roots and framed documents that are gone into. */
  trees: Set<Node>;
}

type FoundBlock = Omit<BodyBlock, 'role'>;

/**
 * Walks what is laid out under `root` once and gathers the text nodes that are in scope into
 * blocks: wherever an element with a line of its own starts or ends, and at two line breaks in a
 * row. Elements that were never looked at share the lot of their parent.
 */
export function* walkBlocks(
  root: Element,
  { kept, around, numbers }: Scope,
  { layout, isSkipped, trees }: WalkOptions,
): Steps<FoundBlock[]> {
  const blocks: FoundBlock[] = [];
  const open: { layout: Layout; block: Element; isKept: boolean }[] = [];
  let pieces: Piece[] = [];

  const flush = () => {
    const last = open.at(-1);
    if (last && hasText(pieces)) blocks.push({ element: last.block, pieces });
    pieces = [];
  };
  const lineBreak = () => {
    if (pieces.at(-1) === 'break') flush();
    else if (hasText(pieces)) pieces.push('break');
  };

  yield* walkFlat(root, {
    enter(element) {
      if (element.localName === 'br') lineBreak();
      const parent = open.at(-1);
      const isOwn = (numbers.get(element) ?? -1) >= 0;
      const isKept = isOwn ? kept.has(element) : (parent?.isKept ?? true);
      if (!isKept && !around.has(element)) return false;
      if (parent && (isUnread(element) || isSkipped(element))) return false;
      const own = layout(element, parent?.layout ?? ROOT_LAYOUT);
      if (!own) return false;
      const isBlock = own.isBlock || !parent;
      if (isBlock) flush();
      open.push({ layout: own, block: isBlock ? element : parent.block, isKept });
      return true;
    },
    leave() {
      const { block } = open.at(-1) as { block: Element };
      if (block !== open.at(-2)?.block) flush();
      open.pop();
    },
    text(node) {
      const at = open.at(-1);
      if (!at?.isKept) return;
      // Blank text between two line breaks does not keep them apart.
      if (pieces.at(-1) === 'break' && !/\S/.test(node.data)) return;
      pieces.push({ node, whiteSpace: at.layout.whiteSpace });
    },
    tree: (tree) => trees.add(tree),
  });
  return blocks;
}

function isUnread(element: Element): boolean {
  const { localName: tag, parentElement: parent } = element;
  return (
    SKIPPED_TAGS.has(tag) ||
    isReferenceMark(element) ||
    (parent?.localName === 'details' && tag !== 'summary' && !parent.hasAttribute('open'))
  );
}

function hasText(pieces: Piece[]): boolean {
  return pieces.some((piece) => piece !== 'break' && /\S/.test(piece.node.data));
}

const TO_NOTE = 'a[href^="#"]';

/** "[12]" or an asterisk that leads to a note: a sign in the text, not a word of it. */
export function isReferenceMark(element: Element): boolean {
  const { localName: tag } = element;
  if (tag !== 'sup' && tag !== 'a') return false;
  const text = element.textContent?.trim() ?? '';
  const form = tag === 'a' ? /^\W?(?:\d{1,3}|[*†‡])\W?$/ : /^.{1,8}$/;
  if (!form.test(text)) return false;
  const link = element.matches(TO_NOTE) ? element : element.querySelector(TO_NOTE);
  return link?.textContent?.trim() === text;
}
