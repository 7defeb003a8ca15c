import type { Change } from '../change.ts';
import { claimLine, copyOf, type Draft, type Line } from '../draft.ts';
import type { Random } from '../random.ts';
import { NAMES, OPPOSITE } from '../words.ts';
import { elsewhere, insertElsewhere } from './place.ts';
import { reworded } from './wording.ts';

const change = (
  name: string,
  word: (quote: string, random: Random, draft: Draft) => string | null,
): Change => ({
  name,
  expected: 'changed',
  edit(draft, random) {
    const after = reworded(draft, (quote) => word(quote, random, draft));
    return after && { after };
  },
});

/** Puts something in the place of one match, drawn at random. */
function replaceOne(
  quote: string,
  pattern: RegExp,
  random: Random,
  by: (found: string) => string,
): string | null {
  const all = [...quote.matchAll(pattern)];
  if (all.length === 0) return null;
  const { 0: found, index } = random.pick(all);
  return quote.slice(0, index) + by(found) + quote.slice(index + found.length);
}

const NUMBER = /\d+/g;
const NAME = /(?<=\p{L}[,’']? )\p{Lu}\p{Ll}{2,}/gu;
const AUXILIARY =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|should|must|may|did|does|do)\b/g;

/** Another number of about the same length. */
export const otherNumber = (quote: string, random: Random) =>
  replaceOne(quote, NUMBER, random, (digits) => {
    for (;;) {
      const other =
        String(1 + random.below(9)) +
        digits.slice(1).replace(/\d/g, () => String(random.below(10)));
      if (other !== digits) return other;
    }
  });

export const otherName = (quote: string, random: Random) =>
  replaceOne(quote, NAME, random, (name) => {
    const others = NAMES.filter((candidate) => candidate !== name);
    return random.pick(others);
  });

/** The claim says something else now, in the same place. */
export const FACTS: Change[] = [
  change('number changed', otherNumber),
  change('number off by one', (quote, random) =>
    replaceOne(quote, NUMBER, random, (digits) =>
      digits.length > 9 ? `9${digits}` : String(Number(digits) + 1),
    ),
  ),
  change('digit added', (quote, random) =>
    replaceOne(quote, NUMBER, random, (digits) => `${digits}0`),
  ),
  change('name changed', otherName),
  change('name of the same article', (quote, random, draft) => {
    const text = draft
      .flat()
      .map((line: Line) => line.before + line.after)
      .join(' ');
    const names = [...new Set(text.match(NAME) ?? [])].filter((name) => !quote.includes(name));
    return names.length === 0 ? null : replaceOne(quote, NAME, random, () => random.pick(names));
  }),
  change('"not" put in', (quote, random) => {
    if (/\b(?:not|never|no)\b|n[’']t\b/.test(quote)) return null;
    return replaceOne(quote, AUXILIARY, random, (verb) => `${verb} not`);
  }),
  change('"not" put in as a contraction', (quote, random) =>
    replaceOne(
      quote,
      /\b(?:is|are|was|were|has|have|had|would|could|did|does)\b(?! not)/g,
      random,
      (verb) => `${verb}n’t`,
    ),
  ),
  change('"never" put in', (quote, random) => {
    if (/\b(?:not|never|no)\b/.test(quote)) return null;
    return replaceOne(
      quote,
      /\b(?:has|have|had|was|were|will)\b/g,
      random,
      (verb) => `${verb} never`,
    );
  }),
  change('negation taken out', (quote, random) =>
    replaceOne(quote, / (?:not|never)\b(?! only)|n[’']t\b/g, random, () => ''),
  ),
  change('opposite said', (quote, random) => {
    const words = [...quote.matchAll(/\p{L}+/gu)].filter(({ 0: word }) => OPPOSITE.has(word));
    if (words.length === 0) return null;
    const { 0: word, index } = random.pick(words);
    return quote.slice(0, index) + OPPOSITE.get(word) + quote.slice(index + word.length);
  }),
  {
    name: 'number changed, old words quoted below',
    expected: 'changed',
    edit(draft, random) {
      const after = reworded(
        draft,
        (quote) => otherNumber(quote, random) ?? otherName(quote, random),
      );
      const line = claimLine(draft);
      if (!after || line.quote.length < 32) return null;
      const note = `Correction: an earlier version of this article said that “${line.quote}”.`;
      return { after: [...after, [{ before: note, quote: '', after: '' }]] };
    },
  },
  {
    name: 'number changed, paragraphs above, neighbours edited',
    expected: 'changed',
    edit(draft, random, others) {
      const edited = reworded(
        draft,
        (quote) => otherNumber(quote, random) ?? otherName(quote, random),
      );
      if (!edited) return null;
      const after = copyOf(edited);
      after.unshift([{ before: random.pick(others), quote: '', after: '' }]);
      const to = elsewhere(after, random);
      if (to !== null) insertElsewhere(after, to, random.pick(others), random);
      return { after };
    },
  },
];
