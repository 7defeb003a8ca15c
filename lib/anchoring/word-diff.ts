import type { Word } from './word';

const MOST_COMPARED = 400;

/** The words that only one of two texts has, by their longest common subsequence. */
export function differences(was: Word[], is: Word[]): { removed: Word[]; added: Word[] } {
  let start = 0;
  while (start < was.length && was[start]?.key === is[start]?.key) start++;
  let end = 0;
  while (
    end < Math.min(was.length, is.length) - start &&
    was.at(-1 - end)?.key === is.at(-1 - end)?.key
  ) {
    end++;
  }
  const a = was.slice(start, was.length - end);
  const b = is.slice(start, is.length - end);
  // Without a common subsequence, all that is left counts as different: that errs to the safe side.
  if (a.length > MOST_COMPARED || b.length > MOST_COMPARED) return { removed: a, added: b };
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      (lengths[i] as Uint16Array)[j] =
        a[i]?.key === b[j]?.key ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const removed: Word[] = [];
  const added: Word[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i]?.key === b[j]?.key) {
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      removed.push(a[i++] as Word);
    } else {
      added.push(b[j++] as Word);
    }
  }
  return { removed, added };
}
