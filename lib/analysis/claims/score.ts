import type { Contribution } from '@/lib/model/analysis';
import type { SignalWeights } from './claim-model';
import type { Readers } from './context';
import type { Scored } from './read-signals';
import type { Reason } from './reasons';
import { SIGNAL, SIGNALS, type Signals } from './signals';

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
/** Terms under this many points are added but not told. */
const LEAST_POINTS = 0.5;

/** Probability that a sentence is worth checking: the logistic function of its weighted signals. */
export function scoreOf({ values }: Signals, model: SignalWeights): number {
  let sum = model.bias;
  for (let i = 0; i < values.length; i++) sum += (values[i] ?? 0) * (model.weights[i] ?? 0);
  return sigmoid(sum);
}

/**
 * What made a score, in points of 100 by reason, strongest first; with the base rate they add up to the score. A
 * term's points are its share of the way from the base rate to the score (integrated gradients along the
 * straight line, Sundararajan et al. 2017: for a logistic sum the term times the mean slope).
 */
export function explain(
  input: Scored,
  signals: Signals,
  model: SignalWeights,
  readers: Readers,
): Contribution[] {
  const score = scoreOf(signals, model);
  const base = sigmoid(model.bias);
  const terms = SIGNALS.map((_, i) => (signals.values[i] ?? 0) * (model.weights[i] ?? 0));
  const sum = terms.reduce((total, term) => total + term, 0);
  const slope = Math.abs(sum) < 1e-6 ? base * (1 - base) : (score - base) / sum;
  const points = new Map<Reason, { weight: number; strongest: number; signal: number }>();
  SIGNALS.forEach(({ reason }, i) => {
    const term = terms[i] ?? 0;
    if (term === 0) return;
    const known = points.get(reason) ?? { weight: 0, strongest: -1, signal: i };
    known.weight += 100 * slope * term;
    if (Math.abs(term) > known.strongest) {
      known.strongest = Math.abs(term);
      known.signal = i;
    }
    points.set(reason, known);
  });
  return [...points]
    .filter(([, { weight }]) => Math.abs(weight) >= LEAST_POINTS)
    .sort(([, a], [, b]) => Math.abs(b.weight) - Math.abs(a.weight))
    .map(([reason, { weight, signal }]) => ({
      reason,
      weight: Math.round(weight * 10) / 10,
      trigger: triggerOf(input, signals, signal, weight > 0, readers),
    }));
}

/** The words of the text that show a signal, where there are any. */
function triggerOf(
  { text, tokens, sentence }: Scored,
  signals: Signals,
  signal: number,
  raises: boolean,
  readers: Readers,
) {
  let from = signals.from[signal] ?? 0;
  let to = signals.to[signal] ?? 0;
  if (raises && to === 0) {
    if (signal === SIGNAL.checked || signal === SIGNAL.factual)
      from = readers.text.strongest(tokens, sentence);
    else if (signal === SIGNAL.subject) from = readers.words.strongest(tokens, sentence);
    else return null;
    to = from + 1;
  }
  const start = tokens[from]?.start;
  const end = tokens[to - 1]?.end;
  if (to === 0 || start === undefined || end === undefined) return null;
  return { start, end, text: text.slice(start, end) };
}
