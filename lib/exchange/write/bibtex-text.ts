const COMMANDS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Words as TeX shows them: its special characters escaped, all else as it is, in one line. */
export const bibText = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\{}~^&%$#_]/g, (character) => COMMANDS[character] ?? `\\${character}`);

/** An address, which TeX reads as it is; what would end it is written as an escape of the address. */
export const bibUrl = (url: string): string =>
  url.replace(/[\\{}\s^]/g, (character) => encodeURIComponent(character));
