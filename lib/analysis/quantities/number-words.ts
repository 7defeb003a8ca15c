const UNITS = new Map(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
   seventeen eighteen nineteen`
    .split(/\s+/)
    .map((word, value): [string, number] => [word, value]),
);
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, i): [string, number] => [word, (i + 2) * 10]),
);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['million', 1e6],
  ['mln', 1e6],
  ['mn', 1e6],
  ['crore', 1e7],
  ['crores', 1e7],
  ['billion', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['trillion', 1e12],
  ['trn', 1e12],
  ['tn', 1e12],
]);
const TAILS: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['k', 1e3],
  ['kn', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mil', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
  ['cr', 1e7],
]);
/** Parts of a whole: "two-thirds", "a quarter". */
const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
]);

/** What a word of scale multiplies by; 1 for any other word. */
export const scaleOf = (word: string): number => SCALES.get(word) ?? 1;

/** What letters glued to figures multiply by ("3m"); NaN for letters that make no number. */
export const tailFactor = (tail: string): number => TAILS.get(tail) ?? Number.NaN;

/** The value of "seven", "forty" or "twenty-one"; undefined for other words. */
export function wordValue(word: string): number | undefined {
  if (!word.includes('-')) return UNITS.get(word) ?? TENS.get(word);
  const [tens, unit, more] = word.split('-');
  const high = TENS.get(tens ?? '');
  const low = UNITS.get(unit ?? '');
  if (high === undefined || low === undefined || more !== undefined) return undefined;
  return low > 0 && low < 10 ? high + low : undefined;
}

/** The parts that a word of fraction makes of a whole, singular or plural; 0 for other words. */
export const partsOf = (word: string): number =>
  FRACTIONS.get(word) ?? FRACTIONS.get(word.replace(/s$/, '')) ?? 0;

/** Whether a word in lower case can begin a number in words or a share. */
export const beginsNumber = (word: string): boolean =>
  UNITS.has(word) ||
  TENS.has(word) ||
  word === 'a' ||
  word === 'half' ||
  word === 'several' ||
  word === 'tens' ||
  (word.endsWith('s') && SCALES.has(word.slice(0, -1))) ||
  (word.includes('-') && /^[a-z]{3,9}-[a-z]{3,8}$/.test(word));
