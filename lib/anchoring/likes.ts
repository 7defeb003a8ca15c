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
}

/**
 * The places of a text that say a quote, with what its context has of its sentence, in nearly the same words:
 * items of a list, rows of a table, reports of one making. In order; the quote's own place is among them.
 */
export function likesIn(text: string, quote: Anchor['quote']): Like[] {
  const words = wordsOfSentence(quote);
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
    const mark = markOf(own.map(({ word }) => word));
    likes.push({ start: first.start, end: last.start + last.word.length, mark });
  }
  return likes;
}

/** The mark that the quote's own place has. */
export function ownMark(quote: Anchor['quote']): number {
  return markOf(wordsOfSentence(quote));
}

function wordsOfSentence({ prefix, exact, suffix }: Anchor['quote']): string[] {
  const whole = prefix + exact + suffix;
  const span = { start: prefix.length, end: prefix.length + exact.length };
  const sentence = sentenceAround(whole, span);
  return tokens(whole.slice(sentence.start, sentence.end)).map(({ word }) => word);
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
