import type { ClaimModel } from './claim-model';
import { SIGNALS } from './signals';
import plain from './weights.json';

const WEIGHTS: Readonly<Record<string, number>> = plain.weights;

/** Scores by the signals that need no trained tables; the weights come from the same training. */
export const PLAIN_MODEL: ClaimModel = {
  bias: plain.bias,
  weights: SIGNALS.map(({ name }) => WEIGHTS[name] ?? 0),
  readers: null,
};
