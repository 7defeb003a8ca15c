import { describe } from '@/lib/anchoring/describe';
import { resolve } from '@/lib/anchoring/resolve';
import { trimSpan } from '@/lib/anchoring/trim-span';
import type { Change } from './change.ts';
import { type ClaimSize, pickClaim } from './claims.ts';
import { type Draft, render, textOf } from './draft.ts';
import { type Random, seeded } from './random.ts';
import { judge, type Outcome } from './score.ts';

const SIZES: ClaimSize[] = ['sentence', 'part', 'short'];
/** Claims drawn for one case before the change is given up for an article. */
const TRIES = 30;

export interface Case {
  kind: string;
  size: ClaimSize;
  outcome: Outcome;
  state: string;
  /** The claim, the text that should be found, and the text that was. */
  quote: string;
  wanted: string | null;
  got: string | null;
}

/**
 * Makes `perKind` cases of every change, spread over articles and sizes of claims, and resolves each.
 * The same seed and articles give the same cases.
 */
export function runSuite(
  articles: readonly Draft[],
  changes: readonly Change[],
  { seed, perKind }: { seed: number; perKind: number },
): Case[] {
  const random = seeded(seed);
  const sentences = articles.map((draft) => draft.flat().map(textOf));
  const cases: Case[] = [];
  for (const change of changes) {
    for (let i = 0; i < perKind; i++) {
      const size = SIZES[i % SIZES.length] as ClaimSize;
      const made = makeCase(articles, sentences, change, size, random);
      if (made) cases.push(made);
    }
  }
  return cases;
}

function makeCase(
  articles: readonly Draft[],
  sentences: readonly string[][],
  change: Change,
  size: ClaimSize,
  random: Random,
): Case | null {
  for (let tries = 0; tries < TRIES; tries++) {
    const which = random.below(articles.length);
    const draft = pickClaim(articles[which] as Draft, size, random);
    if (!draft) continue;
    const own = new Set(sentences[which]);
    const others = sentences.flat().filter((sentence) => !own.has(sentence));
    if (others.length === 0) return null;
    const edited = change.edit(draft, random, others);
    if (!edited) continue;
    const before = render(edited.before ?? draft);
    if (!before.span) continue;
    const quote = before.text.slice(before.span.start, before.span.end);
    const after = render(edited.after, edited.between);
    const text = edited.text ?? after.text;
    // A phrase that stands elsewhere, too, in the same words is not gone.
    if (change.expected === 'gone' && after.text.includes(quote) && quote.length >= 32) continue;
    const result = resolve(text, describe(before.text, before.span));
    const wanted = after.span && trimSpan(text, after.span);
    return {
      kind: change.name,
      size,
      outcome: judge(change.expected, wanted, result),
      state: result.state,
      quote,
      wanted: wanted && text.slice(wanted.start, wanted.end),
      got: result.span && text.slice(result.span.start, result.span.end),
    };
  }
  return null;
}
