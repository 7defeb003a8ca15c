import { randomOf } from '@/tools/train/random';

/** Examples in rows: `slots` and `values` of row i stand from `starts[i]` to `starts[i + 1]`. */
export interface Rows {
  readonly starts: Uint32Array;
  readonly slots: Uint32Array;
  readonly values: Float32Array;
}

/**
 * Fits a logistic regression with a penalty of half the squared length of the weights, by coordinate
 * descent on the dual (Yu, Huang, Lin 2011). `labels` are 1 and 0; `costs` say how much each example's loss counts
 * against the penalty, 0 leaves it out. The order of the examples is drawn from `seed`.
 */
export function fitLogistic(
  rows: Rows,
  labels: ArrayLike<number>,
  costs: ArrayLike<number>,
  size: number,
  { rounds = 12, seed = 1 } = {},
): Float32Array {
  const { starts, slots, values } = rows;
  const count = starts.length - 1;
  const weights = new Float32Array(size);
  const alpha = new Float64Array(count);
  const squares = new Float64Array(count);
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    order[i] = i;
    const cost = costs[i] ?? 0;
    alpha[i] = Math.min(0.001 * cost, 1e-8);
    const step = (labels[i] === 1 ? 1 : -1) * (alpha[i] ?? 0);
    for (let k = starts[i] ?? 0; k < (starts[i + 1] ?? 0); k++) {
      const value = values[k] ?? 0;
      squares[i] = (squares[i] ?? 0) + value * value;
      const slot = slots[k] ?? 0;
      weights[slot] = (weights[slot] ?? 0) + step * value;
    }
  }
  const random = randomOf(seed);
  for (let round = 0; round < rounds; round++) {
    for (let i = count - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      const other = order[j] ?? 0;
      order[j] = order[i] ?? 0;
      order[i] = other;
    }
    for (let o = 0; o < count; o++) {
      const i = order[o] ?? 0;
      const cost = costs[i] ?? 0;
      if (cost <= 0) continue;
      const sign = labels[i] === 1 ? 1 : -1;
      const from = starts[i] ?? 0;
      const to = starts[i + 1] ?? 0;
      let sum = 0;
      for (let k = from; k < to; k++) sum += (weights[slots[k] ?? 0] ?? 0) * (values[k] ?? 0);
      const next = bestAlpha(alpha[i] ?? 0, sign * sum, squares[i] ?? 0, cost);
      const step = sign * (next - (alpha[i] ?? 0));
      alpha[i] = next;
      for (let k = from; k < to; k++) {
        const slot = slots[k] ?? 0;
        weights[slot] = (weights[slot] ?? 0) + step * (values[k] ?? 0);
      }
    }
  }
  return weights;
}

/** Newton steps for one dual variable: least of q/2 (z-a)^2 + margin (z-a) + z log z + (c-z) log(c-z). */
function bestAlpha(alpha: number, margin: number, square: number, cost: number): number {
  let z = alpha;
  for (let step = 0; step < 30; step++) {
    const slope = square * (z - alpha) + margin + Math.log(z / (cost - z));
    if (Math.abs(slope) < 1e-5) break;
    const next = z - slope / (square + cost / (z * (cost - z)));
    z = next <= 0 ? z * 0.1 : next >= cost ? cost - (cost - z) * 0.1 : next;
  }
  return Math.min(Math.max(z, 1e-12 * cost), cost * (1 - 1e-12));
}
