import type { Attributed } from '@/lib/analysis/attribution/types';
import { OFFICES } from '@/lib/analysis/lists/titles';
import type { Measure } from '@/lib/analysis/quantities/find-quantities';
import type { Sentence } from '@/lib/analysis/sentences/split';
import type { Token } from '@/lib/analysis/tokens/tokenize';
import type { Entity } from '@/lib/model/analysis';
import type { TextSpan } from '@/lib/model/span';
import * as cues from './cues';
import { findFiniteVerb, isPast } from './finite';
import type { Reason } from './reasons';

/** What the scorer sees of one sentence. */
export interface Scored {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  readonly measures: readonly Measure[];
  readonly names: readonly Entity[];
  readonly attribution: Attributed | null;
  /** Place of the sentence in the article, 0 for the first of its sentences that are scored. */
  readonly index: number;
}

/** A feature that holds, its value in 0..1, and the words that show it. */
export interface Feature {
  readonly reason: Reason;
  readonly value: number;
  readonly trigger: TextSpan | null;
}

/** Reads the named features of a sentence; those that do not hold are left out. */
export function readFeatures(input: Scored): Feature[] {
  const features: Feature[] = [];
  const add = (reason: Reason, value: number, trigger: TextSpan | null = null) => {
    if (value > 0) features.push({ reason, value: Math.min(1, value), trigger });
  };
  addFacts(input, add);
  addWords(input, add);
  addForm(input, add);
  return features;
}

type Add = (reason: Reason, value: number, trigger?: TextSpan | null) => void;

const span = (item: { start: number; end: number; text: string } | undefined): TextSpan | null =>
  item ? { start: item.start, end: item.end, text: item.text } : null;

function addFacts({ measures, names, attribution, text, tokens }: Scored, add: Add) {
  const count = measures.find((measure) => measure.kind === 'quantity');
  add('states a number', count ? 1 : 0, span(count));
  const amount = measures.find((measure) => measure.kind === 'money' || measure.kind === 'percent');
  add('states a share or an amount of money', amount ? 1 : 0, span(amount));
  const date = measures.find((measure) => measure.kind === 'date');
  add('gives a date or a period', date ? 1 : 0, span(date));
  for (const [kind, reason] of NAMED) {
    const name = names.find((entity) => entity.kind === kind);
    add(reason, name ? 1 : 0, span(name));
  }
  add('contains several facts', (measures.length + names.length - 2) / 4);
  if (!attribution) return;
  const { from, to } = attribution.speaker;
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  const speaker = { start, end, text: text.slice(start, end) };
  const cueStart = tokens[attribution.cue.from]?.start ?? 0;
  const cueEnd = tokens[attribution.cue.to - 1]?.end ?? cueStart;
  add('reports what somebody said', 1, {
    start: cueStart,
    end: cueEnd,
    text: text.slice(cueStart, cueEnd),
  });
  add('names an official source', isOfficial(tokens, from, to) ? 1 : 0, speaker);
}

const NAMED = [
  ['person', 'names a person'],
  ['organization', 'names an organisation'],
  ['place', 'names a place'],
] as const;

const OFFICIAL =
  /^(?:officials?|government|ministry|department|police|court|agency|authorities|parliament|commission|council|white|kremlin|pentagon|united|army|military|administration|bureau|president)$/;

function isOfficial(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = tokens[i]?.lower ?? '';
    if (
      OFFICIAL.test(word) ||
      (OFFICES.has(word) &&
        !/^(?:teacher|student|coach|singer|actor|artist|writer|son|daughter|father|mother|wife|husband|widow|brother|sister|author|director|manager)$/.test(
          word,
        ))
    )
      return true;
  }
  return false;
}

const CUES: readonly (readonly [Reason, ReadonlySet<string>])[] = [
  ['makes a comparison', cues.COMPARISON],
  ['gives a cause or an effect', cues.CAUSE],
  ['predicts what will happen', cues.PREDICTION],
  ['tells of a law or a ruling', cues.LAW],
  ['tells of harm or conflict', cues.HARM],
  ['concerns health, safety or public office', cues.PUBLIC],
  ['says that something is not so', cues.NEGATION],
  ['speaks in the first person', cues.FIRST_PERSON],
  ['speaks to the reader', cues.SECOND_PERSON],
  ['gives an opinion', cues.OPINION],
  ['is hedged', cues.HEDGE],
  ['speaks in general terms', cues.GENERAL],
];

function addWords({ tokens, sentence }: Scored, add: Add) {
  for (const [reason, words] of CUES) {
    let first: Token | undefined;
    let count = 0;
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = tokens[i];
      if (token?.kind !== 'word') continue;
      if (!words.has(token.lower) && !(words === cues.NEGATION && /n['’]t$/.test(token.lower)))
        continue;
      if (words === cues.FIRST_PERSON && token.text === 'US') continue;
      first ??= token;
      count++;
    }
    add(reason, count === 0 ? 0 : count === 1 ? 0.7 : 1, span(first));
  }
}

function addForm({ tokens, sentence, text, index, measures, names }: Scored, add: Add) {
  let words = 0;
  let past: Token | undefined;
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word') continue;
    words++;
    if (i > sentence.first && (PAST.has(token.lower) || isPast(token.lower))) past ??= token;
  }
  const slice = text.slice(sentence.start, sentence.end);
  add('tells of something that happened', past ? 1 : 0, span(past));
  add('has the length of a full statement', (words - 8) / 16);
  add('is very short', (9 - words) / 6);
  const asks = /\?["”’)]*$/.test(slice);
  add(
    'asks a question',
    asks ? 1 : 0,
    asks ? { start: sentence.end - 1, end: sentence.end, text: slice.slice(-1) } : null,
  );
  add('is not a full sentence', findFiniteVerb(tokens, sentence) < 0 ? 1 : 0);
  const quote = /["“][^"“”]{3,}/.exec(slice) ?? /^[^"“”]+["”]$/.exec(slice);
  add('quotes words directly', quote ? Math.min(1, quote[0].length / slice.length + 0.2) : 0);
  const first = tokens[sentence.first];
  const leans = first && cues.ANAPHORA.has(first.lower) && measures.length + names.length < 2;
  add('rests on the sentence before it', leans ? 1 : 0, leans ? span(first) : null);
  add('stands early in the article', (6 - index) / 6);
}

const PAST = new Set(
  `was were had did became began broke brought built bought came caught chose died drew drove fell fought
   found gave got went grew held kept knew led left lost made met paid ran rose sold sent shot stood stole
   struck took taught told won wrote saw sought fled hid withdrew shown been`.split(/\s+/),
);
