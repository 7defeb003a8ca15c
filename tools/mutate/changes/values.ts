import type { Change } from '../change.ts';
import type { Random } from '../random.ts';
import { NAMES } from '../words.ts';
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

/** Swaps one word, drawn from those of the quote that a list of `was / is` pairs has. */
const swapOne = (list: string) => {
  const pairs = new Map(
    list
      .trim()
      .split('\n')
      .map((line) => line.trim().split(' / ') as [string, string]),
  );
  return (quote: string, random: Random) => {
    const words = [...quote.matchAll(/\p{L}+/gu)].filter(({ 0: word }) => pairs.has(word));
    if (words.length === 0) return null;
    const { 0: word, index } = random.pick(words);
    return quote.slice(0, index) + pairs.get(word) + quote.slice(index + word.length);
  };
};

const UNITS = `
  kilometres / miles
  kilometers / miles
  miles / kilometres
  metres / feet
  feet / metres
  inches / centimetres
  tonnes / pounds
  pounds / kilograms
  litres / gallons
  micrograms / milligrams
  milligrams / grams
  hours / minutes
  minutes / hours
  days / weeks
  weeks / months
  months / years
  years / months
  year / month
  percent / points
  million / thousand
  thousand / hundred
  degrees / radians
  megabytes / gigabytes`;
const CURRENCIES = `
  kroner / euros
  dollars / euros
  euros / dollars
  yuan / yen
  cents / euros`;
const PRONOUNS = `
  he / she
  He / She
  she / he
  She / He
  his / her
  him / her`;
const TIMES = `
  yesterday / today
  today / tomorrow
  tonight / yesterday
  annual / monthly
  weekly / daily
  daily / weekly
  morning / evening
  former / current
  current / former
  spring / autumn
  winter / summer
  summer / winter`;
const DIGITS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Facts changed in ways that no digit shows, and figures that are only written in another way. */
export const VALUES: Change[] = [
  change('another unit', 'changed', swapOne(UNITS)),
  change('another currency in words', 'changed', swapOne(CURRENCIES)),
  change('he for she', 'changed', swapOne(PRONOUNS)),
  change('another time in words', 'changed', swapOne(TIMES)),
  change('other things counted', 'changed', (quote, random) =>
    /\d \p{Ll}{4,}s(?!\p{L})/u.test(quote)
      ? quote.replace(
          /(?<=\d )\p{Ll}{4,}s(?!\p{L})/u,
          random.pick(['barges', 'orchards', 'pianos']),
        )
      : null,
  ),
  change('date shifted by a day', 'changed', (quote) => {
    const date =
      /(?<=(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\.? )\d{1,2}(?!\d)|\d{1,2}(?= (?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec))/;
    return date.test(quote) ? quote.replace(date, (day) => String((Number(day) % 28) + 1)) : null;
  }),
  change('a prefix that denies', 'changed', (quote, random) => {
    const words = [...quote.matchAll(/\b(?!un|re|dis)\p{Ll}{4,}(?:ed|able|ing)\b/gu)];
    if (words.length === 0) return null;
    const { index } = random.pick(words);
    return quote.slice(0, index) + random.pick(['un', 'non-', 'dis']) + quote.slice(index);
  }),
  change('two names change places', 'changed', (quote) => {
    const names = [...quote.matchAll(/(?<=\p{L}[,’']? )\p{Lu}\p{Ll}{2,}/gu)];
    const [a] = names;
    const b = names.find(({ 0: name }) => name !== a?.[0]);
    if (!a || !b) return null;
    const middle = quote.slice(a.index + a[0].length, b.index);
    return quote.slice(0, a.index) + b[0] + middle + a[0] + quote.slice(b.index + b[0].length);
  }),
  change('two numbers change places', 'changed', (quote) => {
    const [a, ...more] = [...quote.matchAll(/\d+/g)];
    const b = more.find(({ 0: digits }) => digits !== a?.[0]);
    if (!a || !b) return null;
    const middle = quote.slice(a.index + a[0].length, b.index);
    return quote.slice(0, a.index) + b[0] + middle + a[0] + quote.slice(b.index + b[0].length);
  }),
  change('a small number in words', 'there', (quote) =>
    /(?<![\d.,$€£])(?:[2-9]|1[0-2])(?![\d.,%])/.test(quote)
      ? quote.replace(
          /(?<![\d.,$€£])(?:[2-9]|1[0-2])(?![\d.,%])/,
          (digits) => DIGITS[Number(digits)] as string,
        )
      : null,
  ),
  change('a number in figures', 'there', (quote) => {
    const words = new RegExp(`\\b(?:${DIGITS.slice(2).join('|')})\\b`);
    return words.test(quote) ? quote.replace(words, (word) => String(DIGITS.indexOf(word))) : null;
  }),
  change('"%" written out', 'there', (quote) =>
    /\d%/.test(quote) ? quote.replace(/(?<=\d)%/, ' per cent') : null,
  ),
  change('thousands without commas', 'found', (quote) =>
    /\d,\d{3}/.test(quote) ? quote.replace(/(?<=\d),(?=\d{3})/g, '') : null,
  ),
  change('another speaker named with it', 'changed', (quote, random) =>
    / (?:said|says|told|according to) /.test(quote)
      ? quote.replace(/(?<= (?:said|told|to) )\p{Lu}\p{Ll}+/u, () => random.pick(NAMES))
      : null,
  ),
];
