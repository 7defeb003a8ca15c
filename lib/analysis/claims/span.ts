import type { Attributed } from '@/lib/analysis/attribution/types';
import type { Sentence } from '@/lib/analysis/sentences/split';
import type { Token } from '@/lib/analysis/tokens/tokenize';

const EDGE_START = /^["“”‘'’,;:—–\-.]$|^--$|^…$/;
const EDGE_END = /^["“”‘',;:—–\-.…]$|^--$|^\.+$/;
const CONNECTIVES = new Set([
  'and',
  'but',
  'however',
  'meanwhile',
  'moreover',
  'also',
  'furthermore',
  'so',
  'yet',
  'then',
  'additionally',
]);

/**
 * The token range of the claim itself: what an attribution reports, or the whole sentence, without
 * quotation marks, opening connectives and the full stop.
 */
export function claimSpan(
  tokens: readonly Token[],
  sentence: Sentence,
  attribution: Attributed | null,
): { from: number; to: number } {
  let { from, to } = attribution?.content ?? { from: sentence.first, to: sentence.last };
  if (!attribution && CONNECTIVES.has(tokens[from]?.lower ?? '') && to - from > 4) from++;
  while (to - from > 1 && EDGE_START.test(tokens[from]?.text ?? '')) from++;
  while (to - from > 1 && EDGE_END.test(tokens[to - 1]?.text ?? '')) to--;
  return { from, to };
}
