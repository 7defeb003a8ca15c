import type { Attributed, TokenRange } from '@/lib/analysis/attribution/types';
import type { Sentence } from '@/lib/analysis/sentences/split';
import { chooseClause } from '@/lib/analysis/spans/compound';
import {
  afterConcession,
  afterConnective,
  afterDateline,
  afterHearsay,
  withoutReaction,
} from '@/lib/analysis/spans/edges';
import type { Token } from '@/lib/analysis/tokens/tokenize';

const EDGE_START = /^["“”‘'’,;:—–\-.]$|^--$|^…$/;
const EDGE_END = /^["“”‘',;:—–\-.…]$|^--$|^\.+$/;
/** Tokens of a sentence read for its clauses: text without full stops must not cost quadratic time. */
const LONGEST = 300;

/**
 * The token range of the claim itself: what an attribution reports, or the weightiest clause of the
 * sentence, without dateline, opening connectives, hearsay phrases, reactions at the end, quotation
 * marks and the full stop.
 */
export function claimSpan(
  tokens: readonly Token[],
  sentence: Sentence,
  attribution: Attributed | null,
): TokenRange {
  let range: TokenRange = attribution?.content ?? { from: sentence.first, to: sentence.last };
  if (range.to - range.from < LONGEST) {
    range = { from: afterDateline(tokens, range), to: range.to };
    if (!attribution) range = { from: afterConnective(tokens, range), to: range.to };
    range = { from: afterHearsay(tokens, range), to: range.to };
    range = { from: afterConcession(tokens, range), to: range.to };
    range = withoutReaction(tokens, range);
    if (!attribution) range = chooseClause(tokens, range);
  }
  let { from, to } = range;
  while (to - from > 1 && EDGE_START.test(tokens[from]?.text ?? '')) from++;
  while (to - from > 1 && EDGE_END.test(tokens[to - 1]?.text ?? '')) to--;
  // A bracket that opened before the claim.
  if (/^[)\]]$/.test(tokens[to - 1]?.text ?? '') && !opensIn(tokens, from, to)) to--;
  return { from, to };
}

function opensIn(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = to - 1; i >= Math.max(from, to - LONGEST); i--) {
    if (/^[([]$/.test(tokens[i]?.text ?? '')) return true;
  }
  return false;
}
