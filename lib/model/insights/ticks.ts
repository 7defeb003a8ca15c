/** Values for the lines of a scale from 0 to `max`: whole, round, and at most five with the zero. */
export function ticks(max: number): number[] {
  const least = max / 4;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= least) ?? 1;
  return Array.from({ length: Math.floor(max / step) + 1 }, (_, i) => i * step);
}
