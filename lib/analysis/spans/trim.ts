import type { TokenRange } from '@/lib/analysis/attribution/types';
import type { Token } from '@/lib/analysis/tokens/tokenize';
import { isQuoteMark, quotePartners } from './partners';

const EDGE_START = /^[,;:—–\-.]$|^--$|^…$/;
const EDGE_END = /^[,;:—–\-.…]$|^--$|^\.+$/;
/** No proposition ends on the word that opens a relative clause. */
const RELATIVE = /^(?:which|who|whom|whose)$/;

/**
 * A range without stops, commas and dashes at its edges. A quotation mark at an edge goes where its
 * partner is outside the range or stands at the other edge; at least one token is left.
 */
export function withoutEdges(tokens: readonly Token[], range: TokenRange): TokenRange {
  const partners = quotePartners(tokens, range);
  let { from, to } = range;
  while (to - from > 1) {
    const closing = partners.get(from) ?? -1;
    if (EDGE_START.test(tokens[from]?.text ?? '') && !isSign(tokens, from)) from++;
    else if (
      EDGE_END.test(tokens[to - 1]?.text ?? '') ||
      RELATIVE.test(tokens[to - 1]?.lower ?? '')
    )
      to--;
    else if (isQuoteMark(tokens[from]) && (closing < from || closing >= to)) from++;
    else if (isStripped(tokens, to - 1) && (partners.get(to - 1) ?? -1) < from) to--;
    else if (closing === to - 1 && to - from > 2) {
      from++;
      to--;
    } else break;
  }
  return { from, to };
}

/** A closing single curly mark with no partner is the apostrophe of "the workers’". */
const isStripped = (tokens: readonly Token[], at: number) =>
  isQuoteMark(tokens[at]) && tokens[at]?.text !== '’';

/** The minus sign of "-20 degrees". */
const isSign = (tokens: readonly Token[], at: number) =>
  /^[-–]$/.test(tokens[at]?.text ?? '') &&
  tokens[at + 1]?.start === tokens[at]?.end &&
  /^[\d$£€¥]/.test(tokens[at + 1]?.text ?? '');

/** Index after "1.", "2)", "*" or "•" at the head of a sentence, or `from`. */
export function afterListMarker(tokens: readonly Token[], { from, to }: TokenRange): number {
  const [mark, next] = [tokens[from], tokens[from + 1]];
  if (!mark || !next || to - from < 3) return from;
  if (/^[*•‣▪◦●]$/.test(mark.text)) return from + 1;
  const numbered = /^\d{1,2}$/.test(mark.text) && /^[.)]$/.test(next.text);
  const apart = (tokens[from + 2]?.start ?? 0) > next.end;
  return numbered && next.start === mark.end && apart ? from + 2 : from;
}
