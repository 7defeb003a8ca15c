import type { Contribution } from '@/lib/model/analysis';
import type { Feature } from './features';
import type { Reason } from './reasons';
import { BIAS, WEIGHTS } from './weights';

/** A probability and the terms that made it. */
export interface Score {
  readonly score: number;
  /** Terms in points of 100, strongest first; with the base rate they add up to the score. */
  readonly contributions: Contribution[];
  readonly reasons: Reason[];
}

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
/** Terms under this many points are added but not told. */
const LEAST_POINTS = 0.5;

/**
 * Scores a sentence: the logistic function of a sum of weighted features. The points of a term are its
 * share of the way from the base rate to the score (integrated gradients along the straight line,
 * Sundararajan et al. 2017; for a logistic sum that is the term times the mean slope).
 */
export function scoreFeatures(features: readonly Feature[]): Score {
  const terms = features.map((feature) => WEIGHTS[feature.reason] * feature.value);
  const sum = terms.reduce((total, term) => total + term, 0);
  const score = sigmoid(BIAS + sum);
  const base = sigmoid(BIAS);
  const slope = Math.abs(sum) < 1e-6 ? base * (1 - base) : (score - base) / sum;
  const contributions = features
    .map(({ reason, trigger }, i) => ({ reason, weight: 100 * slope * (terms[i] ?? 0), trigger }))
    .filter(({ weight }) => Math.abs(weight) >= LEAST_POINTS)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const reasons = contributions.filter(({ weight }) => weight > 0).map(({ reason }) => reason);
  return { score, contributions: contributions.map(rounded), reasons };
}

const rounded = (contribution: Contribution): Contribution => ({
  ...contribution,
  weight: Math.round(contribution.weight * 10) / 10,
});
