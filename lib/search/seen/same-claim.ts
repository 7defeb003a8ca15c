import { fold } from '@/lib/search/fold';
import { type NumberFact, numbersIn } from './number-facts';
import { LIGHT, NEGATIONS, senseOf } from './word-sense';

/** What a claim says, taken apart for comparisons. */
export interface Statement {
  numbers: NumberFact[];
  /** Senses of its words of substance, and how much each weighs. */
  senses: Map<string, number>;
  isNegated: boolean;
  /** Senses of what something is compared with: what follows "than". Null without a comparison. */
  than: Set<string> | null;
}

const NAME = 2;
/** So much of what both say together has to be said by both. */
const ENOUGH = 0.7;

/** Takes a claim apart. */
export function readStatement(text: string): Statement {
  const { numbers, rest } = numbersIn(text.replace(/[’`]/g, "'"));
  const senses = new Map<string, number>();
  let isNegated = false;
  let last = '';
  let than: Set<string> | null = null;
  for (const match of rest.matchAll(/\p{L}[\p{L}\p{M}]*(?:'\p{L}+)?/gu)) {
    const word = fold(match[0]);
    const plain = word.replace(/'s$/, '');
    if (word === 'than' && !/^\s*\d/.test(rest.slice(match.index + 4))) than = new Set();
    if (NEGATIONS.has(plain) || /n't$/.test(word)) {
      isNegated = !isNegated;
      continue;
    }
    const isVotedFor = plain === 'for' && last === 'vote';
    if (!isVotedFor && (LIGHT.has(plain) || plain.length < 2)) continue;
    const sense = senseOf(isVotedFor ? 'support' : plain);
    last = sense;
    const isName = /^\p{Lu}/u.test(match[0]) && match.index > 0;
    senses.set(sense, Math.max(senses.get(sense) ?? 0, isName ? NAME : 1));
    than?.add(sense);
  }
  return { numbers, senses, isNegated, than: than && than.size > 0 ? than : null };
}

/**
 * How surely two claims say the same, 0 to 1; 0 where they do not: another number, another name, another word of
 * substance in the place of one, a negation, or the two sides of a comparison changed.
 */
export function likeness(a: Statement, b: Statement): number {
  if (a.isNegated !== b.isNegated || !numbersAgree(a.numbers, b.numbers)) return 0;
  if (a.than && b.than && ![...a.than].some((sense) => b.than?.has(sense))) return 0;
  let shared = numbersWeight(a, b);
  let only = 0;
  const lacking = [0, 0];
  for (const [sense, weight] of a.senses) {
    const other = b.senses.get(sense);
    if (other === undefined) {
      only += weight;
      lacking[0] = (lacking[0] ?? 0) + 1;
    } else shared += Math.max(weight, other);
  }
  for (const [sense, weight] of b.senses) {
    if (a.senses.has(sense)) continue;
    only += weight;
    lacking[1] = (lacking[1] ?? 0) + 1;
  }
  // Each has a word that the other lacks: something was put in the place of something else.
  if (lacking[0] && lacking[1]) return 0;
  const likeness = shared / (shared + only);
  return shared >= 3 && likeness >= ENOUGH ? likeness : 0;
}

const keyOf = ({ value, of }: NumberFact): string => `${of} ${Number(value.toPrecision(9))}`;

function numbersAgree(a: readonly NumberFact[], b: readonly NumberFact[]): boolean {
  const [mine, theirs] = [new Set(a.map(keyOf)), new Set(b.map(keyOf))];
  const [few, many] = mine.size <= theirs.size ? [mine, theirs] : [theirs, mine];
  if (![...few].every((key) => many.has(key))) return false;
  // A year more or less is left out sometimes, what is counted is not.
  return [...many].every(
    (key) => few.has(key) || (few.size > 0 && /^count (?:19|20)\d\d$/.test(key)),
  );
}

const numbersWeight = (a: Statement, b: Statement): number =>
  3 *
  new Set(a.numbers.map(keyOf).filter((key) => b.numbers.some((each) => keyOf(each) === key))).size;
