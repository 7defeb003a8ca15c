/** Letters that do not come apart into a plain letter and a mark. */
const PLAIN: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
  '’': "'",
  // Spaces that do not break: they may stand inside a number.
  '\u2009': '\u00a0',
  '\u202f': '\u00a0',
  '\u00a0': '\u00a0',
};

/** What each character was folded to; texts use few different ones. */
const known = new Map<string, string>();

function foldCharacter(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const small = character.toLowerCase();
  const folded =
    PLAIN[small] ??
    small
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      // Korean syllables come apart, too, and are put together again.
      .normalize('NFC');
  if (known.size < 20_000) known.set(character, folded);
  return folded;
}

/** Whether a text has ASCII characters alone, for which there are shorter ways. */
export const isAscii = (text: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range starts at zero.
  /^[\x00-\x7f]*$/.test(text);

/** Text as it is compared in searches: without letter case and diacritics (NFKD without marks). */
export function fold(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  let folded = '';
  for (const character of text) folded += foldCharacter(character);
  return folded;
}

/** The same, and for each code unit of it the place in the text that it comes from; one more at the end. */
export function foldWithPlaces(text: string): { folded: string; places: number[] } {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    const part = foldCharacter(character);
    folded += part;
    for (let i = 0; i < part.length; i++) places.push(at);
    at += character.length;
  }
  places.push(at);
  return { folded, places };
}
