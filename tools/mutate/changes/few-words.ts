import type { Change } from '../change.ts';
import { claimLine, copyOf, type Draft, type Line, placeOf, plain, textOf } from '../draft.ts';
import type { Random } from '../random.ts';
import { UNRELATED } from '../words.ts';
import { cut, elsewhere } from './place.ts';
import { reworded } from './wording.ts';

/** A claim of two to four words, however short; of those that the article has twice, where it has any. */
function fewWords(draft: Draft, random: Random): Line | null {
  const text = textOf(claimLine(draft));
  const whole = draft.map((lines) => lines.map(textOf).join(' ')).join('\n');
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}.,'’%-]*(?<![.,])/gu)];
  const runs = words.flatMap((first, at) =>
    [1, 2, 3].flatMap((more) => {
      const last = words[at + more];
      if (!last) return [];
      const end = last.index + last[0].length;
      const quote = text.slice(first.index, end);
      // Words that only hold a sentence together are nobody's claim.
      if (!/\p{Lu}|\p{N}|\p{L}{6}/u.test(quote)) return [];
      return [{ before: text.slice(0, first.index), quote, after: text.slice(end) }];
    }),
  );
  if (runs.length === 0) return null;
  const twice = runs.filter(({ quote }) => whole.split(quote).length > 2);
  return random.pick(twice.length > 0 && random.chance(0.7) ? twice : runs);
}

const few = (
  name: string,
  expected: Change['expected'],
  edit: (draft: Draft, random: Random, others: readonly string[]) => Draft | null,
): Change => ({
  name: `few words: ${name}`,
  expected,
  edit(draft, random, others) {
    const before = copyOf(draft);
    const { paragraph, sentence } = placeOf(before);
    const line = fewWords(before, random);
    if (!line) return null;
    (before[paragraph] as Line[])[sentence] = line;
    const after = edit(copyOf(before), random, others);
    return after && { before, after };
  },
});

/** Puts another sentence where the claim's was. */
function instead(draft: Draft, sentence: string): Draft {
  const place = placeOf(draft);
  (draft[place.paragraph] as Line[])[place.sentence] = plain(sentence);
  return draft;
}

/** Claims of two to four words, which other sentences have, too. */
export const FEW_WORDS: Change[] = [
  few('unchanged', 'found', (draft) => draft),
  few('paragraphs inserted above', 'found', (draft, random, others) => [
    [plain(random.pick(others)), plain(random.pick(UNRELATED))],
    ...draft,
  ]),
  few('neighbours deleted', 'found', (draft) => {
    const { paragraph, sentence } = placeOf(draft);
    const lines = draft[paragraph] as Line[];
    draft[paragraph] = [lines[sentence] as Line];
    return draft;
  }),
  few('its sentence deleted', 'gone', (draft) => {
    cut(draft);
    return draft;
  }),
  few('its paragraph deleted', 'gone', (draft) => {
    draft.splice(placeOf(draft).paragraph, 1);
    return draft;
  }),
  few('another sentence in its place', 'gone', (draft, random, others) =>
    instead(draft, random.pick(others)),
  ),
  few('another sentence with the same words in its place', 'replaced', (draft, random, others) => {
    const { quote } = claimLine(draft);
    const words = random.pick(others).split(' ');
    const [before, after] = [words.slice(0, -2), words.slice(-2)].map((part) => part.join(' '));
    const place = placeOf(draft);
    const line = { before: `${before} `, quote, after: ` ${after}` };
    (draft[place.paragraph] as Line[])[place.sentence] = line;
    return draft;
  }),
  few('its sentence deleted, the words said elsewhere', 'gone', (draft, random, others) => {
    const { quote } = claimLine(draft);
    const to = elsewhere(draft, random);
    if (to === null) return null;
    const line = random.pick(others).replace(/(?<=\S )(?=\S+ \S+$)/u, `${quote} `);
    cut(draft);
    (draft[to] as Line[]).push(plain(line));
    return draft;
  }),
  few('other words in their place', 'replaced', (draft, random) =>
    reworded(draft, () => random.pick(['grey pianos', 'Wexcombe orchards', '12 more lamps'])),
  ),
];
