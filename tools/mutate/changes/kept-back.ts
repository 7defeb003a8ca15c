import type { Change } from '../change.ts';
import { claimLine, copyOf, type Line, placeOf, plain } from '../draft.ts';
import type { Random } from '../random.ts';
import { elsewhere, insertElsewhere } from './place.ts';
import { reworded } from './wording.ts';

const change = (
  name: string,
  expected: Change['expected'],
  word: (quote: string, random: Random) => string | null,
): Change => ({
  name,
  expected,
  edit(draft, random) {
    const after = reworded(draft, (quote) => word(quote, random));
    return after && { after };
  },
});

const swap = (words: readonly string[]) => (quote: string) => {
  for (const [i, word] of words.entries()) {
    const pattern = new RegExp(`\\b${word}\\b`);
    const other = words[(i + 1) % words.length] as string;
    if (pattern.test(quote)) return quote.replace(pattern, other);
  }
  return null;
};

const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const MONTHS = 'January February March April May June July August September'.split(' ');
const COUNTS = 'two three four five six seven eight nine ten eleven'.split(' ');

/**
 * Kinds of change that the anchoring was not made with in sight: they tell whether it does as well on what
 * it does not know.
 */
export const KEPT_BACK: Change[] = [
  change('kept back: another day', 'changed', swap(DAYS)),
  change('kept back: another month', 'changed', swap(MONTHS)),
  change('kept back: another spelled-out number', 'changed', swap(COUNTS)),
  change('kept back: million for billion', 'changed', swap(['million', 'billion'])),
  change('kept back: another currency', 'changed', (quote) =>
    /[$€£](?=\d)/.test(quote) ? quote.replace(/[$€£](?=\d)/, (s) => (s === '€' ? '$' : '€')) : null,
  ),
  change('kept back: "no longer" put in', 'changed', (quote) =>
    / (?:is|are|was|were|has|have) /.test(quote)
      ? quote.replace(/ (is|are|was|were|has|have) /, ' $1 no longer ')
      : null,
  ),
  change('kept back: a point in the number moved', 'changed', (quote) =>
    /\d\.\d/.test(quote) ? quote.replace(/(\d)\.(\d)/, '$1$2.') : null,
  ),
  change('kept back: two facts at once', 'changed', (quote) => {
    const names = quote.match(/(?<=\p{Ll} )\p{Lu}\p{Ll}{3,}/gu) ?? [];
    if (!/\d/.test(quote) || names.length === 0) return null;
    return quote.replace(/\d+/, '77').replace(names[0] as string, 'Wexcombe');
  }),
  change('kept back: an aside put in', 'there', (quote) => {
    const at = quote.indexOf(', ');
    return at < 0 || quote.length < 60 || quote.includes('according to')
      ? null
      : `${quote.slice(0, at)}, according to people familiar with the matter${quote.slice(at)}`;
  }),
  change('kept back: active voice of "said"', 'there', (quote) =>
    / (?:said|says) /.test(quote) ? quote.replace(/ (?:said|says) /, ' has since repeated ') : null,
  ),
  change('kept back: the tail cut off', 'there', (quote) => {
    const at = quote.lastIndexOf(', ');
    return at < quote.length * 0.6 ||
      /[\d\p{Lu}]|not|n’t/u.test(quote.slice(at)) ||
      quote.length < 60
      ? null
      : `${quote.slice(0, at)}.`;
  }),
  change('kept back: British spelling', 'found', (quote) =>
    /(?:ization|izing|ized|color|labor|defense|center)/.test(quote)
      ? quote
          .replace(/iz(ation|ing|ed)/g, 'is$1')
          .replace(/(col|lab)or/g, '$1our')
          .replace('defense', 'defence')
          .replace('center', 'centre')
      : null,
  ),
  {
    name: 'kept back: the end of the article cut off',
    expected: 'gone',
    edit(draft) {
      const { paragraph } = placeOf(draft);
      return paragraph < 2 ? null : { after: copyOf(draft).slice(0, paragraph) };
    },
  },
  {
    name: 'kept back: the sentence before it deleted, a new one after it, quotes re-typed',
    expected: 'found',
    edit(draft, random, others) {
      const after = copyOf(draft);
      const { paragraph, sentence } = placeOf(after);
      if (sentence === 0) return null;
      const lines = after[paragraph] as Line[];
      lines.splice(sentence + 1, 0, plain(random.pick(others)));
      lines.splice(sentence - 1, 1);
      const type = (text: string) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
      return {
        after: after.map((list) =>
          list.map((line) => ({
            before: type(line.before),
            quote: type(line.quote),
            after: type(line.after),
          })),
        ),
      };
    },
  },
  {
    name: 'kept back: deleted, half of it said elsewhere',
    expected: 'gone',
    edit(draft, random) {
      const quote = claimLine(draft).quote;
      const words = quote.split(' ');
      if (words.length < 10) return null;
      const after = copyOf(draft);
      const to = elsewhere(after, random);
      if (to === null) return null;
      const { paragraph, sentence } = placeOf(after);
      (after[paragraph] as Line[]).splice(sentence, 1);
      const half = words.slice(0, words.length >> 1).join(' ');
      insertElsewhere(
        after,
        to,
        `${half} nobody could say with any certainty at the time.`,
        random,
      );
      return { after };
    },
  },
  {
    name: 'kept back: its list of likes reordered',
    expected: 'found',
    edit(draft, random) {
      const line = claimLine(draft);
      if (line.before + line.after !== '') return null;
      const made = (n: number) => plain(line.quote.replace(/\d+/g, () => String(n * 7)));
      if (!/\d/.test(line.quote)) return null;
      const before = [...copyOf(draft), [made(3), line, made(5), made(8)]];
      const { paragraph, sentence } = placeOf(draft);
      (before[paragraph] as Line[])[sentence] = made(11);
      const after = [...copyOf(draft), random.shuffled([made(3), line, made(5), made(8)])];
      (after[paragraph] as Line[])[sentence] = made(11);
      return { before, after };
    },
  },
  {
    name: 'kept back: each paragraph begins with a time stamp',
    expected: 'found',
    edit(draft, random) {
      const stamp = () => `${10 + random.below(10)}:${10 + random.below(50)}`;
      return {
        after: copyOf(draft).map((lines) => [plain(`${stamp()} — Update.`), ...lines]),
      };
    },
  },
];
