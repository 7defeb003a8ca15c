import type { Token } from '@/lib/analysis/tokens/tokenize';
import type { Found } from './find-quantities';

/** Whether token `at` is a minus sign: joined to the amount after it and apart from what is before. */
export function isSign(tokens: readonly Token[], at: number, first: number): boolean {
  const sign = tokens[at];
  if (!sign || at < first || !/^[-−–]$/.test(sign.text)) return false;
  if (tokens[at + 1]?.start !== sign.end) return false;
  const before = tokens[at - 1];
  return at === first || !before || before.end < sign.start || /^[([]$/.test(before.text);
}

/** A measure with the sign before it; an en dash is a sign only before shares, money and degrees. */
export function negated(tokens: readonly Token[], found: Found, sign: number): Found {
  if (found.kind === 'date' || found.value === 0) return found;
  const dash = tokens[sign]?.text === '–';
  if (dash && found.kind === 'quantity' && found.unit !== 'degrees') return found;
  return { ...found, value: -found.value, from: Math.min(found.from, sign), core: sign };
}
