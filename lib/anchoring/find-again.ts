import type { Anchor } from '@/lib/model/anchor';
import { type Resolution, resolveIn } from './resolve';
import { TextIndex } from './text-index';

/** Longest time that is worked without a break, in ms. */
const SLICE = 20;

/**
 * Resolves many anchors of one text, in order. Pauses between slices, so that whatever else waits for this
 * thread is answered meanwhile.
 */
export async function findAgain(text: string, anchors: readonly Anchor[]): Promise<Resolution[]> {
  const found: Resolution[] = [];
  if (anchors.length === 0) return found;
  const index = new TextIndex(text);
  let started = performance.now();
  for (const anchor of anchors) {
    found.push(resolveIn(index, anchor));
    if (performance.now() - started < SLICE) continue;
    await new Promise<void>((resume) => setTimeout(resume));
    started = performance.now();
  }
  return found;
}
