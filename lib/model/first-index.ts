/**
 * The lowest index in low..high for which `holds` is true, by halving: in logarithmic time, if it stays
 * true from there on. `high` when it never is.
 */
export function firstIndex(low: number, high: number, holds: (index: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
