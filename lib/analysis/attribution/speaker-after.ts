import { ADVERBIALS, PRONOUNS, RELATIVES, SUBORDINATORS } from '@/lib/analysis/lists/clauses';
import { isCapitalized, type Token } from '@/lib/analysis/tokens/tokenize';
import type { TokenRange } from './types';
import { finiteIn, isFiniteVerb, isParticiple } from './verbs';

const LONGEST = 30;
const BOUND = /^[.;:!?"“”„«»()—–[\]]$|^--+$/;

/**
 * The noun phrase that begins at token `at` after "according to" or an inverted "said": with its
 * appositions between commas, without phrases of time and place, which belong to the verb. Null where
 * none begins there.
 */
export function speakerAfter(
  tokens: readonly Token[],
  at: number,
  limit: number,
): TokenRange | null {
  const head = tokens[at];
  if (!head || head.kind === 'symbol') return null;
  if (PRONOUNS.has(head.lower)) return { from: at, to: at + 1 };
  let to = at + 1;
  const end = Math.min(limit, at + LONGEST);
  while (to < end) {
    const token = tokens[to];
    if (!token) break;
    if (token.text === '(') {
      const close = closing(tokens, to, end);
      if (close === 0) break;
      to = close;
      continue;
    }
    if (BOUND.test(token.text)) {
      // "K. C. Maurer", "Sgt. Smith": a stop inside a name.
      if (
        token.text === '.' &&
        isCapitalized(tokens[to + 1]) &&
        to + 1 < end &&
        shortWord(tokens[to - 1])
      ) {
        to++;
        continue;
      }
      break;
    }
    if (token.text === ',') {
      const apposed = apposition(tokens, to + 1, limit);
      if (apposed === 0) break;
      to = apposed;
      continue;
    }
    if (breaksOff(tokens, at, to)) break;
    to++;
  }
  while (
    to > at &&
    tokens[to - 1]?.kind === 'symbol' &&
    !/^[)'’]$|^['’]s$/.test(tokens[to - 1]?.text ?? '')
  )
    to--;
  return to > at ? { from: at, to } : null;
}

/** Participles that go on with what the speaker did, not with who that is. */
const SAYING =
  /^(?:speaking|citing|quoting|referring|adding|saying|telling|noting|writing|urging|standing|sitting|pointing|calling|warning|describing|explaining)$/;

const shortWord = (token: Token | undefined) => (token?.text.length ?? 9) <= 3;

function closing(tokens: readonly Token[], at: number, limit: number): number {
  for (let i = at + 1; i < Math.min(limit, at + 8); i++) if (tokens[i]?.text === ')') return i + 1;
  return 0;
}

/** Whether the phrase that began at `from` ends before token `at`. */
function breaksOff(tokens: readonly Token[], from: number, at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token) return true;
  if (RELATIVES.has(token.lower)) return token.lower !== 'whose';
  if (SUBORDINATORS.has(token.lower) || /^(?:but|than|citing|adding)$/.test(token.lower))
    return true;
  if (isFiniteVerb(tokens, at, from)) return true;
  if (isParticiple(token)) return SAYING.test(token.lower);
  if (!ADVERBIALS.has(token.lower)) return false;
  if (/^(?:by|from|to|via|with|in|at|on|under|over|outside|about)$/.test(token.lower)) {
    // "analysts at Nordbank", "the post by a stranger", but "Smith in a statement".
    if (isCapitalized(before) && !/^(?:officials?|office|University)$/.test(before?.text ?? '')) {
      return token.lower !== 'at' || !isCapitalized(tokens[at + 1]);
    }
    return /^(?:statement|interview|speech|phone|telephone|email|e-mail|tweet|letter|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
      tokens[at + 1]?.lower === 'a' || tokens[at + 1]?.lower === 'an'
        ? (tokens[at + 2]?.lower ?? '')
        : (tokens[at + 1]?.lower ?? ''),
    );
  }
  return true;
}

/** Index after the apposition that begins at token `at` after a comma, or 0 where it is none. */
function apposition(tokens: readonly Token[], at: number, limit: number): number {
  const head = tokens[at];
  if (!head || at >= limit) return 0;
  let to = at;
  while (
    to < limit &&
    to - at < LONGEST &&
    !BOUND.test(tokens[to]?.text ?? '') &&
    tokens[to]?.text !== ','
  )
    to++;
  const stopped = tokens[to]?.text;
  if (head.kind === 'number' && to === at + 1) return to;
  if (/^(?:Jr|Sr|Inc|Ltd|MD|PhD|QC|SC|KC|MP)\.?$/.test(head.text)) return at + 1;
  if (RELATIVES.has(head.lower)) return 0;
  if (isParticiple(head) || SUBORDINATORS.has(head.lower) || PRONOUNS.has(head.lower)) return 0;
  if (ADVERBIALS.has(head.lower) && head.lower !== 'of') return 0;
  if (/^(?:and|but|or|however|adding|citing|quoting)$/.test(head.lower)) return 0;
  if (finiteIn(tokens, at, to) >= 0) return 0;
  // "According to Smith, Google, which ...": one name after another is no apposition.
  const linked = /^(?:of|for|at)$/.test(tokens[at + 1]?.lower ?? '');
  if (isCapitalized(head) && isCapitalized(tokens[at - 2]) && !linked) return 0;
  if (stopped === ',') return to;
  return /^(?:a|an|the|one|its|his|her|their|head|chief|director|president|chairman|chairwoman|spokesman|spokeswoman|professor|assistant|senior|author|founder|leader|secretary|minister|former|co-founder|who)$/.test(
    head.lower,
  ) || isCapitalized(head)
    ? to
    : 0;
}
