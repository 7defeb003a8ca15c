/** One token. Offsets are UTF-16 code units of the text; `lower` is the text in lower case. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'symbol';
}

const TOKEN = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s<>"”]*[^\s<>"”.,;:!?)]`,
    String.raw`[@#][\p{L}\p{N}_]+`,
    // Letters with full stops: U.S., D.C., a.m. The last stop belongs to the token.
    String.raw`(?:\p{L}\.){2,}(?!\p{L}{2})`,
    String.raw`\d+(?:[.,]\d+)*(?:st|nd|rd|th|s|%|[kKmMbB]n?\b)?(?![\p{L}\p{M}\d]|[-‐‑]\p{L})`,
    String.raw`\p{Lu}{1,4}&\p{Lu}{1,4}(?![\p{L}\p{M}])`,
    String.raw`[\p{L}\p{M}\d_]+(?:[-‐‑'’][\p{L}\p{M}\d]+)*`,
    String.raw`\.{2,}|…|--+|[!?]{2,}`,
    String.raw`[^\s]`,
  ].join('|'),
  'gu',
);

const POSSESSIVE = /['’][sS]$/;
const WORD = /^[@#]?[\p{L}\p{M}]|^\d+[\p{L}\p{M}_-]/u;
const NUMBER = /^\d+(?:[.,]\d+)*(?:st|nd|rd|th|s|%|[kmb]n?)?$/i;

/**
 * Splits text into tokens in one pass. A possessive "'s" is a token of its own; hyphenated words,
 * dotted abbreviations ("U.S."), numbers with their marks ("1,200.5", "3rd") and addresses stay
 * whole. Every other character that is not white space is a symbol. No token
 * crosses one of `cuts`, offsets in rising order.
 */
export function tokenize(text: string, cuts: readonly number[] = []): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const to of [...cuts, text.length]) {
    if (to <= from) continue;
    tokenizePart(tokens, text, from, Math.min(to, text.length));
    from = to;
  }
  return tokens;
}

function tokenizePart(tokens: Token[], text: string, from: number, to: number) {
  for (const match of text.slice(from, to).matchAll(TOKEN)) {
    const found = match[0];
    const start = match.index + from;
    const number = NUMBER.test(found);
    if (!number && found.length > 2 && POSSESSIVE.test(found)) {
      const cut = start + found.length - 2;
      push(tokens, text, start, cut, 'word');
      push(tokens, text, cut, start + found.length, 'symbol');
    } else {
      push(tokens, text, start, start + found.length, number ? 'number' : kindOf(found));
    }
  }
}

function kindOf(text: string): Token['kind'] {
  return WORD.test(text) ? 'word' : 'symbol';
}

function push(tokens: Token[], text: string, start: number, end: number, kind: Token['kind']) {
  const slice = text.slice(start, end);
  tokens.push({ start, end, text: slice, lower: slice.toLowerCase(), kind });
}

/** True when the first letter is a capital; figures may come before two of them ("3MX"). */
export function isCapitalized(token: Token | undefined): boolean {
  if (token === undefined) return false;
  // Nearly every word begins with an ASCII letter; the pattern is for the rest.
  const code = token.text.charCodeAt(0);
  if (code >= 97 && code <= 122) return false;
  return (code >= 65 && code <= 90) || /^(?:\d+(?=\p{Lu}{2}))?\p{Lu}/u.test(token.text);
}

/** True for words of two or more letters that are all capitals ("NATO", "U.S."). */
export function isAllCaps(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}[\p{Lu}\d.&-]*\p{Lu}[.\d]*$/u.test(token.text);
}

/** True for "'s" and "’s". */
export function isPossessive(token: Token | undefined): boolean {
  return token !== undefined && (token.lower === "'s" || token.lower === '’s');
}
