import type { Reason } from './reasons';

/**
 * What the score of a sentence is summed from: for each signal the reason it is told under and the side it may
 * move the score to, 1 up, -1 down, 0 either. Fixed sides keep few annotated articles from teaching nonsense.
 */
export const SIGNALS = [
  { name: 'number', reason: 'states a number', side: 1 },
  { name: 'amount', reason: 'states a share or an amount of money', side: 1 },
  { name: 'date', reason: 'gives a date or a period', side: 1 },
  { name: 'day', reason: 'gives a date or a period', side: 1 },
  { name: 'person', reason: 'names a person', side: 1 },
  { name: 'organization', reason: 'names an organisation', side: 1 },
  { name: 'place', reason: 'names a place', side: 1 },
  { name: 'official', reason: 'names an official source', side: 1 },
  { name: 'said', reason: 'reports what somebody said', side: 1 },
  { name: 'denied', reason: 'says that something is not so', side: 1 },
  { name: 'comparison', reason: 'makes a comparison', side: 1 },
  { name: 'cause', reason: 'gives a cause or an effect', side: 1 },
  { name: 'law', reason: 'tells of a law or a ruling', side: 1 },
  { name: 'past', reason: 'tells of something that happened', side: 1 },
  { name: 'perfect', reason: 'tells of something that happened', side: 1 },
  { name: 'passive', reason: 'tells of something that happened', side: 1 },
  { name: 'harm', reason: 'tells of harm or conflict', side: 1 },
  { name: 'public', reason: 'concerns health, safety or public office', side: 1 },
  { name: 'study', reason: 'refers to figures or research', side: 1 },
  { name: 'negation', reason: 'says that something is not so', side: 1 },
  { name: 'length', reason: 'has the length of a full statement', side: 1 },
  { name: 'facts', reason: 'contains several facts', side: 1 },
  { name: 'early', reason: 'stands early in the article', side: 1 },
  { name: 'checked', reason: 'is worded like statements that get checked', side: 1 },
  { name: 'factual', reason: 'is worded like statements of fact', side: 1 },
  { name: 'subject', reason: 'is about what gets checked', side: 0 },
  { name: 'topic', reason: 'belongs to an article on what gets checked', side: 0 },
  { name: 'future', reason: 'predicts what will happen', side: -1 },
  { name: 'quoted', reason: 'quotes words directly', side: -1 },
  { name: 'allQuoted', reason: 'quotes words directly', side: -1 },
  { name: 'firstPerson', reason: 'speaks in the first person', side: -1 },
  { name: 'secondPerson', reason: 'speaks to the reader', side: -1 },
  { name: 'question', reason: 'asks a question', side: -1 },
  { name: 'verbless', reason: 'is not a full sentence', side: -1 },
  { name: 'label', reason: 'is a caption or a label', side: -1 },
  { name: 'opinion', reason: 'gives an opinion', side: -1 },
  { name: 'feeling', reason: 'gives an opinion', side: -1 },
  { name: 'hedge', reason: 'is hedged', side: -1 },
  { name: 'short', reason: 'is very short', side: -1 },
  { name: 'leans', reason: 'rests on the sentence before it', side: -1 },
  { name: 'general', reason: 'speaks in general terms', side: -1 },
  { name: 'definition', reason: 'explains or describes', side: -1 },
] as const satisfies readonly { name: string; reason: Reason; side: -1 | 0 | 1 }[];

export type SignalName = (typeof SIGNALS)[number]['name'];

/** Index of each signal in `SIGNALS`. */
export const SIGNAL = Object.fromEntries(SIGNALS.map(({ name }, i) => [name, i])) as Readonly<
  Record<SignalName, number>
>;

/** The signals of one sentence. */
export interface Signals {
  /** How far each holds: 0..1, but -1..1 for `checked` and `factual`, log-odds for `subject` and `topic`. */
  readonly values: Float32Array;
  /** The tokens that show it; `to` is not included, and 0 where no words do. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

export const newSignals = (): Signals => ({
  values: new Float32Array(SIGNALS.length),
  from: new Int32Array(SIGNALS.length),
  to: new Int32Array(SIGNALS.length),
});
