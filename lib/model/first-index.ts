import type { Span } from './span';

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

/** Of spans in the order of their text, the first that ends after a place of it (UTF-16): the one around it, if any is. */
export const firstEndingAfter = <T extends Span>(
  spans: readonly T[],
  place: number,
): T | undefined => spans[firstIndex(0, spans.length, (i) => (spans[i] as T).end > place)];
