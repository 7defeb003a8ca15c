import type { Block, DetectedClaim } from '@/lib/model/analysis';
import { firstEndingAfter } from '@/lib/model/first-index';

/**
 * Claims without those whose sentence a longer block has in the same words: a pull quote, or a point above the
 * text, is the sentence that it repeats. Marks and capitals do not count. Keeps the order given.
 */
export function withoutRepeats(
  claims: readonly DetectedClaim[],
  text: string,
  blocks: readonly Block[],
): DetectedClaim[] {
  const placed = claims.map((claim) => ({
    claim,
    words: wordsOf(text.slice(claim.sentence.start, claim.sentence.end)),
    block: firstEndingAfter(blocks, claim.start),
  }));
  const fullest = new Map<string, Block | undefined>();
  for (const { words, block } of placed) {
    if (lengthOf(block) > lengthOf(fullest.get(words))) fullest.set(words, block);
  }
  return placed.flatMap(({ claim, words, block }) => (fullest.get(words) === block ? claim : []));
}

const lengthOf = (block: Block | undefined): number => (block ? block.end - block.start : 0);

const wordsOf = (text: string): string =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
