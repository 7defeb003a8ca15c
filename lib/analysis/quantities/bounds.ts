import type { Token } from '@/lib/analysis/tokens/tokenize';
import type { Bound } from '@/lib/model/analysis';

const BEFORE: readonly (readonly [string, Bound])[] = [
  ['not less than', 'at least'],
  ['at the very least', 'at least'],
  ['a total of', 'exactly'],
  ['in excess of', 'more than'],
  ['as few as', 'at least'],
  ['as little as', 'at least'],
  ['an average of', 'about'],
  ['in the region of', 'about'],
  ['no fewer than', 'at least'],
  ['no less than', 'at least'],
  ['no more than', 'at most'],
  ['not more than', 'at most'],
  ['a maximum of', 'at most'],
  ['a minimum of', 'at least'],
  ['as many as', 'at most'],
  ['as much as', 'at most'],
  ['more than', 'more than'],
  ['greater than', 'more than'],
  ['upwards of', 'more than'],
  ['less than', 'less than'],
  ['fewer than', 'less than'],
  ['at least', 'at least'],
  ['at most', 'at most'],
  ['up to', 'at most'],
  ['close to', 'about'],
  ['an estimated', 'about'],
  ['over', 'more than'],
  ['above', 'more than'],
  ['exceeding', 'more than'],
  ['under', 'less than'],
  ['below', 'less than'],
  ['about', 'about'],
  ['around', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['some', 'about'],
  ['estimated', 'about'],
  ['nearly', 'about'],
  ['almost', 'about'],
  ['exactly', 'exactly'],
  ['precisely', 'exactly'],
  ['only', 'exactly'],
  ['just', 'exactly'],
  ['virtually', 'about'],
  ['minimum', 'at least'],
  ['maximum', 'at most'],
];
const PARTED = BEFORE.map(([words, bound]): [string[], Bound] => [words.split(' '), bound]);

/** The bound named by the words that end before token `at`, and where they start. */
export function boundBefore(tokens: readonly Token[], at: number, first: number) {
  for (const [words, bound] of PARTED) {
    const from = at - words.length;
    if (from >= first && words.every((word, i) => tokens[from + i]?.lower === word)) {
      const softened = /^(?:just|well|slightly|far|much|only)$/.test(tokens[from - 1]?.lower ?? '');
      return { bound, from: softened && from > first ? from - 1 : from };
    }
  }
  return null;
}

/** "100 or more", "20 or so": a bound after the number, and the index after it. */
export function boundAfter(
  tokens: readonly Token[],
  at: number,
): { bound: Bound; to: number } | null {
  if (tokens[at]?.text === '+' && tokens[at - 1]?.end === tokens[at]?.start) {
    return { bound: 'at least', to: at + 1 };
  }
  if (tokens[at]?.lower === 'plus' && tokens[at + 1]?.kind === 'word') {
    return { bound: 'at least', to: at + 1 };
  }
  if (tokens[at]?.lower !== 'or') return null;
  const word = tokens[at + 1]?.lower ?? '';
  if (word === 'more') return { bound: 'at least', to: at + 2 };
  if (word === 'less' || word === 'fewer') return { bound: 'at most', to: at + 2 };
  return word === 'so' ? { bound: 'about', to: at + 2 } : null;
}
