import { compoundCuts } from './compounds';

/** One token. Offsets are UTF-16 code units of the text; `lower` is the text in lower case. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'symbol';
}

const APOSTROPHES = `'’‘\`´`;
const HYPHENS = '-‐‑';
const LETTER = String.raw`[\p{L}\p{M}]`;
const INNER = String.raw`[\p{L}\p{M}\d]`;

/**
 * What may be a token, the first that fits wins. Every repetition has one way to match and, where
 * more must follow it, an upper limit, so that no text takes more than linear time.
 */
const TOKEN = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s<>"”]*[^\s<>"”.,;:!?)]`,
    String.raw`[@#][\p{L}\p{N}_]+`,
    // Letters with full stops: U.S., D.C., a.m. The last stop belongs to the token.
    String.raw`(?:\p{L}\.){2,}(?!\p{L}{2})`,
    String.raw`\d{4}-\d\d-\d\d(?![${HYPHENS}\d]|${LETTER})`,
    String.raw`\d+(?:[.,]\d+)*(?:st|nd|rd|th|s|%|(?:[kKmMbB]n?|[tT]n)\b)?(?!${LETTER}|\d|[.,]\d|[${HYPHENS}]\p{L})`,
    // "3bn-a-year": an amount of money or people keeps apart from what it is so much of.
    String.raw`\d+(?:[.,]\d+)*(?:[mMbBtT]n|[kKmM])(?=[${HYPHENS}]\p{L})`,
    String.raw`\d+(?:[.,]\d+)+(?=[${HYPHENS}]?${LETTER})[${HYPHENS}]?${INNER}+(?:[${HYPHENS}]${INNER}+)*`,
    String.raw`\p{Lu}{1,4}&\p{Lu}{1,4}(?!${LETTER})`,
    // A possessive of what is no plain word: "U.S.'s", "AT&T’s".
    String.raw`(?<=[\p{L}\p{M}\d.!?%)])['’][sS](?!${INNER})`,
    String.raw`[\p{L}\p{M}\d_]+(?:[${HYPHENS}${APOSTROPHES}]${INNER}+)*${addressTail()}`,
    String.raw`\.{2,}|…|--+|[!?]{2,}`,
    String.raw`[^\s]`,
  ].join('|'),
  'uy',
);

/** What makes an address of the word before it: the rest of an e-mail address, or a domain. */
function addressTail(): string {
  const part = String.raw`[\p{L}\d_-]{1,63}`;
  const mail = String.raw`(?:[.+]${part}){0,3}@${part}(?:\.${part}){1,4}`;
  const domain = String.raw`\.(?:com?|org|net|gov|edu|info|biz|news|io|tv|eu|uk|de|fr|au|ca)(?:\.[a-z]{2})?(?![\p{L}\d_])`;
  return `(?:${mail}|${domain})?`;
}

const POSSESSIVE = /['’][sS]$/;
const WORD = /^[@#]?[\p{L}\p{M}]|^\d+(?:[.,]\d+)*[\p{L}\p{M}_-]/u;
const NUMBER = /^\d+(?:[.,]\d+)*(?:st|nd|rd|th|s|%|[kmb]n?|tn)?$/i;

/**
 * Splits text into tokens in one pass. A possessive "'s" is a token of its own, and so is a name in a
 * compound ("NATO" "-" "led"); other hyphenated words, dotted abbreviations ("U.S."), numbers with
 * their marks ("1,200.5", "3rd") and addresses stay whole. Every other character that is not white
 * space is a symbol. No token crosses one of `cuts`, offsets in rising order.
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
  const part = text.slice(from, to);
  let at = 0;
  while (at < part.length) {
    const plain = plainWordEnd(part, at);
    if (plain > at) {
      push(tokens, text, from + at, from + plain, 'word');
      at = plain;
      continue;
    }
    TOKEN.lastIndex = at;
    const found = isSpace(part.charCodeAt(at)) ? undefined : TOKEN.exec(part)?.[0];
    if (found === undefined) at++;
    else {
      if (NUMBER.test(found)) push(tokens, text, from + at, from + at + found.length, 'number');
      else pushWord(tokens, text, from + at, found);
      at += found.length;
    }
  }
}

/**
 * End of the ASCII letters from `at` where what follows them shows that they are a whole token, else
 * `at`. Most words of a text are such; the pattern is for the rest.
 */
function plainWordEnd(part: string, at: number): number {
  let end = at;
  while (isAsciiLetter(part.charCodeAt(end))) end++;
  if (end === at) return at;
  const next = part.charCodeAt(end);
  if (next === COMMA || isSpace(next)) return end;
  return next === STOP && isSpace(part.charCodeAt(end + 1)) ? end : at;
}

const COMMA = 44;
const STOP = 46;
const isAsciiLetter = (code: number) => (code | 32) >= 97 && (code | 32) <= 122;
const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13);

function pushWord(tokens: Token[], text: string, start: number, found: string) {
  const owned = POSSESSIVE.test(found);
  let end = start + found.length;
  if (owned) end -= 2;
  let from = start;
  for (const cut of compoundCuts(text.slice(start, end))) {
    push(tokens, text, from, start + cut, kindOf(text.slice(from, start + cut)));
    from = start + cut;
  }
  if (from < end) push(tokens, text, from, end, kindOf(text.slice(from, end)));
  if (owned) push(tokens, text, end, start + found.length, 'symbol');
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
