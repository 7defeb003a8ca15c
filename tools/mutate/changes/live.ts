import type { Change } from '../change.ts';
import { claimLine, copyOf, type Draft, type Line, placeOf, plain, textOf } from '../draft.ts';
import type { Random } from '../random.ts';
import { otherName, otherNumber } from './facts.ts';
import { cut, elsewhere, insertElsewhere } from './place.ts';
import { reworded } from './wording.ts';

const STAMPS = ['Posted by the newsroom', 'Key update', 'Share this post'];

/** A post of a live blog: its paragraph, and the minute of the day that it is stamped with. */
interface Post {
  minute: number;
  lines: Line[];
}

const postsOf = (draft: Draft): Post[] =>
  copyOf(draft).map((lines, i) => ({ minute: 18 * 60 - i * 7, lines }));

/** Posts as a page has them: each framed by what all have. */
function liveBlog(all: readonly Post[]): Draft {
  return all.flatMap(({ minute, lines }) => {
    const time = `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')} GMT`;
    return [[plain(`${time} ${STAMPS[minute % 2]}`)], lines, [plain(STAMPS[2] as string)]];
  });
}

const newPosts = (others: readonly string[], random: Random): Post[] =>
  Array.from({ length: 1 + random.below(3) }, (_, i) => ({
    minute: 20 * 60 - i * 13,
    lines: [plain(random.pick(others)), plain(random.pick(others))],
  }));

const live = (
  name: string,
  expected: Change['expected'],
  edit: (posts: Post[], own: number, random: Random, others: readonly string[]) => Post[] | null,
): Change => ({
  name,
  expected,
  edit(draft, random, others) {
    const { paragraph } = placeOf(draft);
    const edited = edit(postsOf(draft), paragraph, random, others);
    return edited && { before: liveBlog(postsOf(draft)), after: liveBlog(edited) };
  },
});

const anotherFact = (draft: Draft, random: Random) =>
  reworded(draft, (quote) => otherNumber(quote, random) ?? otherName(quote, random));

/** The claim's sentence, word for word, in two more places. */
function withCopies(draft: Draft, random: Random): Draft | null {
  const before = copyOf(draft);
  for (let i = 0; i < 2; i++) {
    const to = elsewhere(before, random);
    if (to === null) return null;
    insertElsewhere(before, to, textOf(claimLine(before)), random);
  }
  return before;
}

/** Claims in live blogs, and in sentences that a page repeats. */
export const LIVE: Change[] = [
  live('live blog: posts put in above', 'found', (posts, _, random, others) => [
    ...newPosts(others, random),
    ...posts,
  ]),
  live('live blog: turned round', 'found', (posts) => [...posts].reverse()),
  live('live blog: the post deleted', 'gone', (posts, own) => posts.filter((_, i) => i !== own)),
  live('live blog: the post replaced by another', 'gone', (posts, own, random, others) =>
    posts.map((post, i) => (i === own ? { ...post, lines: [plain(random.pick(others))] } : post)),
  ),
  live('live blog: a fact changed, posts put in above', 'changed', (posts, _, random, others) => {
    const edited = anotherFact(
      posts.map(({ lines }) => lines),
      random,
    );
    if (!edited) return null;
    const after = posts.map((post, i) => ({ ...post, lines: edited[i] as Line[] }));
    return [...newPosts(others, random), ...after];
  }),
  {
    name: 'repeated sentence: this one deleted',
    expected: 'gone',
    edit(draft, random) {
      const before = withCopies(draft, random);
      if (!before) return null;
      const after = copyOf(before);
      cut(after);
      return { before, after };
    },
  },
  {
    name: 'repeated sentence: paragraphs put in above',
    expected: 'found',
    edit(draft, random, others) {
      const before = withCopies(draft, random);
      return before && { before, after: [[plain(random.pick(others))], ...copyOf(before)] };
    },
  },
  {
    name: 'repeated sentence: a fact changed in this one',
    expected: 'changed',
    edit(draft, random) {
      const before = withCopies(draft, random);
      const after = before && anotherFact(before, random);
      return after && { before: before as Draft, after };
    },
  },
  {
    name: 'repeated sentence: another one deleted',
    expected: 'found',
    edit(draft, random) {
      const before = withCopies(draft, random);
      if (!before) return null;
      const own: Line = claimLine(before);
      const text = textOf(own);
      let isLeft = false;
      const after = copyOf(before).map((lines) =>
        lines.filter((line) => {
          if (isLeft || line.quote !== '' || textOf(line) !== text) return true;
          isLeft = true;
          return false;
        }),
      );
      return { before, after };
    },
  },
];
