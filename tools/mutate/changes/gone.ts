import type { Change } from '../change.ts';
import { claimLine, copyOf, type Draft, type Line, placeOf, plain, textOf } from '../draft.ts';
import type { Random } from '../random.ts';
import { OPPOSITE, SAME, UNRELATED } from '../words.ts';
import { otherName, otherNumber } from './facts.ts';
import { cut, elsewhere, insertElsewhere } from './place.ts';

/** The sentence of the claim with another fact, or with a third of its words of substance replaced. */
function lookalikeOf(text: string, random: Random): string | null {
  const facts = [otherNumber, otherName];
  const made = random
    .shuffled(facts)
    .map((fact) => fact(text, random))
    .find(Boolean);
  if (made && random.chance(0.7)) return made;
  const words = [...text.matchAll(/\b\p{Ll}{4,}\b/gu)].filter(
    ({ 0: word }) => !SAME.has(word) || OPPOSITE.has(word),
  );
  if (words.length < 3) return made ?? null;
  const swaps = random.shuffled(words).slice(0, Math.ceil(words.length / 3));
  let result = text;
  for (const { 0: word, index } of swaps.sort((a, b) => b.index - a.index)) {
    const other = random.pick(['harbour', 'winter', 'teacher', 'railway', 'painted', 'carried']);
    result = result.slice(0, index) + other + result.slice(index + word.length);
  }
  return result;
}

/** The claim is no longer there; nothing that is left may be taken for it. */
export const GONE: Change[] = [
  {
    name: 'sentence deleted',
    expected: 'gone',
    edit(draft) {
      const after = copyOf(draft);
      cut(after);
      return { after };
    },
  },
  {
    name: 'paragraph deleted',
    expected: 'gone',
    edit(draft) {
      const after = copyOf(draft);
      after.splice(placeOf(draft).paragraph, 1);
      return { after };
    },
  },
  {
    name: 'deleted, a lookalike added elsewhere',
    expected: 'gone',
    edit(draft, random) {
      const text = lookalikeOf(textOf(claimLine(draft)), random);
      const after = copyOf(draft);
      const to = elsewhere(after, random);
      if (text === null || to === null) return null;
      // What the claim does not take may be all that differs: then its words are still there.
      if (text.includes(claimLine(draft).quote)) return null;
      cut(after);
      insertElsewhere(after, to, text, random);
      return { after };
    },
  },
  {
    name: 'deleted, lookalikes that were there left',
    expected: 'gone',
    edit(draft, random) {
      const before = copyOf(draft);
      const { quote } = claimLine(draft);
      for (let i = 0; i < 3; i++) {
        const text = lookalikeOf(textOf(claimLine(draft)), random);
        const to = elsewhere(before, random);
        if (text === null || to === null || text.includes(quote)) return null;
        insertElsewhere(before, to, text, random);
      }
      const after = copyOf(before);
      cut(after);
      return { before, after };
    },
  },
  {
    name: 'another sentence in its place',
    expected: 'gone',
    edit(draft, random, others) {
      const after = copyOf(draft);
      const { paragraph, sentence } = placeOf(after);
      (after[paragraph] as Line[])[sentence] = plain(random.pick([...others, ...UNRELATED]));
      return { after };
    },
  },
  {
    name: 'deleted with both neighbours',
    expected: 'gone',
    edit(draft) {
      const after = copyOf(draft);
      const { paragraph, sentence } = placeOf(after);
      (after[paragraph] as Line[]).splice(Math.max(0, sentence - 1), sentence > 0 ? 3 : 2);
      return { after };
    },
  },
  {
    name: 'another article at the address',
    expected: 'gone',
    edit(_, random, others) {
      const lines = random.shuffled(others).slice(0, 40).map(plain);
      const after: Draft = [];
      for (let at = 0; at < lines.length; at += 4) after.push(lines.slice(at, at + 4));
      return { after };
    },
  },
];
