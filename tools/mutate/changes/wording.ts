import type { Change } from '../change.ts';
import { claimLine, copyOf, type Draft } from '../draft.ts';
import type { Random } from '../random.ts';
import { FILLERS, SAME } from '../words.ts';

/** The same draft with another quote; null where the quote stays as it is. */
export function reworded(draft: Draft, word: (quote: string) => string | null): Draft | null {
  const after = copyOf(draft);
  const line = claimLine(after);
  const quote = word(line.quote);
  if (quote === null || quote === line.quote || quote.trim() === '') return null;
  line.quote = quote;
  return after;
}

const change = (
  name: string,
  word: (quote: string, random: Random) => string | null,
  expected: Change['expected'] = 'there',
): Change => ({
  name,
  expected,
  edit(draft, random) {
    const after = reworded(draft, (quote) => word(quote, random));
    return after && { after };
  },
});

function swapped(quote: string, random: Random, most: number): string | null {
  const words = [...quote.matchAll(/\p{L}+/gu)].filter(({ 0: word }) => SAME.has(word));
  let result = quote;
  for (const { 0: word, index } of random
    .shuffled(words)
    .slice(0, most)
    .sort((a, b) => b.index - a.index)) {
    result = result.slice(0, index) + SAME.get(word) + result.slice(index + word.length);
  }
  return result;
}

/** Words inside a quote, but not its ends, where what was added is as well outside. */
const gaps = (quote: string) => [...quote.matchAll(/(?<=\p{Ll}) (?=\p{Ll})/gu)];

/** The claim is said in slightly other words: the same to a reader. */
export const WORDING: Change[] = [
  change('a word for a like one', (quote, random) => swapped(quote, random, 1)),
  change('two words for like ones', (quote, random) =>
    quote.split(' ').length < 8 ? null : swapped(quote, random, 2),
  ),
  change('a filler put in', (quote, random) => {
    const all = gaps(quote);
    if (all.length === 0) return null;
    const { index } = random.pick(all);
    return `${quote.slice(0, index)} ${random.pick(FILLERS)}${quote.slice(index)}`;
  }),
  change('an article left out', (quote) => quote.replace(/ (?:the|a|an) (?=\p{Ll})/u, ' ')),
  change('a comma more or less', (quote) =>
    quote.includes(', ') ? quote.replace(', ', ' ') : quote.replace(/ (and|which|who) /, ', $1 '),
  ),
  change('a letter mistyped', (quote, random) => {
    const words = [...quote.matchAll(/\b\p{Ll}{6,}\b/gu)];
    if (words.length === 0) return null;
    const { 0: word, index } = random.pick(words);
    const at = index + 2 + random.below(word.length - 4);
    return quote.slice(0, at) + quote[at + 1] + quote[at] + quote.slice(at + 2);
  }),
  change('cut in two sentences', (quote, random) => {
    const all = [...quote.matchAll(/(?<=\p{Ll}), (?:and|but|which|who) /gu)];
    if (all.length === 0) return null;
    const { index, 0: seam } = random.pick(all);
    const rest = quote.slice(index + seam.length);
    return `${quote.slice(0, index)}. ${rest[0]?.toUpperCase()}${rest.slice(1)}`;
  }),
];
