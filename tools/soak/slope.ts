/** One series of measurements over the time of a soak. */
export interface Series {
  name: string;
  unit: string;
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
  const late = points.filter(({ at }) => at >= from);
  const count = late.length;
  const mean = average(late.map(({ value }) => value));
  const middle = average(late.map(({ at }) => at));
  const spread = late.reduce((sum, { at }) => sum + (at - middle) ** 2, 0);
  const shared = late.reduce((sum, { at, value }) => sum + (at - middle) * (value - mean), 0);
  const slope = shared / spread;
  const rest = late.reduce(
    (sum, { at, value }) => sum + (value - mean - slope * (at - middle)) ** 2,
    0,
  );
  const margin = 2 * Math.sqrt(rest / Math.max(1, count - 2) / spread);
  const isFlat = slope <= margin || slope * 60 < mean * SLIGHT;
  return { slope: slope * 60, margin: margin * 60, mean, isFlat };
}

const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
