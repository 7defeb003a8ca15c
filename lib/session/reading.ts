import { trimSpan } from '@/lib/anchoring/trim-span';
import { pageTone } from '@/lib/article/background-tone';
import { type ArticleText, readArticle } from '@/lib/article/read-article';
import type { PageAnalysis } from '@/lib/model/page';
import type { Span } from '@/lib/model/span';
import { slicer } from '@/lib/painting/slices';
import type { SessionClient } from './client';

/** The article as it was read once: its text, the way back to its nodes, and what was found. */
export interface Reading extends ArticleText {
  words: number;
  tone: 'light' | 'dark';
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

/** Reads the article that is in the document, in slices; null where there is none. */
export async function readPage(document: Document, force: boolean): Promise<Reading | null> {
  const article = await readArticle(document, { maxWords: MAX_WORDS, force, pause: slicer() });
  if (!article) return null;
  return {
    ...article,
    words: article.text.split(/\s+/).length,
    tone: pageTone(article.root),
    analysis: NOTHING,
  };
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
