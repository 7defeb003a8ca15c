import type { TokenRange } from '@/lib/analysis/attribution/types';
import { finiteIn, isFiniteVerb, isMidAdverb } from '@/lib/analysis/attribution/verbs';
import { DETERMINERS, PREPOSITIONS, PRONOUNS } from '@/lib/analysis/lists/clauses';
import { isCapitalized, type Token } from '@/lib/analysis/tokens/tokenize';

/** Words within which the verb of a clause has to come. */
const REACH = 12;
/** Tokens a clause must have to stand as a claim. */
const LEAST = 5;

/**
 * The clause of a compound sentence that is the claim: of two clauses joined by a semicolon or by "and",
 * "but" or "while" after a comma, the one with more figures and names, else the first.
 */
export function chooseClause(tokens: readonly Token[], range: TokenRange): TokenRange {
  const [first, second, third] = splitClauses(tokens, range);
  // Three and more are a list, which is one claim.
  if (!first || !second || third) return range;
  return weight(tokens, second) > weight(tokens, first) ? second : first;
}

/** Cuts a sentence between its coordinate clauses; each has a subject and a finite verb. */
function splitClauses(tokens: readonly Token[], range: TokenRange): TokenRange[] {
  const clauses: TokenRange[] = [];
  let from = range.from;
  for (let i = range.from + LEAST; i + LEAST < range.to; i++) {
    const next = joint(tokens, i);
    if (next === 0 || !isClause(tokens, next, range.to) || finiteIn(tokens, from, i) < 0) continue;
    clauses.push({ from, to: i });
    from = next;
    i = next + LEAST;
  }
  clauses.push({ from, to: range.to });
  return clauses;
}

/** Index after a semicolon or a comma with a conjunction at token `at`, or 0. */
function joint(tokens: readonly Token[], at: number): number {
  const text = tokens[at]?.text ?? '';
  const next = tokens[at + 1]?.lower ?? '';
  if (text === ';') return /^(?:and|but|however)$/.test(next) ? at + 2 : at + 1;
  if (text !== ',' || !/^(?:and|but|yet|while|whereas|although|though)$/.test(next)) return 0;
  return at + 2;
}

/** A subject that is no pronoun, then a finite verb: "but they ..." rests on the clause before. */
function isClause(tokens: readonly Token[], start: number, limit: number): boolean {
  let from = start;
  while (from < limit && (isMidAdverb(tokens[from]) || tokens[from]?.lower === 'yet')) from++;
  const head = tokens[from];
  if (head?.kind !== 'word' && head?.kind !== 'number') return false;
  if (PREPOSITIONS.has(head.lower) || isFiniteVerb(tokens, from, from - 1)) return false;
  const subject =
    (DETERMINERS.has(head.lower) && !PRONOUNS.has(head.lower)) ||
    head.lower === 'there' ||
    isCapitalized(head) ||
    /[^s]s$|^people$/.test(head.lower);
  if (!subject) return false;
  for (let i = from + 1; i < Math.min(from + REACH, limit); i++) {
    if (tokens[i]?.text === ',') return false;
    if (isFiniteVerb(tokens, i, from)) return true;
  }
  return false;
}

function weight(tokens: readonly Token[], { from, to }: TokenRange): number {
  let sum = 0;
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (token?.kind === 'number') sum += 2;
    else if (i > from && isCapitalized(token) && !isCapitalized(tokens[i - 1])) sum += 1;
  }
  return sum;
}
