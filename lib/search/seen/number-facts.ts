/** A number that a claim states: its value, and what of: share, money, or a count. */
export interface NumberFact {
  value: number;
  of: 'share' | 'money' | 'count';
}

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const WORDS = new Map<string, number>([
  ...SMALL.map((word, i) => [word, i] as const),
  ...TENS.map((word, i) => [word, (i + 2) * 10] as const),
  ['dozen', 12],
]);
const SCALES = new Map<string, number>([
  ...(['hundred', 'hundreds'] as const).map((word) => [word, 100] as const),
  ...(['thousand', 'thousands', 'k'] as const).map((word) => [word, 1e3] as const),
  ...(['million', 'millions', 'm', 'mn'] as const).map((word) => [word, 1e6] as const),
  ...(['billion', 'billions', 'bn'] as const).map((word) => [word, 1e9] as const),
  ...(['trillion', 'trillions', 'tn'] as const).map((word) => [word, 1e12] as const),
]);
const FRACTIONS = new Map([
  ['half', 1 / 2],
  ['third', 1 / 3],
  ['thirds', 1 / 3],
  ['quarter', 1 / 4],
  ['quarters', 1 / 4],
]);

const CURRENCY = /^(?:dollars?|euros?|pounds?|yen)$/;

const TOKEN =
  /\d{1,3}(?:([,'\u00a0 ])\d{3})(?:\1\d{3})*(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?|\p{L}+|[%$€£¥]/gu;

/** The numbers in a text, and the text with each of them taken out. */
export function numbersIn(text: string): { numbers: NumberFact[]; rest: string } {
  const tokens = [...text.matchAll(TOKEN)].map((match) => ({
    text: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const numbers: NumberFact[] = [];
  let rest = '';
  let kept = 0;
  for (let at = 0; at < tokens.length; ) {
    const word = (i: number) => tokens[i]?.text ?? '';
    const read = readValue(word, at);
    if (!read) {
      at++;
      continue;
    }
    let { to, value } = read;
    const isMoney = /[$€£¥]/.test(word(at - 1)) || CURRENCY.test(word(to));
    let of: NumberFact['of'] = isMoney ? 'money' : 'count';
    if (/^(?:%|percent|pct)$/.test(word(to))) of = 'share';
    if (word(to) === 'per' && word(to + 1) === 'cent') of = 'share';
    if (of === 'share') to += word(to) === 'per' ? 2 : 1;
    if (isMoney && CURRENCY.test(word(to))) to++;
    const isDecades = /^decades?$/.test(word(to));
    if (isDecades) {
      value *= 10;
      to++;
    }
    numbers.push({ value, of });
    rest += `${text.slice(kept, tokens[at]?.start)} ${isDecades ? 'years' : ''} `;
    kept = tokens[to - 1]?.end ?? text.length;
    at = to;
  }
  return { numbers, rest: rest + text.slice(kept) };
}

/** Reads one number from the token at a place; `to` is the place after it. */
function readValue(
  word: (at: number) => string,
  from: number,
): { value: number; to: number } | undefined {
  const first = word(from);
  let at = from;
  let value: number | undefined;
  if (/^\d/.test(first)) {
    value = Number(first.replace(/[,'\u00a0 ]/g, ''));
    at++;
  } else if (WORDS.has(first)) {
    value = WORDS.get(first) ?? 0;
    at++;
    const more = WORDS.get(word(at));
    if (value >= 20 && value < 100 && more !== undefined && more < 10) {
      value += more;
      at++;
    }
  } else if (first === 'a' || first === 'half') {
    const fraction = FRACTIONS.get(first === 'a' ? word(from + 1) : 'half');
    const scale = SCALES.get(word(from + 1));
    if (fraction !== undefined) return scaled(word, fraction, from + (first === 'a' ? 2 : 1));
    return first === 'a' && scale !== undefined && word(from + 1).length > 2
      ? { value: scale, to: from + 2 }
      : undefined;
  }
  if (value === undefined) return undefined;
  const fraction = FRACTIONS.get(word(at));
  if (fraction !== undefined && !/^\d/.test(first)) return scaled(word, value * fraction, at + 1);
  let isLarge = false;
  for (let scale = SCALES.get(word(at)); scale !== undefined; scale = SCALES.get(word(at))) {
    value *= scale;
    isLarge = true;
    at++;
  }
  // "One" is mostly no number, and "one in five" is told by the five.
  return value === 1 && !isLarge && !/^(?:%|percent|per)$/.test(word(at))
    ? undefined
    : { value, to: at };
}

/** "A quarter of a million" */
function scaled(word: (at: number) => string, value: number, at: number) {
  const scale = word(at) === 'of' && word(at + 1) === 'a' ? SCALES.get(word(at + 2)) : undefined;
  return scale === undefined ? { value, to: at } : { value: value * scale, to: at + 3 };
}
