import type { TokenRange } from '@/lib/analysis/attribution/types';
import { finiteIn, isMidAdverb } from '@/lib/analysis/attribution/verbs';
import { wordSet } from '@/lib/analysis/lists/word-set';
import { isAllCaps, isCapitalized, type Token } from '@/lib/analysis/tokens/tokenize';

/** Participles of what others made of a fact; those of what it did ("killing two") belong to the claim. */
const REACTIONS =
  wordSet(`drawing raising sparking prompting fuelling fueling underscoring underlining
  highlighting stoking deepening renewing dashing signalling signaling reflecting heightening
  reviving testing stirring provoking triggering drawing inviting rekindling reigniting cementing
  complicating overshadowing setting paving`);
const REACTED =
  wordSet(`concern concerns fear fears doubt doubts question questions criticism outrage anger
  praise protest protests debate hope hopes speculation calls call controversy condemnation alarm
  notice attention accusations suspicion tensions tension stage way need importance challenges backlash
  uproar support worries eyebrows prospect prospects spectre`);

/** Cuts ", raising concerns that ..." off the end: a reaction is no part of the claim. */
export function withoutReaction(tokens: readonly Token[], range: TokenRange): TokenRange {
  for (let i = range.from + 4; i + 1 < range.to; i++) {
    if (tokens[i]?.text !== ',' || !REACTIONS.has(tokens[i + 1]?.lower ?? '')) continue;
    for (let j = i + 2; j < Math.min(i + 7, range.to); j++) {
      if (REACTED.has(tokens[j]?.lower ?? '') && finiteIn(tokens, range.from, i) > 0)
        return { from: range.from, to: i };
    }
  }
  return range;
}

/** Index after "CAIRO, Egypt (AP) —" at the head of an article's first sentence, or `from`. */
export function afterDateline(tokens: readonly Token[], { from, to }: TokenRange): number {
  let named = false;
  for (let i = from; i < Math.min(from + 14, to - 4); i++) {
    const token = tokens[i];
    if (!token) break;
    if (/^(?:AP|AFP|Reuters|UPI|IPS|Xinhua|IANS|PTI|dpa|ANI|IRIN|CNN)$/.test(token.text))
      named = true;
    if (/^[—–]$|^--$/.test(token.text) || (token.text === '-' && named)) {
      return (named || isAllCaps(tokens[from]) || i - from <= 4) && i > from ? i + 1 : from;
    }
    if (
      !/^[,()./]$/.test(token.text) &&
      token.kind === 'word' &&
      !isCapitalized(token) &&
      !/^(?:de|la|el|al|dpa|of)$/.test(token.lower)
    )
      return from;
  }
  return from;
}

const CONNECTIVES =
  wordSet(`and but however meanwhile moreover also furthermore so yet then additionally
  still nevertheless nonetheless indeed besides`);

/** Index after a connective at the head ("But", "However,", "In addition,"), or `from`. */
export function afterConnective(tokens: readonly Token[], { from, to }: TokenRange): number {
  if (to - from <= 5) return from;
  const word = tokens[from]?.lower ?? '';
  const next = tokens[from + 1]?.lower ?? '';
  if (word === 'in' && /^(?:addition|fact|contrast)$/.test(next) && tokens[from + 2]?.text === ',')
    return from + 3;
  if (
    /^(?:as|for)$/.test(word) &&
    /^(?:result|example|instance)$/.test(tokens[from + (next === 'a' ? 2 : 1)]?.lower ?? '')
  ) {
    const comma = from + (next === 'a' ? 3 : 2);
    return tokens[comma]?.text === ',' ? comma + 1 : from;
  }
  if (!CONNECTIVES.has(word)) return from;
  return tokens[from + 1]?.text === ',' ? from + 2 : from + 1;
}

/** Index after "It was reported that", "It is believed that", "Reportedly,", or `from`. */
export function afterHearsay(tokens: readonly Token[], { from, to }: TokenRange): number {
  if (
    /^(?:reportedly|allegedly|apparently)$/.test(tokens[from]?.lower ?? '') &&
    tokens[from + 1]?.text === ','
  )
    return from + 2;
  if (tokens[from]?.lower !== 'it') return from;
  let at = from + 1;
  if (!/^(?:is|was|has|had)$/.test(tokens[at]?.lower ?? '')) return from;
  at++;
  while (at < to && (isMidAdverb(tokens[at]) || tokens[at]?.lower === 'been')) at++;
  if (
    !/^(?:reported|said|believed|thought|claimed|alleged|understood|announced|estimated|rumoured|rumored|feared|revealed|confirmed|expected|noted|argued|suggested)$/.test(
      tokens[at]?.lower ?? '',
    )
  )
    return from;
  for (let i = at + 1; i < Math.min(at + 6, to - 3); i++) {
    if (tokens[i]?.lower === 'that') return i + 1;
  }
  return from;
}

/** Index after "While X did this," or "Despite the rain,": what a claim is set against, or `from`. */
export function afterConcession(tokens: readonly Token[], { from, to }: TokenRange): number {
  if (!/^(?:while|although|though|despite|whilst)$/.test(tokens[from]?.lower ?? '')) return from;
  for (let i = from + 3; i + 5 < Math.min(from + 40, to); i++) {
    if (tokens[i]?.text === ',' && finiteIn(tokens, i, to) > 0)
      return listGoesOn(tokens, i, to) ? from : i + 1;
  }
  return from;
}

const listGoesOn = (tokens: readonly Token[], at: number, to: number) =>
  /^(?:and|or|who|which)$/.test(tokens[at + 1]?.lower ?? '') ||
  tokens[Math.min(at + 2, to)]?.text === ',';
