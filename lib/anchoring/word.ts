/** A word of a text, with the form in which words are compared. */
export interface Word {
  start: number;
  end: number;
  /** As the text has it. */
  text: string;
  /** Lower case, without the marks that are typed now this way and now that. */
  key: string;
}

const WORD =
  /[$€£¥]?\p{N}[\p{N}.,:/]*\p{N}[%\p{L}]*|[$€£¥]?\p{N}[%\p{L}]*|[\p{L}\p{M}](?:['’.]?[\p{L}\p{M}\p{N}])*/gu;

/** The words of a text in order: letters with inner apostrophes, or a number with its signs. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    text: word,
    key: keyOf(word),
  }));
}

function keyOf(word: string): string {
  const lower = word.normalize('NFC').toLowerCase().replace(/’/g, "'");
  // "1,000" is "1000", "u.s." is "us"; a decimal point stays.
  return /\p{N}/u.test(lower) ? lower.replace(/,(?=\d{3})/g, '') : lower.replace(/\./g, '');
}
