import type { Span } from '@/lib/model/span';
import type { Expected } from './change.ts';

/** How one case came out. */
export type Outcome = 'right' | 'changed' | 'silent' | 'missing' | 'ambiguous' | 'wrong';

/** Share of two spans that both hold, as far as it goes for the same words. */
const SAME_PLACE = 0.75;
/** The same where the words changed: what was put in at an end may count or not. */
const SAME_SLOT = 0.5;

/**
 * Judges a resolution. `changed`: the place is right but it is shown as changed where nothing but wording is;
 * `silent`: the place is right but a changed fact is not told; `wrong`: other words are taken for the
 * claim, or a claim that is gone is put somewhere.
 */
export function judge(
  expected: Expected,
  span: Span | null,
  result: { state: string; span: Span | null },
): Outcome {
  if (result.state === 'missing' || result.state === 'ambiguous' || result.span === null) {
    if (expected === 'gone' || expected === 'replaced') return 'right';
    return result.state === 'ambiguous' ? 'ambiguous' : 'missing';
  }
  const least = result.state === 'changed' ? SAME_SLOT : SAME_PLACE;
  if (expected === 'gone' || span === null || overlap(span, result.span) < least) return 'wrong';
  if (result.state === 'changed') return expected === 'found' ? 'changed' : 'right';
  return expected === 'changed' || expected === 'replaced' ? 'silent' : 'right';
}

/** Intersection over union. */
function overlap(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
