import {
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  SUBORDINATORS,
} from '@/lib/analysis/lists/clauses';
import { PRESENT_BASE } from '@/lib/analysis/lists/finite';
import { SPEECH } from '@/lib/analysis/lists/speech';
import { CALENDAR_WORDS, isCommonWord } from '@/lib/analysis/lists/words';
import { isCapitalized, type Token } from '@/lib/analysis/tokens/tokenize';
import type { TokenRange } from './types';
import { isFiniteVerb, isMidAdverb, isParticiple } from './verbs';

/** Tokens walked back over at most: text without full stops must not cost quadratic time. */
const LONGEST = 60;
const MOST_CHUNKS = 5;
const BOUND = /^[;:—–"“”„«»!?]$|^--+$|^\.{2,}$|^…$/;

/**
 * The noun phrase that stands as the subject of a verb at token `at`, or null. Steps over adverbs and times
 * ("on Friday") and over insertions between commas: appositions, relative clauses, ages, participles.
 */
export function subjectBefore(
  tokens: readonly Token[],
  at: number,
  first: number,
): TokenRange | null {
  const to = skipBack(tokens, at, first);
  if (to <= first) return null;
  if (/^(?:and|but|or)$/.test(tokens[to - 1]?.lower ?? ''))
    return sharedSubject(tokens, to - 1, first);
  if (tokens[to - 1]?.text !== ',') return phraseIn(tokens, chunkStart(tokens, to, first), to);
  // Ends of the chunks before the verb, the nearest first.
  const chunks: TokenRange[] = [];
  for (let end = to - 1; end > first && chunks.length < MOST_CHUNKS; ) {
    const from = chunkStart(tokens, end, first);
    chunks.push({ from, to: end });
    if (tokens[from - 1]?.text !== ',') break;
    end = from - 1;
  }
  for (let head = chunks.length - 1; head >= 0; head--) {
    const chunk = chunks[head];
    if (!chunk || !chunks.slice(0, head).every((other) => isInsertion(tokens, other))) continue;
    const phrase = phraseIn(tokens, chunk.from, chunk.to);
    if (phrase) return { from: phrase.from, to: to - 1 };
  }
  return null;
}

/** "The firm apologised and said": the subject of the verb before the conjunction. */
function sharedSubject(tokens: readonly Token[], at: number, first: number): TokenRange | null {
  const from = chunkStart(tokens, at, first);
  for (let verb = from + 1; verb < at; verb++) {
    if (!isFiniteVerb(tokens, verb, from) || inRelative(tokens, verb, from)) continue;
    const to = skipBack(tokens, verb, first);
    if (/^(?:is|are|was|were)$/.test(tokens[verb]?.lower ?? '')) return null;
    if (to <= from || /^(?:and|but|or|,)$/.test(tokens[to - 1]?.lower ?? '')) return null;
    return phraseIn(tokens, from, to);
  }
  return null;
}

/** Walks back over what may stand between a subject and its verb. */
function skipBack(tokens: readonly Token[], at: number, first: number): number {
  let to = at;
  while (to > first) {
    const token = tokens[to - 1];
    const word = token?.lower ?? '';
    const before = tokens[to - 2];
    if (/^(?:has|have|had)$/.test(word) || isMidAdverb(token)) to--;
    else if (CALENDAR_WORDS.has(word) && before && /^(?:on|last|this|in)$/.test(before.lower))
      to -= 2;
    else if (
      /^(?:week|month|year|morning|night)$/.test(word) &&
      /^(?:this|last)$/.test(before?.lower ?? '')
    )
      to -= 2;
    else if (
      token?.kind === 'number' &&
      CALENDAR_WORDS.has(before?.lower ?? '') &&
      tokens[to - 3]?.lower === 'on'
    )
      to -= 3;
    else if (word === ',' && before && isMidAdverb(before) && tokens[to - 3]?.text === ',') to -= 3;
    else break;
  }
  return Math.max(to, first);
}

/** Walks back from `to` to the last comma or hard bound before it, over brackets and short quotations. */
function chunkStart(tokens: readonly Token[], to: number, first: number): number {
  const least = Math.max(first, to - LONGEST);
  for (let i = to - 1; i >= least; i--) {
    const text = tokens[i]?.text ?? '';
    if (text === ',') {
      if (isFigureComma(tokens, i)) continue;
      return i + 1;
    }
    if (text === ')' || text === ']') {
      const open = openingBefore(tokens, i, least, text === ')' ? /^\($/ : /^\[$/, 20);
      if (open < 0) return i + 1;
      i = open;
    } else if (/^["”]$/.test(text) && i < to - 1) {
      const open = openingBefore(tokens, i, least, /^["“]$/, 5);
      if (open < 0 || /^[,.?!]$/.test(tokens[i - 1]?.text ?? '')) return i + 1;
      i = open;
    } else if (BOUND.test(text) || /^[([]$/.test(text)) return i + 1;
  }
  return least;
}

/** "Washington, D.C. police said", "the Portland, Oregon, mayor": rare, left to the caller. */
const isFigureComma = (tokens: readonly Token[], at: number) =>
  /^(?:Inc|Ltd|Jr|Sr|LLC)\.?$/.test(tokens[at + 1]?.text ?? '');

function openingBefore(
  tokens: readonly Token[],
  at: number,
  first: number,
  mark: RegExp,
  most: number,
): number {
  for (let i = at - 1; i >= Math.max(first, at - most); i--) {
    if (mark.test(tokens[i]?.text ?? '')) return i;
  }
  return -1;
}

/** What may stand between a name and its verb, between commas. */
function isInsertion(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  const head = tokens[from];
  if (!head) return false;
  if (
    RELATIVES.has(head.lower) ||
    /^(?:of|in|for|from|at|and|with|then|now|also)$/.test(head.lower)
  )
    return true;
  if (PRONOUNS.has(head.lower) || SUBORDINATORS.has(head.lower)) return false;
  for (let i = from + 1; i < to; i++) {
    if (/^(?:who|which|that|whose|where)$/.test(tokens[i]?.lower ?? '')) return true;
    if (isFiniteVerb(tokens, i, from)) return false;
  }
  return true;
}

/** The noun phrase at the end of a chunk: back to a conjunction, a verb or the chunk's start. */
function phraseIn(tokens: readonly Token[], start: number, to: number): TokenRange | null {
  let from = start;
  for (let i = to - 1; i > start; i--) {
    const word = tokens[i]?.lower ?? '';
    if (/^(?:who|which|whose|where)$/.test(word)) continue;
    if (word === 'that' && relativeThat(tokens, i, to)) continue;
    if (word === 'as' && /^(?:such|known)$/.test(tokens[i - 1]?.lower ?? '')) continue;
    const verb = isFiniteVerb(tokens, i, start) && !inRelative(tokens, i, start);
    const joins = word === 'and' || word === 'or';
    if (verb || (joins ? hasFinite(tokens, start, i) : isBreak(word, tokens[i - 1]))) {
      from = i + 1;
      break;
    }
  }
  if (from === start) from = afterPreamble(tokens, start, to);
  // "which the Church describes as": the relative stands for what is described.
  if (/^(?:which|who|whom|that)$/.test(tokens[from]?.text ?? '') && from + 1 < to) from++;
  return isNounPhrase(tokens, from, to) ? { from, to } : null;
}

const isBreak = (word: string, before: Token | undefined) =>
  word === 'but' || word === 'than' || (SUBORDINATORS.has(word) && !isCapitalized(before));

const hasFinite = (tokens: readonly Token[], from: number, to: number) => {
  for (let i = from + 1; i < to; i++) {
    if (isFiniteVerb(tokens, i, from) && !inRelative(tokens, i, from)) return true;
  }
  return false;
};

/** "the firm that runs the port": a verb soon after, and no verb of saying before. */
const relativeThat = (tokens: readonly Token[], at: number, to: number) =>
  !SPEECH.has(tokens[at - 1]?.lower ?? '') && at + 2 < to && isFiniteVerb(tokens, at + 1, at - 1);

/** Whether the verb belongs to a relative clause that began at most six tokens before it. */
function inRelative(tokens: readonly Token[], at: number, start: number): boolean {
  for (let i = at - 1; i >= Math.max(start, at - 6); i--) {
    const word = tokens[i]?.lower ?? '';
    if (/^(?:who|which|whose|where)$/.test(word) || (word === 'that' && i > start)) return true;
  }
  return false;
}

/** "On Tuesday the ministry", "In London police": the subject begins after a phrase of time or place. */
function afterPreamble(tokens: readonly Token[], start: number, to: number): number {
  let from = start;
  while (
    from < to &&
    (isMidAdverb(tokens[from]) ||
      /^(?:and|but|yet|so|or|meanwhile)$/.test(tokens[from]?.lower ?? ''))
  )
    from++;
  const head = tokens[from]?.lower ?? '';
  if (!PREPOSITIONS.has(head) && !SUBORDINATORS.has(head) && !/^(?:last|next|this)$/.test(head))
    return from;
  if (/^(?:last|next|this)$/.test(head)) {
    return /^(?:week|month|year|morning|weekend)$/.test(tokens[from + 1]?.lower ?? '')
      ? from + 2
      : from;
  }
  for (let i = to - 1; i > from; i--) {
    const word = tokens[i]?.lower ?? '';
    const before = tokens[i - 1]?.lower ?? '';
    if (CALENDAR_WORDS.has(before) || /^(?:1[89]|20)\d\d$/.test(before)) return i;
    if (PREPOSITIONS.has(before) || /^(?:of|and)$/.test(before)) continue;
    if (PRONOUNS.has(word) || DETERMINERS.has(word)) return i;
  }
  return from;
}

const NO_START =
  /^(?:there|here|not|no|neither|nobody|none|few|even|according|what|how|if|than|to|please|asked|said|and|or|but|because|while|when|as|yet|so)$/;

function isNounPhrase(tokens: readonly Token[], from: number, to: number): boolean {
  const head = tokens[to - 1];
  const start = tokens[from];
  if (!head || !start || to - from > 50) return false;
  // "if you think", "include questions": advice, nobody's words.
  if (to - from === 1 && (head.lower === 'you' || PRESENT_BASE.has(head.text))) return false;
  if (to - from === 1 && PRONOUNS.has(head.lower)) return true;
  if (to - from === 1 && RELATIVES.has(head.text)) return false;
  if (PREPOSITIONS.has(start.lower) || SUBORDINATORS.has(start.lower)) return false;
  if (NO_START.test(start.lower) || /^\p{Ll}{3,}ing$/u.test(start.text)) return false;
  const participle =
    isParticiple({ ...start, text: start.lower }) &&
    isCommonWord(start.lower) &&
    !(isCapitalized(start) && isCapitalized(tokens[from + 1]));
  if (participle || /^\p{Ll}+[^e]ed$/u.test(start.text)) return false;
  if (PREPOSITIONS.has(head.lower) || PRONOUNS.has(head.lower) || DETERMINERS.has(head.lower)) {
    return /^(?:most|many|some|others|both|several)$/.test(head.lower);
  }
  let nouns = 0;
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word' || DETERMINERS.has(token.lower)) continue;
    if (/^\p{L}+['’](?:s|re|m|ve|ll|d|t)$/u.test(token.text)) return false;
    if (isCapitalized(token) || token.text.length > 1) nouns++;
  }
  return (
    nouns > 0 && (head.kind !== 'symbol' || /^["”’')]$/.test(head.text) || /\.$/.test(head.text))
  );
}
