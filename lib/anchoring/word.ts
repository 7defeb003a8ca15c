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
  /(?:(?<=^|[\s('])-)?[$€£¥]?\p{N}[\p{N}.,:/]*\p{N}[%\p{L}]*|[$€£¥]?\p{N}[%\p{L}]*|[\p{L}\p{M}](?:['’.]?[\p{L}\p{M}\p{N}])*/gu;

/** The words of a text in order: letters with inner apostrophes, or a number with its signs. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    const [word] = match;
    words.push({
      start: match.index,
      end: match.index + word.length,
      text: word,
      key: keyOf(word),
    });
  }
  return words;
}

/** A word of small letters only is its own key; most are. */
const PLAIN = /^[a-z]+$/;

function keyOf(word: string): string {
  if (PLAIN.test(word)) return word;
  const lower = word.normalize('NFC').toLowerCase().replace(/’/g, "'");
  // "1,000" is "1000", "u.s." is "us"; a decimal point stays.
  return /\p{N}/u.test(lower) ? lower.replace(/,(?=\d{3})/g, '') : lower.replace(/\./g, '');
}
