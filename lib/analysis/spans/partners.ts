import type { TokenRange } from '@/lib/analysis/attribution/types';
import type { Token } from '@/lib/analysis/tokens/tokenize';

/** Which mark each opening mark waits for, by family: double, angled and single. */
const FAMILY: ReadonlyMap<string, number> = new Map([
  ...['"', '“', '”', '„'].map((mark): [string, number] => [mark, 0]),
  ...['«', '»'].map((mark): [string, number] => [mark, 1]),
  ...["'", '‘', '’'].map((mark): [string, number] => [mark, 2]),
]);

/** Whether a token is a quotation mark, or an apostrophe that stands alone. */
export const isQuoteMark = (token: Token | undefined): boolean =>
  token !== undefined && FAMILY.has(token.text);

/**
 * Pairs of quotation marks inside a range of tokens, both ways: index of a mark to the index of its
 * partner. A mark whose partner stands outside the range, or that has none, is not in the map.
 */
export function quotePartners(
  tokens: readonly Token[],
  { from, to }: TokenRange,
): ReadonlyMap<number, number> {
  const partners = new Map<number, number>();
  const open = [-1, -1, -1];
  for (let i = from; i < to; i++) {
    const family = FAMILY.get(tokens[i]?.text ?? '');
    if (family === undefined) continue;
    const opener = open[family] ?? -1;
    if (opener >= 0 && !opens(tokens, i)) {
      partners.set(opener, i).set(i, opener);
      open[family] = -1;
    } else if (opener < 0 && !closes(tokens, i)) open[family] = i;
  }
  return partners;
}

/** A mark that can only open: curly, or with a space before it and none after. */
function opens(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at];
  if (/^[“„«‘]$/.test(mark?.text ?? '')) return true;
  if (mark?.text === '”') return false;
  return !leansBack(tokens, at) && tokens[at + 1]?.start === mark?.end;
}

/** A mark that can only close: curly, or with none before it and a space or a stop after. */
function closes(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at];
  if (/^[”»’]$/.test(mark?.text ?? '')) return true;
  if (/^[“„«‘]$/.test(mark?.text ?? '')) return false;
  return leansBack(tokens, at);
}

/** Joined to the word or stop before it; a bracket or dash before a mark leaves it free to open. */
function leansBack(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before !== undefined && before.end === tokens[at]?.start && !/^[([{—–-]/.test(before.text);
}
