import { isCapitalized, type Token } from '@/lib/analysis/tokens/tokenize';
import type { Block, BlockRole } from '@/lib/model/analysis';
import {
  ASKING_VERBS,
  CREDITS,
  DATE_NAMES,
  EXCLAIMED,
  isAbbreviation,
  LOW_STARTERS,
} from './abbreviations';
import { endsAtDotted, endsAtStop, isCapitalStarter } from './full-stop';
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
  if (!isStop(token.text) && !dotted) return endsBare(tokens, first, at) ? at + 1 : 0;
  const next = afterClosers(tokens, at, limit);
  const last = tokens[next - 1] ?? token;
  const follower = tokens[next];
  if (!follower || follower.start >= limit) return next;
  // "end.[2]Next" and "example.com": a stop inside a run of characters ends nothing. "end.The" does.
  if (follower.start === last.end) {
    return next === at + 1 && afterPlainWord(tokens, at) && isCapitalStarter(follower) ? next : 0;
  }
  const opens = openersFrom(tokens, next);
  const start = tokens[opens] ?? follower;
  const closed = next > at + 1;
  if (/^\p{Ll}+(?!\p{L})/u.test(start.text)) {
    return !closed && beginsLow(tokens, at, start) ? next : 0;
  }
  if (token.text === '.' && !closed) return endsAtStop(tokens, first, at, start) ? next : 0;
  if (dotted && !/^\.+$/.test(token.text)) {
    return closed || tokens[opens + 1]?.text === ':' || endsAtDotted(token, start) ? next : 0;
  }
  const quoted = tokens.slice(at + 1, next).some(({ text }) => /^["”’']$/.test(text));
  if (quoted && isSignature(tokens, next)) return 0;
  return token.text !== '.' && goesOn(tokens, at, next, quoted) ? 0 : next;
}

/** Whether a sentence begins in lower case, as in hasty writing: a plain word, a stop, a pronoun. */
function beginsLow(tokens: readonly Token[], at: number, start: Token): boolean {
  return LOW_STARTERS.has(start.lower) && afterPlainWord(tokens, at);
}

/** Whether a full stop, question or exclamation mark stands after a word that is no abbreviation. */
function afterPlainWord(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!/^(?:\.|[?!]+)$/.test(tokens[at]?.text ?? '')) return false;
  return (
    before?.kind === 'word' && /^\p{Ll}{3}/u.test(before.text) && !isAbbreviation(before.lower)
  );
}

/** Index after the closing marks, further stops and notes ("[12]") that belong to the stop at `at`. */
function afterClosers(tokens: readonly Token[], at: number, limit: number): number {
  let next = at + 1;
  let end = tokens[at]?.end;
  for (let t = tokens[next]; t && next - at < MOST_CLOSERS; t = tokens[next]) {
    if (t.start >= limit) break;
    const note = t.text === '[' && tokens[next + 1]?.kind === 'number' && tokens[next + 2];
    if (note && note.text === ']' && note.end <= limit) {
      next += 3;
      end = note.end;
    } else if (t.start === end && (CLOSERS.has(t.text) || isStop(t.text) || /^\.+$/.test(t.text))) {
      next++;
      end = t.end;
    } else break;
  }
  return next;
}

/** Whether a sentence goes on after a question or cry: to its speaker, a year in brackets, a brand. */
function goesOn(tokens: readonly Token[], at: number, next: number, quoted: boolean): boolean {
  if (quoted) return isSpeaker(tokens, next);
  if (next > at + 1) return false;
  if (tokens[next]?.text === '(' && tokens[next + 1]?.kind === 'number') return true;
  return EXCLAIMED.has(tokens[at - 1]?.lower ?? '') && tokens[at]?.text === '!';
}

/** Ends without a stop: before the credit of a picture, and before the first item after a colon. */
function endsBare(tokens: readonly Token[], first: number, at: number): boolean {
  const next = tokens[at + 1];
  const after = tokens[at + 2]?.text;
  if (!next || at - first < 2) return false;
  if (at - first <= 5 && tokens[at]?.kind === 'number') return isDateLine(tokens, first, at);
  if (tokens[at]?.text === ':') {
    return next.text === '1' && after === '.' && isCapitalized(tokens[at + 3]);
  }
  return (
    after === ':' && tokens[at]?.kind === 'word' && isCapitalized(next) && CREDITS.has(next.lower)
  );
}

/** "Thursday, May 7, 2015 On Monday the ...": the line of a date that ran into the text. */
function isDateLine(tokens: readonly Token[], first: number, at: number): boolean {
  const next = tokens[at + 1];
  if (!/^(?:19|20)\d\d$/.test(tokens[at]?.text ?? '') || tokens[at - 1]?.text !== ',') return false;
  return DATE_NAMES.has(tokens[first]?.lower ?? '') && next !== undefined && isCapitalStarter(next);
}

function openersFrom(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at - from < MOST_CLOSERS && OPENERS.has(tokens[at]?.text ?? '')) at++;
  return at;
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
    if (i > from && ASKING_VERBS.has(token.lower)) return true;
    if (i > from && !isCapitalized(token) && i - from > 3) return false;
  }
  return false;
}
