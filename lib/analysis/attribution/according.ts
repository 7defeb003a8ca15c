import { wordSet } from '@/lib/analysis/lists/word-set';
import type { Sentence } from '@/lib/analysis/sentences/split';
import type { Token } from '@/lib/analysis/tokens/tokenize';
import { isQuoted, type Quotations } from './quotes';
import { speakerAfter } from './speaker-after';
import { stanceOf } from './stance';
import { trimmed } from './tail';
import type { Attributed, TokenRange } from './types';
import { finiteIn, isFiniteVerb, isMidAdverb, isParticiple } from './verbs';

const LEAST = 3;

/** "According to X, ...", "..., according to X", "in the words of X, ...", "as X" left aside. */
export function findAccording(
  tokens: readonly Token[],
  { first, last }: Sentence,
  quotes: Quotations,
): Attributed | null {
  for (let at = first; at + 2 < last; at++) {
    const cueEnd = cueAt(tokens, at);
    if (cueEnd === 0 || isQuoted(quotes, at)) continue;
    const speaker = speakerAfter(tokens, cueEnd, last);
    if (!speaker) return null;
    const content = contentOf(tokens, { first, last, at, quotes }, speaker);
    if (content.to - content.from < LEAST) return null;
    return {
      speaker,
      cue: { from: at, to: cueEnd },
      stance: stanceOf(tokens, 'asserts', content),
      content,
    };
  }
  return null;
}

function cueAt(tokens: readonly Token[], at: number): number {
  const word = tokens[at]?.lower ?? '';
  if (word === 'according' && tokens[at + 1]?.lower === 'to') return at + 2;
  if (word !== 'in' || tokens[at + 1]?.lower !== 'the') return 0;
  const noun = /^(?:words|view|opinion)$/.test(tokens[at + 2]?.lower ?? '');
  return noun && tokens[at + 3]?.lower === 'of' ? at + 4 : 0;
}

interface Place {
  first: number;
  last: number;
  at: number;
  quotes: Quotations;
}

/** At the head of a clause the rest is reported, at its end what stands before, inside it the whole. */
function contentOf(tokens: readonly Token[], place: Place, speaker: TokenRange): TokenRange {
  const { first, last, at, quotes } = place;
  const before = tokens[at - 1];
  if (isInserted(tokens, place, speaker)) return trimmed(tokens, first, last);
  const opens =
    at - first < 3 ||
    (/^(?:that|but|and|because|while|although|though|,)$/.test(before?.lower ?? '') &&
      tokens[speaker.to]?.text === ',' &&
      finiteIn(tokens, first, at) < 0) ||
    before?.lower === 'that';
  const rest = trimmed(tokens, overInsertion(tokens, speaker.to, last), last);
  if (opens) return rest;
  const front = trimmed(tokens, first, at);
  const quote = quotes.list[quotes.at[front.to - 1] ?? -1];
  if (quote && quote.close === front.to - 1 && quote.open > first && quote.close - quote.open > 6) {
    return { from: quote.open, to: front.to };
  }
  const joint = /^(?:and|but)$/.test(before?.lower ?? '');
  return joint ||
    (finiteIn(tokens, front.from, front.to) < 0 && rest.to - rest.from > front.to - front.from)
    ? rest
    : front;
}

const RELATIVE = /^(?:which|who|whom|whose)$/;
/** Words after which the phrase opens a clause: "but, according to X, ...", "said that, according to". */
const JOINTS =
  wordSet(`that but and because while although though however still yet so if when meanwhile moreover
  furthermore also then thus therefore instead nevertheless nonetheless indeed besides additionally`);
/** What goes on after the phrase without belonging to the clause it stands in. */
const GOES_ON = wordSet(`and but while whereas although though which who whom whose where with as or
  citing quoting speaking writing saying adding noting`);

/**
 * Whether the phrase stands inside the clause that it reports: after a relative pronoun, between a
 * subject and its verb, or between commas with the rest of the clause behind it.
 */
function isInserted(tokens: readonly Token[], place: Place, speaker: TokenRange): boolean {
  const { first, last, at } = place;
  const set = tokens[at - 1]?.text === ',';
  const front = set ? at - 1 : at;
  const closing = tokens[front - 1]?.lower ?? '';
  if (RELATIVE.test(closing)) return front - 1 > first;
  const next = speaker.to + 1;
  if (!set || tokens[speaker.to]?.text !== ',' || next + 1 >= last) return false;
  if (JOINTS.has(closing)) return false;
  let verb = next;
  while (verb + 1 < last && isMidAdverb(tokens[verb])) verb++;
  if (isFiniteVerb(tokens, verb, first)) return true;
  if (tokens[next]?.kind === 'symbol' && !/^[$£€"“]$/.test(tokens[next]?.text ?? '')) return false;
  // ", according to a report, published on Monday": more of the speaker.
  if (GOES_ON.has(tokens[next]?.lower ?? '') || /\p{Ll}ed$/u.test(tokens[next]?.text ?? ''))
    return false;
  return overInsertion(tokens, speaker.to, last) === speaker.to;
}

/** Over ", quoting the state news agency," after the speaker. */
function overInsertion(tokens: readonly Token[], at: number, last: number): number {
  if (tokens[at]?.text !== ',') return commaAfter(tokens, at, Math.min(at + 10, last));
  if (!isParticiple(tokens[at + 1])) return at;
  for (let i = at + 1; i < Math.min(at + 25, last); i++) {
    if (tokens[i]?.text === ',') return i;
  }
  return at;
}

/** "a posting made on Friday, the site ...": the clause begins at the next comma, if one is near. */
function commaAfter(tokens: readonly Token[], at: number, limit: number): number {
  for (let i = at; i < limit; i++) if (tokens[i]?.text === ',') return i;
  return at;
}
