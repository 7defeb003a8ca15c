export interface Point {
  x: number;
  y: number;
}

/** The straight line through points that is nearest to them, by least squares. */
export interface Line {
  slope: number;
  /** The mean of the points, through which it goes. */
  middle: Point;
  /** How far the points are from `middle` along x: the sum of the squares. */
  spread: number;
  /** How far they are from the line along y: the sum of the squares. */
  rest: number;
}

/** `points` are two or more, not all at one x. */
export function leastSquares(points: readonly Point[]): Line {
  const sum = (of: (point: Point) => number) => points.reduce((all, point) => all + of(point), 0);
  const middle = { x: sum(({ x }) => x) / points.length, y: sum(({ y }) => y) / points.length };
  const spread = sum(({ x }) => (x - middle.x) ** 2);
  const slope = sum(({ x, y }) => (x - middle.x) * (y - middle.y)) / spread;
  const rest = sum(({ x, y }) => (y - middle.y - slope * (x - middle.x)) ** 2);
  return { slope, middle, spread, rest };
}
