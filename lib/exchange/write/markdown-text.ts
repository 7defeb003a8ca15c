/** Characters that can begin a construct of CommonMark or HTML wherever they stand. */
const SPECIAL = /[\\`*_[\]<>&#|~!$]/g;
/** What begins a construct at the start of a line only: lists, headings, rules, indented code. */
const LINE_START = /^(?:[-+=]|\d+[.)](?=\s|$))/gm;

/** Words from anywhere as text that CommonMark shows as it is, line breaks included. */
export function plain(text: string): string {
  return text
    .trim()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(SPECIAL, '\\$&')
    .replace(/^[ \t]+/gm, '')
    .replace(LINE_START, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`)
    .replace(/\n/g, '\\\n');
}

/** Words as a quotation of one paragraph a line. */
export const quoted = (text: string): string =>
  plain(text)
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');

/** A link; the address goes in angle brackets, where only these characters can end it. */
export const link = (text: string, address: string): string =>
  `[${plain(text).replace(/\\?\n/g, ' ')}](<${address.replace(/[<>\\\s]/g, encodeURIComponent)}>)`;

/** A short word set apart, such as a tag. */
export const code = (text: string): string => `#${plain(text.replace(/\s+/g, '-'))}`;
