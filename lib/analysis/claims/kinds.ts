import { wordSet } from '@/lib/analysis/lists/word-set';
import type { Measure } from '@/lib/analysis/quantities/find-quantities';
import type { Token } from '@/lib/analysis/tokens/tokenize';
import type { ClaimKind } from '@/lib/model/analysis';
import type { Scored } from './read-signals';
import { SIGNAL, type Signals } from './signals';

// Narrower than the words of the signals (`cues.ts`): those are weighed, a kind is shown as it is.
const LAW =
  wordSet(`law laws legal illegal illegally legislation court courts ruling rulings ruled judge
  judges sentenced convicted conviction lawsuit lawsuits sued trial verdict guilty constitution
  constitutional amendment banned ban bans regulation regulations treaty jury acquitted indicted
  prosecuted prosecution manslaughter statute decree legislators`);
const CAUSE = wordSet(`because due causes caused causing cause prompted prompting prompts triggered
  triggering sparked sparking inspired inspires consequently therefore contributed contributes
  contributory effect effects owing result resulted resulting results stemming leading led leads lead
  thanks impact attributed factor`);
/** Words that tell of a cause only before one of certain words. */
const CAUSE_BEFORE: Readonly<Record<string, ReadonlySet<string>>> = {
  due: wordSet('to'),
  owing: wordSet('to'),
  thanks: wordSet('to'),
  lead: wordSet('to'),
  leads: wordSet('to'),
  led: wordSet('to'),
  leading: wordSet('to'),
  result: wordSet('of in from'),
  results: wordSet('in from'),
  cause: wordSet('of a the more serious'),
};
const COMPARED =
  wordSet(`higher lower larger smaller greater better worse faster slower cheaper stronger
  weaker fewer highest lowest largest smallest biggest greatest longest shortest oldest youngest tallest
  deepest fastest best worst outnumber outnumbered compared tripled quadrupled decrease record unlike`);
const FUTURE =
  wordSet(`will 'll ’ll shall expected expects plans planned forecast predicted predicts
  projected upcoming intends tomorrow`);
const TIME =
  wordSet(`second seconds minute minutes hour hours day days week weeks month months year years
  decade decades century centuries times time`);
const SHARES = wordSet('half majority quarter two-thirds one-third percentage doubled tripled');
/** Words that make a quotation more than a phrase in somebody's own terms. */
const LEAST_QUOTED = 5;

/** The kinds of claim a sentence makes; "event" where nothing more special holds. */
export function claimKinds(input: Scored, { values }: Signals): ClaimKind[] {
  const kinds: ClaimKind[] = [];
  const { tokens, sentence } = input;
  let law = false;
  let cause = false;
  let compared = false;
  let future = false;
  let share = false;
  let quoted = 0;
  for (let i = sentence.first; i < sentence.last; i++) {
    const word = tokens[i]?.lower ?? '';
    const next = tokens[i + 1]?.lower ?? '';
    law ||= LAW.has(word);
    cause ||= CAUSE.has(word) && (CAUSE_BEFORE[word]?.has(next) ?? true);
    compared ||= COMPARED.has(word) || comparesAt(tokens, i);
    future ||= FUTURE.has(word) || (next === 'to' && /^(?:going|scheduled|likely)$/.test(word));
    share ||= SHARES.has(word) || (word === 'one' && next === 'in');
    if ((input.quotes.at[i] ?? -1) >= 0 && tokens[i]?.kind === 'word') quoted++;
  }
  if (share || input.measures.some(isStatistic)) kinds.push('statistic');
  if (quoted >= LEAST_QUOTED) kinds.push('quote');
  if (compared) kinds.push('comparison');
  if (cause) kinds.push('causal');
  if (law) kinds.push('law');
  if (future) kinds.push('prediction');
  if (kinds.length === 0 || ((values[SIGNAL.past] ?? 0) > 0 && !future)) kinds.push('event');
  return kinds;
}

/** A share, an amount, or a count of something: not an age, a time, a year or "two countries". */
function isStatistic({ kind, unit, value, text }: Measure): boolean {
  if (kind === 'money' || kind === 'percent') return true;
  if (kind !== 'quantity' || /-old$|^\d{4}$/i.test(text)) return false;
  if (unit === '') return value >= 100;
  const head = unit.toLowerCase().split(/[\s-]/);
  if (head.some((word) => TIME.has(word)) && value < 1000) return false;
  return value >= 10 || /\d/.test(text);
}

/** "more ... than", "the most prevalent", "the first ... since". */
function comparesAt(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  const before = tokens[at - 1]?.lower ?? '';
  if (word === 'than') return !/^(?:more|less|rather|other|later)$/.test(before);
  return word === 'most' && /^(?:the|['’]s|its|their)$/.test(before);
}
