import { SOURCE_NOUNS } from '@/lib/analysis/lists/clauses';
import { isFirstName } from '@/lib/analysis/lists/words';
import type { Sentence } from '@/lib/analysis/sentences/split';
import { isCapitalized, type Token } from '@/lib/analysis/tokens/tokenize';
import type { Quotations } from './quotes';
import { stanceOf } from './stance';
import { trimmed } from './tail';
import type { Attributed } from './types';
import { isFiniteVerb } from './verbs';

const LEAST = 4;
const LONGEST_LABEL = 7;

/** "Minister: tax cuts will cost ...", `"We knew nothing" - Ann Lee`: a speaker set apart by a mark. */
export function findLabel(
  tokens: readonly Token[],
  { first, last }: Sentence,
  quotes: Quotations,
): Attributed | null {
  return colon(tokens, first, last) ?? signature(tokens, first, last, quotes);
}

function colon(tokens: readonly Token[], first: number, last: number): Attributed | null {
  if (tokens[first]?.kind !== 'word') return null;
  for (let at = first + 1; at < Math.min(first + LONGEST_LABEL, last); at++) {
    const token = tokens[at];
    if (!token || isFiniteVerb(tokens, at, first)) return null;
    if (token.text !== ':') continue;
    if (!isSpeaker(tokens, first, at)) return null;
    const content = trimmed(tokens, at + 1, last);
    if (content.to - content.from < LEAST) return null;
    const stance = stanceOf(tokens, 'asserts', content);
    return { speaker: { from: first, to: at }, cue: { from: at, to: at + 1 }, stance, content };
  }
  return null;
}

/** A noun for one who speaks, or a person's name. */
function isSpeaker(tokens: readonly Token[], from: number, to: number): boolean {
  if (SOURCE_NOUNS.has(tokens[to - 1]?.lower ?? '')) return true;
  for (let i = from; i < to; i++) if (!isCapitalized(tokens[i])) return false;
  return to - from > 1 && isFirstName(tokens[from]?.lower ?? '');
}

/** A quotation, a dash and a name. */
function signature(
  tokens: readonly Token[],
  first: number,
  last: number,
  quotes: Quotations,
): Attributed | null {
  const quote = quotes.list[quotes.at[first] ?? -1];
  if (!quote || quote.open !== first || quote.close + 2 >= last) return null;
  const dash = quote.close + 1;
  if (!/^[-–—]$|^--$/.test(tokens[dash]?.text ?? '')) return null;
  if (!isCapitalized(tokens[dash + 1]) || last - dash > 12) return null;
  const content = { from: first, to: dash };
  if (content.to - content.from < LEAST) return null;
  const speaker = trimmed(tokens, dash + 1, last);
  return {
    speaker,
    cue: { from: dash, to: dash + 1 },
    stance: stanceOf(tokens, 'asserts', content),
    content,
  };
}
