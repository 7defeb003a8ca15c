import type { Block } from '@/lib/model/analysis';
import { type BodyBlock, findBody } from './body';
import { layoutByTag } from './layout';
import { mapText } from './map-text';
import type { TextMap } from './text-map';
import type { RenderedCheck } from './visibility';

export interface ReadOptions {
  /** Whether an element's box is shown; by default judged by markup and computed style. */
  isRendered?: RenderedCheck;
  /** How many words are read at most; the block in which the last one stands is read whole. */
  maxWords?: number;
  /** Read the densest text of a page that has no article. */
  force?: boolean;
}

export interface ArticleText {
  /** The text as it is laid out, blocks parted by an empty line. */
  text: string;
  blocks: readonly Block[];
  map: TextMap;
  /** The innermost element that holds all of the text. */
  root: Element;
  /** Whether the article goes on past `maxWords`. */
  truncated: boolean;
}

const MAX_WORDS = 20_000;

/**
 * Reads the article of a document, without changing the document.
 * Returns null when there is none: no body, no text, or not HTML.
 */
export function readArticle(document: Document, options: ReadOptions = {}): ArticleText | null {
  const { isRendered, maxWords = MAX_WORDS, force = false } = options;
  if (!document.body) return null;
  const blocks = findBody(document, {
    force,
    // An injected check means that there is no layout to ask.
    ...(isRendered ? { isRendered, layout: layoutByTag } : {}),
  });
  if (!blocks) return null;
  const { map, truncated } = mapText(blocks, maxWords);
  if (map.text === '') return null;
  return { text: map.text, blocks: map.blocks, map, root: rootOf(blocks), truncated };
}

function rootOf(blocks: readonly BodyBlock[]): Element {
  let root = (blocks[0] as BodyBlock).element;
  for (const { element } of blocks) {
    while (!root.contains(element) && root.parentElement) root = root.parentElement;
  }
  return root;
}
