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
import { afterListMarker, withoutEdges } from '@/lib/analysis/spans/trim';
import type { Token } from '@/lib/analysis/tokens/tokenize';

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
    if (range.from === sentence.first)
      range = { from: afterListMarker(tokens, range), to: range.to };
    range = { from: afterDateline(tokens, range), to: range.to };
    if (!attribution) range = { from: afterConnective(tokens, range), to: range.to };
    range = { from: afterHearsay(tokens, range), to: range.to };
    range = { from: afterConcession(tokens, range), to: range.to };
    range = withoutReaction(tokens, range);
    if (!attribution) range = chooseClause(tokens, range);
  }
  const { from, to } = withoutEdges(tokens, range);
  // A bracket that opened before the claim.
  const cut = /^[)\]]$/.test(tokens[to - 1]?.text ?? '') && !opensIn(tokens, from, to);
  return { from, to: cut ? to - 1 : to };
}

function opensIn(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = to - 1; i >= Math.max(from, to - LONGEST); i--) {
    if (/^[([]$/.test(tokens[i]?.text ?? '')) return true;
  }
  return false;
}
