import { leastSquares } from '@/tools/least-squares';
import type { Row } from '../row.ts';

/** What work of some size was measured to cost. */
export interface Cost {
  size: number;
  cost: number;
}

/**
 * The exponent of cost over size: the slope of least squares through the logarithms of both. 1 where the
 * cost grows as the work does, 2 where it grows with its square, 0 where it does not grow.
 */
const exponentOf = (costs: readonly Cost[]): number =>
  leastSquares(costs.map(({ size, cost }) => ({ x: Math.log(size), y: Math.log(cost) }))).slope;

/** The measurements of one kind of work as rows, the exponent last. */
export function growthRows(name: string, unit: string, costs: readonly Cost[]): Row[] {
  const each = costs.map(({ size, cost }) => ({
    name: `${name}: ${size.toLocaleString('en')}`,
    ours: cost,
    unit,
  }));
  return [...each, { name: `${name}: EXPONENT`, ours: exponentOf(costs), unit: '' }];
}
