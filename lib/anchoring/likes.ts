import type { Anchor } from '@/lib/model/anchor';
import type { Span } from '@/lib/model/span';
import { sentenceAround } from './sentence-around';

const WORD = /[\p{L}\p{N}]+/gu;
/** A word that stands in more places says nothing. */
const MOST_PLACES = 100;
/** Share of its words, by weight, that a sentence has in common with one of its making. */
const LIKE = 0.6;
/** Words that one may have more or less than the other, so that the rest stands apart. */
const SHIFTS = [-2, -1, 0, 1, 2];

/** A place of a text that says a quote in nearly the same words: UTF-16 offsets, and a sum of its words. */
export interface Like extends Span {
  mark: number;
  /** It says the very same, as far as the quote's context tells. */
  same: boolean;
}

/**
 * The places of a text that say a quote, with what its context has of its sentence, in nearly the same words:
 * items of a list, rows of a table, reports of one making. In order; the quote's own place is among them.
 */
export function likesIn(text: string, quote: Anchor['quote']): Like[] {
  const sentence = sentenceOf(quote);
  const { words } = sentence;
  const { all, places } = wordsIn(text);
  const votes = new Map<number, number>();
  let most = 0;
  for (const [at, word] of words.entries()) {
    const own = places.get(word) ?? [];
    if (own.length > MOST_PLACES) continue;
    // Short words are everywhere, and so are figures.
    const weight = word.length;
    most += weight;
    for (const place of own) votes.set(place - at, (votes.get(place - at) ?? 0) + weight);
  }
  const likes: Like[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const start of [...votes.keys()].sort((a, b) => a - b)) {
    const near = SHIFTS.map((shift) => votes.get(start + shift) ?? 0);
    const sum = near.reduce((x, y) => x + y);
    if (start < end || sum < most * LIKE || Math.max(...near) > (votes.get(start) ?? 0)) continue;
    end = start + words.length;
    const own = all.slice(Math.max(0, start), end);
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) continue;
    const said = own.map(({ word }) => word);
    const [mark, same] = [markOf(said), isSame(said, sentence)];
    likes.push({ start: first.start, end: last.start + last.word.length, mark, same });
  }
  return likes;
}

interface Sentence {
  words: string[];
  /** The context ends within the sentence: of the first or the last word there may be more. */
  cutBefore: boolean;
  cutAfter: boolean;
}

/** What a quote's context has of its sentence. */
function sentenceOf({ prefix, exact, suffix }: Anchor['quote']): Sentence {
  const whole = prefix + exact + suffix;
  const span = { start: prefix.length, end: prefix.length + exact.length };
  const { start, end } = sentenceAround(whole, span);
  return {
    words: tokens(whole.slice(start, end)).map(({ word }) => word),
    cutBefore: start === 0,
    cutAfter: end === whole.length,
  };
}

function isSame(said: readonly string[], { words, cutBefore, cutAfter }: Sentence): boolean {
  const last = words.length - 1;
  return (
    said.length === words.length &&
    words.every(
      (word, i) =>
        said[i] === word ||
        (i === 0 && cutBefore && said[i]?.endsWith(word)) ||
        (i === last && cutAfter && said[i]?.startsWith(word)),
    )
  );
}

function tokens(text: string) {
  const found = text.matchAll(WORD);
  return [...found].map(({ 0: word, index }) => ({ word: word.toLowerCase(), start: index }));
}

/** A sum of words (FNV-1a, 32 bits) that others hardly have. */
function markOf(words: readonly string[]): number {
  let hash = 0x811c9dc5;
  const text = words.join(' ');
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

type Words = { all: ReturnType<typeof tokens>; places: Map<string, number[]> };
let latest: { text: string; words: Words } | null = null;

/** A text's words and where each stands, counted in words; those of the latest text are kept. */
function wordsIn(text: string): Words {
  if (latest?.text === text) return latest.words;
  const all = tokens(text);
  const places = new Map<string, number[]>();
  for (const [at, { word }] of all.entries()) {
    const own = places.get(word);
    if (own) own.push(at);
    else places.set(word, [at]);
  }
  latest = { text, words: { all, places } };
  return latest.words;
}
