import type { Block } from '@/lib/model/analysis';
import type { Anchor } from '@/lib/model/anchor';
import type { Span } from '@/lib/model/span';
import { likesIn } from './likes';
import { sentenceAround } from './sentence-around';

/** Code units of text kept before and after a quote. */
const CONTEXT_LENGTH = 32;
/** Equal quotes beyond these say nothing more. */
const MOST_ALIKE = 99;
/** Likes kept on either side. */
const MOST_LIKES = 8;

/**
 * Describes a span of an article's text so that it can be found again: the quote, up to 32 code
 * units on either side, its position, and hints of its block. No surrogate pair is split; a span that splits one is
 * widened. Without `blocks`, empty lines part them and their role is not known.
 */
export function describe(text: string, span: Span, blocks: readonly Block[] = []): Anchor {
  const start = wholeAt(text, span.start, -1);
  const end = wholeAt(text, span.end, 1);
  const exact = text.slice(start, end);
  const block = blocks.find((candidate) => candidate.start <= start && start < candidate.end);
  const from = block ? block.start : text.lastIndexOf('\n\n', start - 1) + 2;
  const sentence = sentenceAround(text, { start, end });
  const pairs = (text.slice(0, start).match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g) ?? []).length;
  const quote = { exact, prefix: contextBefore(text, start), suffix: contextAfter(text, end) };
  return {
    quote,
    position: { start, end },
    block: {
      role: block?.role ?? null,
      offset: start - Math.min(start, from < 2 ? 0 : from),
      before: contextBefore(text, sentence.start),
      after: contextAfter(text, sentence.end),
      alike: alikeIn(text, exact),
      ...(pairs > 0 ? { pairs } : {}),
      ...likesAround(text, quote, start),
    },
  };
}

function contextBefore(text: string, offset: number): string {
  return text.slice(wholeAt(text, Math.max(0, offset - CONTEXT_LENGTH), 1), offset);
}

function contextAfter(text: string, offset: number): string {
  return text.slice(offset, wholeAt(text, Math.min(text.length, offset + CONTEXT_LENGTH), -1));
}

/** The marks of what stands around a quote and says nearly the same; nothing where nothing does. */
function likesAround(text: string, quote: Anchor['quote'], at: number) {
  const likes = likesIn(text, quote);
  const own = likes.findIndex(({ start, end }) => start <= at + quote.exact.length && at < end);
  if (own < 0 || likes.length < 2) return {};
  const marks = likes.map(({ mark }) => mark);
  const before = marks.slice(Math.max(0, own - MOST_LIKES), own);
  return { likes: { before, after: marks.slice(own + 1, own + 1 + MOST_LIKES) } };
}

/** How often a text says the same words but once. */
function alikeIn(text: string, words: string): number {
  let alike = -1;
  let at = words === '' ? -1 : text.indexOf(words);
  for (; at >= 0 && alike < MOST_ALIKE; at = text.indexOf(words, at + 1)) alike++;
  return Math.max(0, alike);
}

/** Moves an offset out of the middle of a surrogate pair. */
function wholeAt(text: string, offset: number, step: 1 | -1): number {
  const splits =
    /[\uD800-\uDBFF]/.test(text[offset - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[offset] ?? '');
  return splits ? offset + step : offset;
}
