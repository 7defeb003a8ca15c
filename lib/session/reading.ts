import { trimSpan } from '@/lib/anchoring/trim-span';
import { type ArticleText, readArticle } from '@/lib/article/read-article';
import { remap } from '@/lib/article/remap';
import type { PageAnalysis } from '@/lib/model/page';
import type { Span } from '@/lib/model/span';
import type { SessionClient } from './client';

/** The article as it was read once: its text, the way back to its nodes, and what was found. */
export interface Reading extends ArticleText {
  words: number;
  /** The words were put into another language after they were published. */
  foreign: boolean;
  analysis: PageAnalysis;
}

/** Longest stretch that is read, in words, as the popup says. */
const MAX_WORDS = 20_000;

const NOTHING: PageAnalysis = {
  language: 'und',
  sentences: [],
  entities: [],
  claims: [],
  model: '',
};

export interface PageOptions {
  /** Read the densest text of a page that has no article. */
  force: boolean;
  /** The one of several articles in the document that is to be read. */
  within: Element | null;
  pause: () => Promise<void>;
}

/** Reads the article that is in the document, in slices; null where there is none. */
export async function readPage(
  document: Document,
  { within, ...options }: PageOptions,
): Promise<Reading | null> {
  const article = await readArticle(document, {
    ...options,
    ...(within && { within }),
    maxWords: MAX_WORDS,
  });
  return article && readingOf(article, NOTHING);
}

/**
 * Takes over changes at these nodes into a reading, without reading the rest of the page; null where
 * that cannot be.
 */
export function patchReading(reading: Reading, nodes: ReadonlySet<Node>): Reading | null {
  const article = remap(reading, nodes);
  if (!article || article === reading) return article && reading;
  return article.text === reading.text
    ? { ...reading, ...article }
    : { ...readingOf(article, reading.analysis), foreign: reading.foreign };
}

function readingOf(article: ArticleText, analysis: PageAnalysis): Reading {
  return {
    ...article,
    words: article.text.split(/\s+/).length,
    foreign: false,
    analysis,
  };
}

/** Whether the page still shows all of the text where it was read. */
export function stands({ text, map, root }: Reading): boolean {
  return root.checkVisibility() && map.toRanges(0, text.length).length > 0;
}

/** Whether a part of an element is in the window. */
export function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

/** Whether the words were put into another language: the page says so, or they were English before. */
export function isTranslated(
  document: Document,
  before: Reading | null,
  now: Reading | null,
): boolean {
  const wasEnglish = before?.analysis.language === 'en' || before?.foreign === true;
  return (
    /(?:^|\s)translated-(?:ltr|rtl)(?:\s|$)/.test(document.documentElement.className) ||
    (now !== null && wasEnglish && now.analysis.language !== 'en')
  );
}

/** Thrown when the extension's own model files are damaged. One value, not a class: the reader counts bytes. */
export const NO_MODEL = new Error();

/**
 * Adds what the analysis finds. `threshold` is 0..1. Rejects when the background does not answer, with
 * NO_MODEL when it has no usable model.
 */
export async function analyzeReading(
  reading: Reading,
  client: SessionClient,
  threshold: number,
): Promise<Reading> {
  const analysis = await client.analyze(reading.text, reading.blocks, threshold);
  if ('error' in analysis) throw NO_MODEL;
  return { ...reading, analysis };
}

/** The part of the text that a range of the page shows, without white space at its ends. */
export function spanOf({ text, map }: Reading, range: Range): Span | null {
  const span = map.fromRange(range);
  return span && trimSpan(text, span);
}
