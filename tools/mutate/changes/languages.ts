import type { Change } from '../change.ts';
import { claimLine, copyOf, type Line, placeOf, plain, textOf } from '../draft.ts';
import type { Random } from '../random.ts';
import { NAMES } from '../words.ts';
import { cut } from './place.ts';
import { retyped } from './typing.ts';
import { reworded } from './wording.ts';

/** The same in no known language: names and numbers stay, as translations leave them. */
const translated = (text: string) =>
  text.replace(/(?<!\p{L})\p{Ll}+/gu, (word) => [...word].reverse().join(''));

const ARABIC = 'ارتفعت الأسعار خلال العام الماضي بنسبة ١٢ في المئة، وفق ما أعلنته الهيئة.';

/** A claim of one word only, of those with five letters and more. */
function oneWord(text: string, random: Random): Line | null {
  const words = [...text.matchAll(/\p{L}{5,}/gu)];
  if (words.length < 3) return null;
  const { 0: quote, index } = random.pick(words);
  return { before: text.slice(0, index), quote, after: text.slice(index + quote.length) };
}

const short = (
  name: string,
  expected: Change['expected'],
  edit: (draft: Line[][], random: Random) => Line[][] | null,
): Change => ({
  name,
  expected,
  edit(draft, random) {
    const before = copyOf(draft);
    const { paragraph, sentence } = placeOf(before);
    const line = oneWord(textOf(claimLine(draft)), random);
    if (!line) return null;
    (before[paragraph] as Line[])[sentence] = line;
    const after = edit(copyOf(before), random);
    return after && { before, after };
  },
});

/** Other scripts and signs, translations, whole sentences joined, and claims of a single word. */
export const LANGUAGES: Change[] = [
  {
    name: 'a translation put in beside it',
    expected: 'found',
    edit(draft, random) {
      const after = copyOf(draft);
      const { paragraph, sentence } = placeOf(after);
      const text = textOf(claimLine(draft));
      const twin = plain(translated(text));
      const { quote } = claimLine(draft);
      if (textOf(twin).includes(quote)) return null;
      (after[paragraph] as Line[]).splice(sentence + (random.chance(0.5) ? 1 : 0), 0, twin);
      return { after };
    },
  },
  {
    name: 'the whole page translated',
    expected: 'replaced',
    edit(draft) {
      const words = claimLine(draft).quote.split(' ');
      // What is all names stays as it is in any language.
      const count = words.filter((word) => word !== translated(word)).length;
      return count < words.length / 2 ? null : { after: retyped(draft, translated) };
    },
  },
  {
    name: 'paragraphs in Arabic put in',
    expected: 'found',
    edit: (draft) => ({
      after: copyOf(draft).flatMap((lines) => [[plain(ARABIC)], lines]),
    }),
  },
  {
    name: 'direction marks',
    expected: 'found',
    edit: (draft) => ({
      after: retyped(draft, (text) =>
        text.replace(/\d+/g, '\u2066$&\u2069').replace(/ (?=\p{Lu})/gu, ' \u200e'),
      ),
    }),
  },
  {
    name: 'emoji between sentences',
    expected: 'found',
    edit: (draft, random) => ({
      after: copyOf(draft).map((lines) =>
        lines.map((line) => ({
          ...line,
          before: random.chance(0.5) ? `👉🏽 ${line.before}` : line.before,
          after: random.chance(0.5) ? `${line.after} 👩‍👩‍👧` : line.after,
        })),
      ),
    }),
  },
  {
    name: 'emoji in it',
    expected: 'there',
    edit(draft) {
      const after = reworded(draft, (quote) =>
        / \p{Ll}+ \p{Ll}+/u.test(quote) ? quote.replace(/(?<= \p{Ll}+) (?=\p{Ll})/u, ' 🚢 ') : null,
      );
      return after && { after };
    },
  },
  {
    name: 'foot note marks',
    expected: 'there',
    edit: (draft, random) => ({
      after: retyped(draft, (text) =>
        text.replace(/(?<=\p{Ll}{3})(?=[.,] )/gu, () => `[${1 + random.below(40)}]`),
      ),
    }),
  },
  {
    name: 'set in capitals',
    expected: 'there',
    edit: (draft) => ({ after: retyped(draft, (text) => text.toUpperCase()) }),
  },
  {
    name: 'joined with the next sentence',
    expected: 'there',
    edit(draft) {
      const after = copyOf(draft);
      const { paragraph, sentence } = placeOf(after);
      const lines = after[paragraph] as Line[];
      const line = claimLine(after);
      const next = lines[sentence + 1];
      if (!next || !/[.]$/.test(textOf(line)) || !/^\p{Lu}\p{Ll}/u.test(textOf(next))) return null;
      const cutStop = (text: string) => text.replace(/\.$/, '');
      const rest = textOf(next);
      lines.splice(sentence, 2, {
        before: line.before,
        quote: line.after === '' ? cutStop(line.quote) : line.quote,
        after: `${cutStop(line.after)}, and ${rest[0]?.toLowerCase()}${rest.slice(1)}`,
      });
      return { after };
    },
  },
  {
    name: 'said by another, outside of it',
    expected: 'there',
    edit(draft, random) {
      const line = claimLine(draft);
      if (line.before + line.after !== '' || /["“”]/.test(line.quote)) return null;
      const place = placeOf(draft);
      const [a = '', b = ''] = random.shuffled(NAMES);
      const said = (who: string) => {
        const made = copyOf(draft);
        const quoted = { before: `${who} told reporters: “`, quote: line.quote, after: '”' };
        (made[place.paragraph] as Line[])[place.sentence] = quoted;
        return made;
      };
      return { before: said(a), after: said(b) };
    },
  },
  short('one word: unchanged', 'found', (draft) => draft),
  short('one word: a paragraph put in above', 'found', (draft) => [[plain(ARABIC)], ...draft]),
  short('one word: its sentence deleted', 'gone', (draft) => {
    cut(draft);
    return draft;
  }),
  short('one word: another in its place', 'replaced', (draft, random) =>
    reworded(draft, () => random.pick(['orchards', 'pianos', 'Wexcombe'])),
  ),
];
