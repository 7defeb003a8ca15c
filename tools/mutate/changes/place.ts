import type { Change } from '../change.ts';
import { copyOf, type Draft, type Line, placeOf, plain, textOf } from '../draft.ts';
import type { Random } from '../random.ts';
import { UNRELATED } from '../words.ts';

/** A paragraph other than the claim's, not beside it where that can be. */
export function elsewhere(draft: Draft, random: Random): number | null {
  const { paragraph } = placeOf(draft);
  const far = draft.map((_, i) => i).filter((i) => Math.abs(i - paragraph) > 1);
  return far.length > 0 ? random.pick(far) : null;
}

function insert(draft: Draft, paragraph: number, line: Line, random: Random): void {
  const lines = draft[paragraph] as Line[];
  lines.splice(random.below(lines.length + 1), 0, line);
}

/** Takes the claim's sentence out of a draft. */
export function cut(draft: Draft): Line {
  const { paragraph, sentence } = placeOf(draft);
  const [line] = (draft[paragraph] as Line[]).splice(sentence, 1);
  return line as Line;
}

export const insertElsewhere = (draft: Draft, paragraph: number, text: string, random: Random) =>
  insert(draft, paragraph, plain(text), random);

/** The claim's words stay as they are; where they stand changes. */
export const PLACE: Change[] = [
  { name: 'unchanged', expected: 'found', edit: (draft) => ({ after: draft }) },
  {
    name: 'paragraphs inserted above',
    expected: 'found',
    edit(draft, random, others) {
      const after = copyOf(draft);
      const count = 1 + random.below(4);
      for (let i = 0; i < count; i++) {
        after.unshift([plain(random.pick(others)), plain(random.pick(UNRELATED))]);
      }
      return { after };
    },
  },
  {
    name: 'sentence moved',
    expected: 'found',
    edit(draft, random) {
      const after = copyOf(draft);
      const to = elsewhere(after, random);
      if (to === null) return null;
      insert(after, to, cut(after), random);
      return { after };
    },
  },
  {
    name: 'paragraph moved',
    expected: 'found',
    edit(draft, random) {
      const after = copyOf(draft);
      const { paragraph } = placeOf(after);
      const [lines] = after.splice(paragraph, 1);
      after.splice(random.below(after.length + 1), 0, lines as Line[]);
      return { after };
    },
  },
  {
    name: 'paragraphs shuffled',
    expected: 'found',
    edit: (draft, random) => ({ after: random.shuffled(draft) }),
  },
  {
    name: 'sentence duplicated',
    expected: 'found',
    edit(draft, random) {
      const after = copyOf(draft);
      const { paragraph, sentence } = placeOf(after);
      const text = textOf(after[paragraph]?.[sentence] as Line);
      const to = elsewhere(after, random);
      if (to === null) return null;
      insertElsewhere(after, to, text, random);
      return { after };
    },
  },
  {
    name: 'paragraph duplicated at the end',
    expected: 'found',
    edit(draft) {
      const { paragraph } = placeOf(draft);
      const lines = (draft[paragraph] as Line[]).map((line) => plain(textOf(line)));
      return { after: [...draft, [plain('Further down, again:')], lines] };
    },
  },
  {
    name: 'neighbours deleted',
    expected: 'found',
    edit(draft, random) {
      const after = copyOf(draft);
      const { paragraph, sentence } = placeOf(after);
      const lines = after[paragraph] as Line[];
      if (lines.length < 2) return null;
      const drop = new Set(random.pick([[-1], [1], [-1, 1]]).map((step) => sentence + step));
      after[paragraph] = lines.filter((_, i) => !drop.has(i));
      return { after };
    },
  },
  {
    name: 'sentences put in beside it',
    expected: 'found',
    edit(draft, random, others) {
      const after = copyOf(draft);
      const { paragraph, sentence } = placeOf(after);
      const lines = after[paragraph] as Line[];
      if (random.chance(0.6)) lines.splice(sentence + 1, 0, plain(random.pick(others)));
      if (random.chance(0.6)) lines.splice(sentence, 0, plain(random.pick(others)));
      return { after };
    },
  },
  {
    name: 'paragraphs split and joined',
    expected: 'found',
    edit(draft, random) {
      const after: Draft = [];
      for (const line of draft.flat()) {
        const last = after.at(-1);
        if (last && random.chance(0.6)) last.push(line);
        else after.push([line]);
      }
      return { after };
    },
  },
  {
    name: 'half of the rest rewritten',
    expected: 'found',
    edit(draft, random, others) {
      const after = copyOf(draft).map((lines) =>
        lines.map((line) =>
          line.quote === '' && random.chance(0.5) ? plain(random.pick(others)) : line,
        ),
      );
      return { after };
    },
  },
];
