import type { Body, BodyBlock } from './body';
import { finish, flatContains, flatParent } from './flat-tree';
import { type ArticleText, articleOf } from './read-article';

/**
 * The article after a change of the page, read again only where blocks of it changed. `changed` are
 * text nodes whose data changed, elements and roots whose children changed, and, for good measure,
 * what was added. Null where the change is not confined to known blocks: something that may be text
 * of the article stands beside them, or none of it is left. Then a full reading is due.
 */
export function remap(article: ArticleText, changed: Iterable<Node>): ArticleText | null {
  const { body } = article;
  const holders = new Set(body.blocks.map(({ element }) => element));
  const again = new Set<Element>();
  let isShifted = false;
  for (const node of changed) {
    if (!node.isConnected) continue;
    const place = placeOf(node, body, holders);
    if (place === 'unknown') return null;
    if (place !== 'beside') again.add(place);
    // Blocks may have been taken out and put in again, and with them the ends of ranges.
    else if (body.lotOf(node) === 'in') isShifted = true;
  }
  // Beside the text everything may change.
  if (!isShifted && again.size === 0 && body.blocks.every(({ element }) => isThere(element)))
    return article;
  const blocks: BodyBlock[] = [];
  let done: Element | null = null;
  for (const block of body.blocks) {
    if (done && flatContains(done, block.element)) continue;
    if (!isThere(block.element)) continue;
    done = outermost(block.element, again);
    if (!done) {
      blocks.push(block);
      continue;
    }
    const fresh = rewalk(done, body, holders);
    if (!fresh) return null;
    blocks.push(...fresh);
  }
  const next = finish(articleOf({ ...body, blocks }, article.maxWords));
  return next && { ...next, root: article.root };
}

/** The nodes of a frame that is gone still count as connected. */
function isThere(element: Element): boolean {
  return element.isConnected && element.ownerDocument.defaultView !== null;
}

/** The block that a changed node is a part of; or whether it is beside the article, or may be more of it. */
function placeOf(
  node: Node,
  body: Body,
  holders: ReadonlySet<Element>,
): Element | 'beside' | 'unknown' {
  let stray: Node | null = null;
  for (let at: Node | null = node; at; at = flatParent(at)) {
    const element = at as Element;
    if (holders.has(element)) return element;
    const lot = body.lotOf(at);
    if (lot === 'out') return 'beside';
    if (lot === 'in') {
      const strays = stray
        ? [stray]
        : Array.from(at.childNodes).filter(
            (child) => !body.lotOf(child) && !holders.has(child as Element),
          );
      return strays.every((child) => body.isBeside(child)) ? 'beside' : 'unknown';
    }
    stray = at;
  }
  return 'beside';
}

function outermost(element: Element, among: ReadonlySet<Element>): Element | null {
  let found: Element | null = null;
  for (let at: Node | null = element; at; at = flatParent(at)) {
    if (among.has(at as Element)) found = at as Element;
  }
  return found;
}

/** The blocks under an element; null where one has joined others, which may be anything. */
function rewalk(element: Element, body: Body, holders: ReadonlySet<Element>): BodyBlock[] | null {
  const blocks = finish(body.walk(element));
  const isShared = [...holders].some((holder) => holder !== element && element.contains(holder));
  const hasJoined = blocks.some((block) => !holders.has(block.element));
  return isShared && hasJoined ? null : blocks;
}
