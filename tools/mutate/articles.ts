import { readHtml } from '@/tools/analyze/read-html';
import { type Draft, plain } from './draft.ts';

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });
const MOST_PARAGRAPHS = 120;

/** The article of a page as paragraphs of sentences; null where it has too little text to edit. */
export function draftOfPage(html: string): Draft | null {
  const { text, blocks } = readHtml(html);
  const draft = blocks
    .slice(0, MOST_PARAGRAPHS)
    .map(({ start, end }) =>
      [...SENTENCES.segment(text.slice(start, end))]
        .map(({ segment }) => segment.replace(/\s+/g, ' ').trim())
        .filter((sentence) => sentence !== '')
        .map(plain),
    )
    .filter((lines) => lines.length > 0);
  return draft.flat().length >= 12 ? draft : null;
}
