import { SPEECH_VERBS } from '@/lib/analysis/lists/speech';
import { isCapitalized, type Token } from '@/lib/analysis/tokens/tokenize';
import type { Block, BlockRole } from '@/lib/model/analysis';
import { LEADING_ABBREVIATIONS, SENTENCE_STARTERS, TRAILING_ABBREVIATIONS } from './abbreviations';
import { segment } from './segments';

/** A sentence: offsets in the text and the range of its tokens, `last` not included. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  readonly role: BlockRole | null;
}

const CLOSERS = new Set(['"', '”', '’', "'", ')', ']', '»', '}']);
const OPENERS = new Set(['"', '“', '‘', "'", '(', '[', '«', '—', '–', '-']);
/** Marks read after a stop; more of them are rubbish, and reading on would cost quadratic time. */
const MOST_CLOSERS = 8;
const isStop = (text: string) =>
  text === '.' || text === '…' || text === '。' || /^[!?]+$/.test(text);

/**
 * Splits a text into sentences. They never overlap, never cross a block or a blank line, and hold no
 * white space at their ends.
 */
export function splitSentences(
  text: string,
  tokens: readonly Token[],
  blocks?: readonly Block[],
): Sentence[] {
  const sentences: Sentence[] = [];
  let at = 0;
  for (const part of segment(text, blocks)) {
    while (at < tokens.length && (tokens[at]?.start ?? 0) < part.start) at++;
    let first = at;
    while (at < tokens.length && (tokens[at]?.start ?? 0) < part.end) {
      const end = sentenceEnd(tokens, first, at, part.end);
      at = Math.max(end, at + 1);
      if (end > 0) {
        pushSentence(sentences, tokens, first, end, part.role, part.end);
        first = end;
      }
    }
    pushSentence(sentences, tokens, first, at, part.role, part.end);
  }
  return sentences;
}

function pushSentence(
  sentences: Sentence[],
  tokens: readonly Token[],
  first: number,
  last: number,
  role: BlockRole | null,
  limit: number,
) {
  const from = tokens[first];
  const to = tokens[last - 1];
  if (last <= first || !from || !to) return;
  sentences.push({ start: from.start, end: Math.min(to.end, limit), first, last, role });
}

/** Index after the sentence that ends at token `at` with its closing quotes, or 0 if none does. */
function sentenceEnd(tokens: readonly Token[], first: number, at: number, limit: number): number {
  const token = tokens[at];
  if (!token) return 0;
  const dotted = /\.$/.test(token.text) && token.text.length > 1;
  if (!isStop(token.text) && !dotted) return 0;
  let next = at + 1;
  let last = token;
  let quoted = false;
  for (
    let t = tokens[next];
    t && t.start === last.end && next - at < MOST_CLOSERS;
    t = tokens[++next]
  ) {
    if (!(CLOSERS.has(t.text) || isStop(t.text) || /^\.+$/.test(t.text))) {
      if (!(t.text === '[' || (t.kind === 'number' && tokens[next - 1]?.text === '['))) break;
    }
    if (/^["”’']$/.test(t.text)) quoted = true;
    last = t;
  }
  const follower = tokens[next];
  if (!follower || follower.start >= limit) return next;
  // "end.[2]Next" and "example.com": a stop inside a run of characters ends nothing.
  if (follower.start === last.end) return 0;
  const closed = next > at + 1;
  const opens = openersFrom(tokens, next);
  const start = tokens[opens] ?? follower;
  if (/^\p{Ll}/u.test(start.text) && !/^i[A-Z]/.test(start.text)) return 0;
  if (quoted && (isSpeaker(tokens, next) || isSignature(tokens, next))) return 0;
  if (token.text === '.' && !closed) return fullStop(tokens, first, at, start) ? next : 0;
  if (dotted && !/^\.+$/.test(token.text)) {
    return closed || tokens[opens + 1]?.text === ':' || afterDotted(token, start) ? next : 0;
  }
  return next;
}

function openersFrom(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at - from < MOST_CLOSERS && OPENERS.has(tokens[at]?.text ?? '')) at++;
  return at;
}

/** Whether the "." at `at`, before the word `start`, ends the sentence that began at `first`. */
function fullStop(tokens: readonly Token[], first: number, at: number, start: Token): boolean {
  const before = tokens[at - 1];
  if (!before || before.end !== tokens[at]?.start) return true;
  const word = before.lower;
  const starter = SENTENCE_STARTERS.has(start.lower);
  // "1." or "a." at the head of an item.
  if (at - first === 1 && (before.kind === 'number' || before.text.length === 1)) return false;
  if (before.kind === 'word' && LEADING_ABBREVIATIONS.has(word)) {
    const numbered = /^(nos?|pp?|figs?|vols?|art|sec|ch)$/.test(word);
    if (numbered) return start.kind !== 'number';
    return !isCapitalized(before) && starter;
  }
  if (/^\p{Lu}$/u.test(before.text))
    return starter && before.text !== 'I' && before.text.length > 1;
  if (TRAILING_ABBREVIATIONS.has(word) && isCapitalized(before)) {
    return starter && !(start.lower === 'and' || start.lower === 'of');
  }
  if (word === 'etc' || word === 'al') return starter;
  return true;
}

/** "U.S." ends a sentence only before a word that begins one. */
function afterDotted(token: Token, start: Token): boolean {
  if (/^[ap]\.m\.$/i.test(token.text)) return isCapitalized(start) && !/^E[DS]T$/.test(start.text);
  return SENTENCE_STARTERS.has(start.lower);
}

/** `"... long game." - Ann Lee`: a dash and a name after a quotation. */
function isSignature(tokens: readonly Token[], from: number): boolean {
  return /^(?:[-–—]|--)$/.test(tokens[from]?.text ?? '') && isCapitalized(tokens[from + 1]);
}

/** `"Why?" Smith said`: up to four words and a verb of saying after a closing quote. */
function isSpeaker(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < from + 5; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word') return false;
    if (i > from && SPEECH_VERBS.has(token.lower)) return true;
    if (i > from && !isCapitalized(token) && i - from > 3) return false;
  }
  return false;
}
