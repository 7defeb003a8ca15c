import type { Token } from '@/lib/analysis/tokens/tokenize';

/** Tokens a quotation may have: a mark that nothing closes must not swallow a text. */
const LONGEST = 120;
/** What closes a quotation that the key opens, in English, French and German use. */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['»', '«'],
]);

/** For each token 1 where it is inside quotation marks that are closed again within reach, else 0. */
export function quotedTokens(tokens: readonly Token[]): Uint8Array {
  const quoted = new Uint8Array(tokens.length);
  let open = -1;
  let closers = '';
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== 'symbol') continue;
    if (open >= 0 && at - open <= LONGEST && closers.includes(token.text)) {
      quoted.fill(1, open + 1, at);
      open = -1;
    } else if (CLOSERS.has(token.text)) {
      open = at;
      closers = CLOSERS.get(token.text) ?? '';
    }
  }
  return quoted;
}
