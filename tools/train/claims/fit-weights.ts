/** Examples that count alike. */
interface Sample {
  readonly rows: readonly { readonly values: Float64Array; readonly label: number }[];
  /** How much each counts. */
  readonly weight: number;
}

/** What is asked of one weight: its penalty, and the side of 0 it has to stay on (1, -1, 0 for either). */
export interface Constraint {
  readonly penalty: number;
  readonly side: number;
  /** The weight stays 0. */
  readonly unused?: boolean;
}

export interface Fitted {
  readonly bias: number;
  readonly weights: Float64Array;
}

/**
 * Logistic regression with a quadratic penalty and bounds. Newton's method; each step minimises the quadratic
 * model by coordinate descent within the bounds (as in Friedman, Hastie, Tibshirani 2010).
 */
export function fitWeights(samples: readonly Sample[], constraints: readonly Constraint[]): Fitted {
  const size = constraints.length;
  const dims = size + 1;
  const w = new Float64Array(dims);
  for (let step = 0; step < 12; step++) {
    const gradient = new Float64Array(dims);
    const hessian = new Float64Array(dims * dims);
    for (const { rows, weight } of samples)
      for (const { values, label } of rows) addExample(values, label, weight, w, gradient, hessian);
    for (let j = 0; j < dims; j++) {
      const penalty = constraints[j]?.penalty ?? 0;
      gradient[j] = (gradient[j] ?? 0) + penalty * (w[j] ?? 0);
      hessian[j * dims + j] = (hessian[j * dims + j] ?? 0) + penalty;
      for (let k = 0; k < j; k++) hessian[k * dims + j] = hessian[j * dims + k] ?? 0;
    }
    if (descend(w, gradient, hessian, constraints) < 1e-3) break;
  }
  return { bias: w[size] ?? 0, weights: w.slice(0, size) };
}

/** Adds one example to the gradient and to the lower half of the matrix of second derivatives. */
function addExample(
  values: Float64Array,
  label: number,
  weight: number,
  w: Float64Array,
  gradient: Float64Array,
  hessian: Float64Array,
) {
  const size = values.length;
  const dims = size + 1;
  let sum = w[size] ?? 0;
  for (let j = 0; j < size; j++) sum += (w[j] ?? 0) * (values[j] ?? 0);
  const chance = 1 / (1 + Math.exp(-sum));
  const error = weight * (chance - label);
  const curve = weight * Math.max(1e-6, chance * (1 - chance));
  for (let j = 0; j < dims; j++) {
    const value = j === size ? 1 : (values[j] ?? 0);
    if (value === 0) continue;
    gradient[j] = (gradient[j] ?? 0) + error * value;
    const row = j * dims;
    const scaled = curve * value;
    const last = Math.min(j + 1, size);
    for (let k = 0; k < last; k++)
      hessian[row + k] = (hessian[row + k] ?? 0) + scaled * (values[k] ?? 0);
    if (j === size) hessian[row + size] = (hessian[row + size] ?? 0) + scaled;
  }
}

/** Moves `w` to the bounded minimum of the quadratic model; gives the length of the move. */
function descend(
  w: Float64Array,
  gradient: Float64Array,
  hessian: Float64Array,
  constraints: readonly Constraint[],
): number {
  const dims = w.length;
  const delta = new Float64Array(dims);
  // The slope of the model at `delta`, kept up to date.
  const slopes = gradient.slice();
  for (let round = 0; round < 300; round++) {
    let most = 0;
    for (let j = 0; j < dims; j++) {
      const { side = 0, unused = false } = constraints[j] ?? {};
      if (unused) continue;
      const now = (w[j] ?? 0) + (delta[j] ?? 0);
      let next = now - (slopes[j] ?? 0) / (hessian[j * dims + j] || 1);
      if (side > 0) next = Math.max(0, next);
      if (side < 0) next = Math.min(0, next);
      const by = next - now;
      if (by === 0) continue;
      delta[j] = (delta[j] ?? 0) + by;
      most = Math.max(most, Math.abs(by));
      for (let k = 0; k < dims; k++)
        slopes[k] = (slopes[k] ?? 0) + by * (hessian[j * dims + k] ?? 0);
    }
    if (most < 1e-6) break;
  }
  let moved = 0;
  delta.forEach((by, j) => {
    moved += Math.abs(by);
    w[j] = (w[j] ?? 0) + by;
  });
  return moved;
}
