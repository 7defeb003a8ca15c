import { flatContains, flatParent } from './flat-tree';
import type { Snapshot } from './tagged-clone';

const SKIPPED = new Set('nav header footer aside form'.split(' '));

/**
 * The element with the most running text right beneath it, with all its rendered descendants:
 * a linear stand-in for pages that Readability cannot take. Text counts whole for its
 * parent's parent and half for the one above, so that neither a single paragraph nor the page wins.
 * Returns null under `shortest` characters.
 */
export function densestContent(
  { elements, lengths, numbers }: Snapshot,
  shortest: number,
): Set<Element> | null {
  const root = elements[0];
  const scores = new Map<Node, number>();
  const taken: Element[] = [];
  let best: Node | undefined = root;
  let total = 0;
  let skip: Element | null = null;
  for (const element of elements) {
    if (skip && flatContains(skip, element)) continue;
    skip = SKIPPED.has(element.localName) ? element : null;
    if (skip) continue;
    taken.push(element);
    const length = lengths[numbers.get(element) as number] as number;
    total += length;
    if (length < 40) continue;
    const parent = element === root ? root : flatParent(element);
    for (const [holder, share] of [
      [parent, 1],
      [parent !== root && parent && flatParent(parent), 0.5],
    ] as const) {
      if (!holder) continue;
      const score = (scores.get(holder) ?? 0) + length * share;
      scores.set(holder, score);
      if (score > (scores.get(best as Node) ?? 0)) best = holder;
    }
  }
  if (!best || total < shortest) return null;
  const holder = best;
  return new Set(taken.filter((element) => flatContains(holder, element)));
}
