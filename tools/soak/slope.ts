import { leastSquares } from '@/tools/least-squares';
import type { Look } from './place.ts';

/** One series of measurements over the time of a soak. */
export interface Series extends Look {
  /** Minutes after the start, and the value. */
  points: { at: number; value: number }[];
}

export interface Trend {
  /** Units an hour, by least squares. */
  slope: number;
  /** Half the width of its 95 % interval. */
  margin: number;
  mean: number;
  isFlat: boolean;
}

/** What is warming up at the start is no leak; of this share of the time nothing is counted. */
const WARMING = 0.25;
/** A slope that adds less than this share of the mean in an hour is none, even where it is sure. */
const SLIGHT = 0.1;

/** How a series goes after its first quarter: flat where its slope may be 0, or adds next to nothing. */
export function trendOf({ points }: Series): Trend {
  const from = (points.at(-1)?.at ?? 0) * WARMING;
  const late = points.filter(({ at }) => at >= from).map(({ at, value }) => ({ x: at, y: value }));
  const { slope, middle, spread, rest } = leastSquares(late);
  const mean = middle.y;
  const margin = 2 * Math.sqrt(rest / Math.max(1, late.length - 2) / spread);
  const isFlat = slope <= margin || slope * 60 < mean * SLIGHT;
  return { slope: slope * 60, margin: margin * 60, mean, isFlat };
}
