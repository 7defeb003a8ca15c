/**
 * A text in which marks that people type in different ways are typed in one: quotation marks and
 * apostrophes as ', dashes as - without space around, an ellipsis as three dots, white space as
 * one space (an empty line as one line feed), ligatures and accents as the usual letters, and what
 * is not laid out left out. Knows the way back to the text it was made from.
 */
export interface NormalText {
  readonly text: string;
  /** The offset in the original text (UTF-16) at which a normal offset begins. */
  toOriginal(offset: number): number;
  /** The first normal offset at or after an original one. */
  fromOriginal(offset: number): number;
  /** The normal offset at or before an original one: within marks that are typed anew, where these begin. */
  beginOf(offset: number): number;
}

/** White space, but for the plain single space, that a text may have. */
const SPACES =
  '\\t\\n\\v\\f\\r \\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000';
/** Laid out as nothing: soft hyphen, zero-width marks, direction marks, word joiner, byte order mark. */
const HIDDEN =
  '\\u00AD\\u034F\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFE00-\\uFE0F\\uFEFF';
const DASHES = '\\-\\u2010-\\u2015\\u2212\\u2E3A\\u2E3B\\uFE58\\uFE63\\uFF0D';
const QUOTES =
  '"\\u2018-\\u201F\\u2032-\\u2036\\u02B9-\\u02BC\\u0060\\u00B4\\u00AB\\u00BB\\u2039\\u203A\\uFF02\\uFF07';

const SPECIAL = new RegExp(
  [
    // Accents without a letter, where a part of a text begins.
    '^\\p{M}+',
    `[${SPACES}${HIDDEN}]*[${DASHES}][${DASHES}${SPACES}${HIDDEN}]*`,
    // A plain space between words needs nothing done.
    `[${SPACES}${HIDDEN}]{2,}`,
    `(?! )[${SPACES}${HIDDEN}]`,
    `(?:''|[${QUOTES}])`,
    '\\u2026',
    '[\\uFB00-\\uFB06]',
    '[^\\p{M}]\\p{M}+',
  ].join('|'),
  'gu',
);
const DASH = new RegExp(`[${DASHES}]`);
const SPACE = new RegExp(`[${SPACES}]`);
const QUOTE = new RegExp(`[${QUOTES}']`);
const HIDDEN_MARKS = new RegExp(`[${HIDDEN}]`, 'g');
const EMPTY_LINE = new RegExp(`\\n[${SPACES}]*\\n`);

/** Brings a text into its normal form. */
export function normalText(text: string): NormalText {
  let normal = '';
  let from = 0;
  /** Where pieces begin, in the normal and the original text, in order. */
  const starts: number[] = [0];
  const origins: number[] = [0];
  for (const { 0: found, index } of text.matchAll(SPECIAL)) {
    const typed = retyped(found, text[index + found.length] ?? '');
    if (typed === found) continue;
    normal += text.slice(from, index);
    if (typed.length !== found.length) {
      // All of what is typed anew stands where the old begins; what is left out is a piece of its own, too.
      for (let i = 0; i < Math.max(1, typed.length); i++) {
        starts.push(normal.length + i);
        origins.push(index);
      }
      starts.push(normal.length + typed.length);
      origins.push(index + found.length);
    }
    normal += typed;
    from = index + found.length;
  }
  normal += text.slice(from);
  /** Where an original offset would be were all as it was typed; where the next piece begins, and its own. */
  const around = (offset: number): [at: number, next: number, start: number] => {
    let piece = lastAtOrBefore(origins, offset);
    // Of several that stand for one mark, the first is where the mark begins.
    if (origins[piece] === offset) while (origins[piece - 1] === offset) piece--;
    const start = starts[piece] ?? 0;
    const next = starts[piece + 1] ?? Infinity;
    return [start + offset - (origins[piece] ?? 0), next, start];
  };
  return {
    text: normal,
    toOriginal(offset) {
      const piece = lastAtOrBefore(starts, offset);
      return Math.min((origins[piece] ?? 0) + offset - (starts[piece] ?? 0), text.length);
    },
    fromOriginal(offset) {
      const [at, next] = around(offset);
      return Math.min(at, next, normal.length);
    },
    beginOf(offset) {
      const [at, next, start] = around(offset);
      return at < next ? Math.min(at, normal.length) : start;
    },
  };
}

function retyped(found: string, next: string): string {
  if (/^\p{M}/u.test(found)) return '';
  if (DASH.test(found)) {
    // A sign belongs to its number.
    return /^[\p{N}$€£¥.]/u.test(next) &&
      !SPACE.test(found.at(-1) ?? '') &&
      SPACE.test(found[0] ?? '')
      ? ' -'
      : '-';
  }
  if (SPACE.test(found)) return EMPTY_LINE.test(found) ? '\n' : ' ';
  if (QUOTE.test(found[0] ?? '')) return "'";
  if (found === '…') return '...';
  if (/^[\uFB00-\uFB06]$/.test(found)) return found.normalize('NFKC');
  return found.normalize('NFC').replace(HIDDEN_MARKS, '');
}

/** Index of the last of some ascending numbers that is not over `value`. */
function lastAtOrBefore(numbers: readonly number[], value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
