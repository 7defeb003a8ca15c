import type { Block } from '@/lib/model/analysis';
import { type Body, type BodyBlock, findBody, type Rendering } from './body';
import { finish, flatContains, flatParent, type Steps } from './flat-tree';
import { mapText } from './map-text';
import { TextMap } from './text-map';

export interface ReadOptions {
  /** How elements are shown; by default what the browser says. */
  rendering?: Rendering;
  /** How many words are read at most; the block in which the last one stands is read whole. */
  maxWords?: number;
  /** Read the densest text of a page that has no article. */
  force?: boolean;
  /** Look for the article in this element alone: pages add further ones below the first. */
  within?: Element;
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
  /** How it was found, to read parts of it again. */
  body: Body;
  maxWords: number;
}

const ELEMENT_NODE = 1;
const MAX_WORDS = 20_000;
/** Times that reading starts again because the article changed meanwhile, before it is done in one go. */
const RESTARTS = 2;

/**
 * Reads the article of a document in slices, without changing the document. Where the article
 * changes meanwhile, it is read again, the third time without a pause.
 * Resolves to null when there is none: no body, no text, or not HTML.
 */
export async function readArticle(
  document: Document,
  options: ReadOptions = {},
): Promise<ArticleText | null> {
  const { pause } = options;
  if (!pause || !document.body) return readArticleAtOnce(document, options);
  for (let turn = 0; turn <= RESTARTS; turn++) {
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((more) => records.push(...more));
    const watch = (tree: Node) =>
      observer.observe(tree, { subtree: true, childList: true, characterData: true });
    watch(document);
    const steps = read(document, options, watch);
    let step = steps.next();
    while (!step.done) {
      await (step.value ? new Promise((resolve) => setTimeout(resolve)) : pause());
      step = steps.next();
    }
    records.push(...observer.takeRecords());
    observer.disconnect();
    const article = step.value;
    if (!records.some((record) => concerns(record, article))) return article;
  }
  return readArticleAtOnce(document, options);
}

/** The same in one go. */
export function readArticleAtOnce(
  document: Document,
  options: ReadOptions = {},
): ArticleText | null {
  return finish(read(document, options));
}

function* read(
  document: Document,
  options: ReadOptions,
  onTree?: (tree: Node) => void,
): Steps<ArticleText | null> {
  const { rendering, maxWords = MAX_WORDS, force, within } = options;
  // Framesets have no text; without a window nobody knows what is shown.
  if (document.body?.localName !== 'body' || !(rendering || document.defaultView)) return null;
  const body = yield* findBody(document, { rendering, force, within, onTree });
  return body && (yield* articleOf(body, maxWords));
}

/** The text of an article's blocks; null when there is none. */
export function* articleOf(body: Body, maxWords: number): Steps<ArticleText | null> {
  const { written, truncated } = yield* mapText(body.blocks, maxWords);
  if (written.length === 0) return null;
  const trees = [...body.trees];
  const map = new TextMap(written, trees.length === 1);
  const { text, blocks } = map;
  return { text, blocks, map, root: rootOf(written), truncated, trees, body, maxWords };
}

function rootOf(blocks: readonly BodyBlock[]): Element {
  let root: Node = (blocks[0] as BodyBlock).element;
  for (const { element } of blocks) {
    let outer: Node | null = root;
    while (outer && (outer.nodeType !== ELEMENT_NODE || !flatContains(outer, element))) {
      outer = flatParent(outer);
    }
    root = outer ?? root;
  }
  return root as Element;
}

/** Whether a change, made while the page was read, is one of the article's text. */
function concerns(
  { target, addedNodes, removedNodes }: MutationRecord,
  article: ArticleText | null,
): boolean {
  if (article) {
    if (!article.root.isConnected) return true;
    if (!flatContains(article.root, target)) return false;
    if (target.nodeType !== ELEMENT_NODE) return true;
  }
  return [...addedNodes, ...removedNodes].some((node) => /\S/.test(node.textContent ?? ''));
}
