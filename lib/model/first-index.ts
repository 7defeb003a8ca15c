/**
 * The lowest index in 0..length for which `holds` is true, by halving: in logarithmic time, if it stays
 * true from there on. `length` when it never is.
 */
export function firstIndex(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
