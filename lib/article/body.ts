import type { BlockRole } from '@/lib/model/analysis';
import { isClutterBlock, isClutterElement } from './clutter';
import { findContent } from './find-content';
import { type FrontMatter, findFrontMatter } from './front-matter';
import { type LayoutReader, layoutIn, type WhiteSpace } from './layout';
import { roleOf } from './role';
import { type RenderedCheck, renderedIn } from './visibility';
import { walkBlocks } from './walk-blocks';

/** A text node with the way its white space is laid out, or a forced line break. */
export type Piece = { node: Text; whiteSpace: WhiteSpace } | 'break';

/** What is laid out as one block: its element, and its text nodes in order. */
export interface BodyBlock {
  element: Element;
  role: BlockRole;
  pieces: Piece[];
}

export interface BodyOptions {
  isRendered?: RenderedCheck;
  layout?: LayoutReader;
  /** Take the densest text where no article is found. */
  force?: boolean;
}

/**
 * Finds the blocks of an article in its live document, in document order: headline and standfirst
 * where the page has them, then what Readability keeps, less bylines, share bars, related links,
 * newsletter boxes and the like. Never changes the page. Null when there is no article.
 */
export function findBody(document: Document, options: BodyOptions = {}): BodyBlock[] | null {
  const isRendered = options.isRendered ?? renderedIn(document);
  const content = findContent(document, isRendered, options.force ?? false);
  if (!content) return null;
  const front = findFrontMatter(document, content, isRendered);
  const kept = withFrontMatter(content, front);
  const blocks = walkBlocks(document.body, kept, {
    layout: options.layout ?? layoutIn(document),
    isRendered,
    isSkipped: (element) =>
      element !== front.headline &&
      element !== front.standfirst &&
      isClutterElement(element) &&
      !holdsMost(element, content),
  });
  const named = blocks.map((block) => ({ ...block, role: roleOf(block.element, front) }));
  const clean = withoutEmptyHeadings(named.filter((block) => !isClutterBlock(block)));
  return clean.some((block) => block.role !== 'headline') ? clean : null;
}

function withFrontMatter(content: Set<Element>, front: FrontMatter): Set<Element> {
  const kept = new Set(content);
  for (const root of [front.headline, front.standfirst]) {
    if (!root) continue;
    kept.add(root);
    for (const element of root.querySelectorAll('*')) kept.add(element);
  }
  return kept;
}

/** A wrapper of much of the article is no clutter, whatever its class says. */
function holdsMost(element: Element, content: Set<Element>): boolean {
  const paragraphs = element.getElementsByTagName('p');
  if (paragraphs.length < 3) return false;
  let length = 0;
  for (const paragraph of Array.from(paragraphs).slice(0, 200)) {
    if (content.has(paragraph)) length += paragraph.textContent?.length ?? 0;
    if (length > 2_000) return true;
  }
  return false;
}

/** Drops headings that nothing follows: "Related stories" once the stories are gone. */
function withoutEmptyHeadings(blocks: BodyBlock[]): BodyBlock[] {
  let last = blocks.length;
  while (last > 0 && blocks[last - 1]?.role === 'heading') last--;
  return blocks.slice(0, last);
}
