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
  /** Called between steps; hands over to the page when a slice of time is used up. */
  pause?: () => Promise<void>;
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
  /** The document, and every open shadow root and framed document that text was read from. */
  trees: readonly Node[];
}

const MAX_WORDS = 20_000;

/**
 * Reads the article of a document in slices, without changing the document.
 * Resolves to null when there is none: no body, no text, or not HTML.
 */
export async function readArticle(
  document: Document,
  options: ReadOptions = {},
): Promise<ArticleText | null> {
  await options.pause?.();
  return readArticleAtOnce(document, options);
}

/** The same in one go. */
export function readArticleAtOnce(
  document: Document,
  options: ReadOptions = {},
): ArticleText | null {
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
  return {
    text: map.text,
    blocks: map.blocks,
    map,
    root: rootOf(blocks),
    truncated,
    trees: [document],
  };
}

function rootOf(blocks: readonly BodyBlock[]): Element {
  let root = (blocks[0] as BodyBlock).element;
  for (const { element } of blocks) {
    while (!root.contains(element) && root.parentElement) root = root.parentElement;
  }
  return root;
}
