import type { Token } from '@/lib/analysis/tokens/tokenize';
import type { SpeakerStance } from '@/lib/model/analysis';
import type { TokenRange } from './types';
import { isFiniteVerb } from './verbs';

const HEDGING = /^(?:may|might|appears?|appeared|seems?|seemed|believes?|thinks?|suspects?)$/;
const ADVERBS = /^(?:perhaps|possibly|probably|maybe|apparently|allegedly|presumably|seemingly)$/;
/** Words within which the main verb of what is reported is expected. */
const REACH = 30;

/**
 * The stance of a speaker: that of the verb, but what is said with "may", "appears to", "perhaps" or
 * "is believed to" is hedged, whoever says it.
 */
export function stanceOf(
  tokens: readonly Token[],
  verb: SpeakerStance,
  content: TokenRange,
): SpeakerStance {
  if (verb !== 'asserts') return verb;
  return isHedged(tokens, content) ? 'hedges' : verb;
}

function isHedged(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  const end = Math.min(to, from + REACH);
  for (let i = from; i < end; i++) {
    const word = tokens[i]?.lower ?? '';
    const next = tokens[i + 1]?.lower ?? '';
    if (ADVERBS.test(word)) return true;
    if (word === 'i' && /^(?:think|believe|suspect|guess)$/.test(next)) return true;
    if (word === 'reasonable' && next === 'to') return true;
    if (/^(?:is|are|was|were)$/.test(word)) {
      const past = tokens[i + 1]?.lower === 'now' ? tokens[i + 2]?.lower : next;
      if (/^(?:believed|thought|suspected|feared|rumou?red|alleged)$/.test(past ?? '')) return true;
    }
    if (!isFiniteVerb(tokens, i, from - 1) && !HEDGING.test(word)) continue;
    // Only the main verb hedges; a relative clause before it does not count.
    if (inside(tokens, i, from)) continue;
    return HEDGING.test(word) && !(word === 'may' && tokens[i]?.text === 'May');
  }
  return false;
}

function inside(tokens: readonly Token[], at: number, from: number): boolean {
  for (let i = at - 1; i >= Math.max(from, at - 6); i--) {
    if (/^(?:who|which|that|if|when|as|because|while|where)$/.test(tokens[i]?.lower ?? ''))
      return true;
  }
  return false;
}
