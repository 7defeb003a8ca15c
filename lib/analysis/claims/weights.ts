import type { Reason } from './reasons';
import data from './weights.json';

/** Log-odds of a sentence without any feature. */
export const BIAS: number = data.bias;
/** Log-odds each feature adds when it holds wholly. How they were fitted: `weights.json`, `docs/decisions`. */
export const WEIGHTS: Readonly<Record<Reason, number>> = data.weights;
