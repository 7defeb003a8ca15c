import type { BlockRole } from '@/lib/model/analysis';
import { isClutterBlock, isClutterElement } from './clutter';
import { type Content, findContent } from './find-content';
import { finish, flatParent, type Steps } from './flat-tree';
import { findFrontMatter } from './front-matter';
import { type LayoutReader, layoutIn, type WhiteSpace } from './layout';
import type { MappedBlock } from './map-text';
import { roleOf } from './role';
import { withAncestors } from './tagged-clone';
import { type RenderedCheck, renderedIn } from './visibility';
import { walkBlocks } from './walk-blocks';

const ELEMENT_NODE = 1;
/** Code units of text in one element that are never beside the article. */
const MUCH = 2_000;
/** And those that a box asking for an e-mail address or a subscription, or playing a film, has at most. */
const LITTLE = 300;
const OFFER = /^\s*(?:subscri|sign|regist|join|donat|become)/i;

/** A text node with the way its white space is laid out, or a forced line break. */
export type Piece = { node: Text; whiteSpace: WhiteSpace } | 'break';

/** What is laid out as one block: its element, and its text nodes in order. */
export interface BodyBlock {
  element: Element;
  role: BlockRole;
  pieces: Piece[];
  /** Its text, once it is written out. */
  mapped?: MappedBlock;
}

/** How elements are shown. */
export interface Rendering {
  isRendered: RenderedCheck;
  layout: LayoutReader;
}

export interface BodyOptions {
  /** By default what the browser says. */
  rendering?: Rendering | undefined;
  /** Take the densest text where no article is found. */
  force?: boolean | undefined;
  /** Look at this element alone. */
  within?: Element | undefined;
  /** Told of the shadow roots and framed documents that are looked into. */
  onTree?: ((tree: Node) => void) | undefined;
}

/** The blocks of an article, and the rules they were found by. */
export interface Body {
  blocks: BodyBlock[];
  /** The blocks under an element, as they are now. */
  walk: (root: Element) => Steps<BodyBlock[]>;
  /** Whether a node was in or around the article, or beside it, when that was read; null for others. */
  lotOf: (node: Node) => 'in' | 'out' | null;
  /** Whether a node that was not there is plainly none of the article's text. */
  isBeside: (node: Node) => boolean;
  /** Boxes that are folded to no height, as far as they were come upon: text in them is none yet. */
  folded: Set<Element>;
  /** The document, and the shadow roots and framed documents that the text stands in. */
  trees: Set<Node>;
}

/**
 * Finds the blocks of an article in its live document, in the order of their layout: headline and
 * standfirst where the page has them, then what Readability keeps, less bylines, share bars,
 * related links, newsletter boxes and the like. Never changes the page. Null when there is no
 * article.
 */
export function* findBody(document: Document, options: BodyOptions): Steps<Body | null> {
  const folded = new Set<Element>();
  const { force = false, within = document.body } = options;
  const { isRendered, layout } = options.rendering ?? {
    isRendered: renderedIn(document),
    layout: layoutIn(document, folded),
  };
  const content = yield* findContent(document, within, isRendered, force, options.onTree);
  if (!content) return null;
  const { snapshot, elements } = content;
  const front = findFrontMatter(document, content, layout);
  const kept = new Set(elements);
  for (const root of [front.headline, front.standfirst]) {
    if (!root) continue;
    kept.add(root);
    for (const element of root.querySelectorAll('*')) kept.add(element);
  }
  const { numbers } = snapshot;
  const scope = { kept, around: withAncestors(kept), numbers };
  const trees = new Set<Node>([document]);
  const amounts = amountsIn(content);
  const most = Math.min(MUCH, (amounts.get(within) ?? 0) / 2);
  const devices = devicesIn(document, amounts);
  /** A wrapper of much of the article is no clutter, whatever its class says. */
  const holdsMost = (element: Element) => (amounts.get(element) ?? 0) > most;
  const isSkipped = (element: Element) =>
    element !== front.headline &&
    element !== front.standfirst &&
    (devices.has(element) || isClutterElement(element)) &&
    !holdsMost(element);
  const body: Body = {
    blocks: [],
    *walk(root) {
      const found = yield* walkBlocks(root, scope, { layout, isSkipped, trees });
      return found
        .map((block) => ({ ...block, role: roleOf(block.element, front) }))
        .filter((block) => !isClutterBlock(block));
    },
    lotOf(node) {
      const number = numbers.get(node as Element) ?? -1;
      return number < 0 ? null : scope.around.has(node) ? 'in' : 'out';
    },
    isBeside: (node) =>
      node.nodeType === ELEMENT_NODE
        ? isClutterElement(node as Element) || finish(body.walk(node as Element)).length === 0
        : !/\S/.test(node.textContent ?? ''),
    folded,
    trees,
  };
  body.blocks = withoutEmptyHeadings(yield* body.walk(within));
  return body.blocks.some((block) => block.role !== 'headline') ? body : null;
}

/**
 * The boxes around fields for an e-mail address and buttons to subscribe, which beg for it in a few words, and
 * those of players, which show what is said in them.
 */
function devicesIn(document: Document, amounts: ReadonlyMap<Node, number>): Set<Node> {
  const boxes = new Set<Node>();
  for (const device of document.querySelectorAll('[type="email"], button, video, audio')) {
    const { localName: tag, textContent } = device;
    if (tag === 'button' && !OFFER.test(textContent ?? '')) continue;
    const end = tag === 'input' || tag === 'button' ? 'h1' : 'p, figcaption, h1, h2';
    let box: Node = device;
    for (let at = flatParent(box); at && (amounts.get(at) ?? 0) < LITTLE; at = flatParent(at)) {
      if ((at as Element).querySelector(end)) break;
      box = at;
    }
    boxes.add(box);
  }
  return boxes;
}

/** How much of the article each element has in it, and beneath it. */
function amountsIn({ snapshot: { numbers, lengths }, elements }: Content): Map<Node, number> {
  const amounts = new Map<Node, number>();
  for (const element of elements) {
    const length = lengths[numbers.get(element) as number] as number;
    for (let at: Node | null = element; at; at = flatParent(at)) {
      amounts.set(at, (amounts.get(at) ?? 0) + length);
    }
  }
  return amounts;
}

/** Drops headings that nothing follows: "Related stories" once the stories are gone. */
function withoutEmptyHeadings(blocks: BodyBlock[]): BodyBlock[] {
  let last = blocks.length;
  while (last > 0 && blocks[last - 1]?.role === 'heading') last--;
  return blocks.slice(0, last);
}
