import type { Quotations } from '@/lib/analysis/attribution/quotes';
import type { Attributed } from '@/lib/analysis/attribution/types';
import { OFFICES } from '@/lib/analysis/lists/titles';
import { wordSet } from '@/lib/analysis/lists/word-set';
import type { Measure } from '@/lib/analysis/quantities/find-quantities';
import type { Sentence } from '@/lib/analysis/sentences/split';
import type { Token } from '@/lib/analysis/tokens/tokenize';
import type { Entity } from '@/lib/model/analysis';
import { ANAPHORA } from './cues';
import { readForm } from './read-form';
import { SIGNAL, type SignalName, type Signals } from './signals';

/** What the scorer sees of one sentence. */
export interface Scored {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  readonly measures: readonly Measure[];
  readonly names: readonly Entity[];
  readonly attribution: Attributed | null;
  /** The quotations of the whole text. */
  readonly quotes: Quotations;
}

/** Sets a signal, and the tokens that show it. */
export type Put = (name: SignalName, value: number, from?: number, to?: number) => void;

/** Reads the signals that a sentence has by itself into `into`, which it empties first. */
export function readSignals(input: Scored, into: Signals): void {
  into.values.fill(0);
  into.to.fill(0);
  const put: Put = (name, value, from = 0, to = 0) => {
    const at = SIGNAL[name];
    into.values[at] = value;
    into.from[at] = from;
    into.to[at] = to;
  };
  readFacts(input, put);
  readForm(input, put);
}

function readFacts({ tokens, sentence, measures, names, attribution }: Scored, put: Put) {
  // Measures and names are in order, and so are tokens: one walk finds their tokens.
  let at = sentence.first;
  const locate = ({ start, end }: { start: number; end: number }) => {
    while (at < sentence.last && (tokens[at]?.end ?? 0) <= start) at++;
    let to = at;
    while (to < sentence.last && (tokens[to]?.start ?? Infinity) < end) to++;
    return [at, Math.max(to, at + 1)] as const;
  };
  let facts = 0;
  let seen = 0;
  for (const measure of measures) {
    const name = MEASURED[measure.kind];
    const bit = 1 << SIGNAL_OF_KIND.indexOf(name);
    // "Two countries" counts people at a table; it is no statistic.
    const weight = name === 'number' && measure.value < 10 && !/\d/.test(measure.text) ? 0.3 : 1;
    facts += weight;
    if (measure.kind === 'date' && measure.relative) continue;
    if ((seen & bit) !== 0) continue;
    if (weight === 1) seen |= bit;
    put(name, weight, ...locate(measure));
  }
  at = sentence.first;
  let known = 0;
  for (const entity of names) {
    facts++;
    const name = NAMED[entity.kind];
    if (!name) continue;
    const bit = 1 << SIGNAL_OF_KIND.indexOf(name);
    if ((known & bit) === 0) put(name, 1, ...locate(entity));
    known |= bit;
  }
  put('facts', Math.min(1, Math.max(0, (facts - 2) / 5)));
  const first = tokens[sentence.first];
  if (first && ANAPHORA.has(first.lower) && measures.length + names.length < 2)
    put('leans', 1, sentence.first, sentence.first + 1);
  if (!attribution) return;
  const { speaker, cue, stance } = attribution;
  put('said', 1, cue.from, cue.to);
  if (isOfficial(tokens, speaker.from, speaker.to)) put('official', 1, speaker.from, speaker.to);
  if (stance === 'denies') put('denied', 1, cue.from, cue.to);
}

const SIGNAL_OF_KIND: SignalName[] = [
  'number',
  'amount',
  'date',
  'person',
  'organization',
  'place',
];
const MEASURED = { quantity: 'number', money: 'amount', percent: 'amount', date: 'date' } as const;
const NAMED: Readonly<Partial<Record<Entity['kind'], SignalName>>> = {
  person: 'person',
  organization: 'organization',
  place: 'place',
};

const OFFICIAL = wordSet(`official officials government ministry department police court agency
  authorities parliament commission council white kremlin pentagon united army military administration
  bureau president`);
const PRIVATE = wordSet(`teacher student coach singer actor actress artist writer novelist poet
  son daughter father mother wife husband widow brother sister author director manager captain
  footballer striker midfielder goalkeeper`);
/** Speakers are a few words; what is longer is no name. */
const MOST_SPEAKER = 40;

function isOfficial(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + MOST_SPEAKER); i++) {
    const word = tokens[i]?.lower ?? '';
    if (OFFICIAL.has(word) || (OFFICES.has(word) && !PRIVATE.has(word))) return true;
  }
  return false;
}
