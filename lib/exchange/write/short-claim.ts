/** Longest summary of a claim that search engines show whole, in characters. */
const LONGEST = 75;

/** A claim's words in one line of at most 75 characters, cut between words. */
export function shortClaim(quote: string): string {
  const line = quote.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST) return line;
  const room = line.slice(0, LONGEST);
  const space = room.lastIndexOf(' ');
  // Scripts without spaces, and endless words, are cut between characters.
  const cut = space > 0 ? room.slice(0, space) : room.slice(0, -1).replace(/[\ud800-\udbff]$/, '');
  return `${cut.replace(/[\s,;:.–—-]+$/, '')}…`;
}
