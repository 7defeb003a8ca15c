/**
 * Every reason a score can have, in plain words. Those of the first group only raise it, those from
 * `FIRST_LOWERING` on only lower it.
 */
export const REASONS = [
  'states a number',
  'states a share or an amount of money',
  'gives a date or a period',
  'names a person',
  'names an organisation',
  'names a place',
  'names an official source',
  'reports what somebody said',
  'makes a comparison',
  'gives a cause or an effect',
  'tells of a law or a ruling',
  'tells of something that happened',
  'tells of harm or conflict',
  'concerns health, safety or public office',
  'says that something is not so',
  'has the length of a full statement',
  'contains several facts',
  'stands early in the article',
  'predicts what will happen',
  'quotes words directly',
  'speaks in the first person',
  'speaks to the reader',
  'asks a question',
  'is not a full sentence',
  'gives an opinion',
  'is hedged',
  'is very short',
  'rests on the sentence before it',
  'speaks in general terms',
] as const;

/** Index in `REASONS` of the first reason that lowers a score. */
export const FIRST_LOWERING = REASONS.indexOf('predicts what will happen');

/** One of the fixed reasons. */
export type Reason = (typeof REASONS)[number];
