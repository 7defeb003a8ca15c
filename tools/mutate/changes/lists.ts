import type { Change } from '../change.ts';
import { claimLine, type Draft, type Line, plain, textOf } from '../draft.ts';
import type { Random } from '../random.ts';
import { otherNumber } from './facts.ts';
import { likesOf, tableRows, withLines } from './likes.ts';

const COUNT = 5;
const byText = (a: Line, b: Line) => (textOf(a) < textOf(b) ? -1 : 1);

/** A change of a list in which the claim's sentence stands among others of its making. */
const list = (
  name: string,
  expected: Change['expected'],
  edit: (items: Line[], own: Line, random: Random) => Line[] | null,
): Change => ({
  name,
  expected,
  edit(draft, random) {
    const own = claimLine(draft);
    const likes = likesOf(own, COUNT, random);
    if (!likes) return null;
    // Without a full stop, one paragraph of them would be one sentence.
    const isList = random.chance(0.7) || !/[.!?]["”’')]*$/.test(textOf(own));
    const items = random.shuffled([own, ...likes]);
    const edited = edit(items, own, random);
    return (
      edited && { before: withLines(draft, items, isList), after: withLines(draft, edited, isList) }
    );
  },
});

/** The same of a table. */
const table = (
  name: string,
  expected: Change['expected'],
  edit: (rows: Line[], own: Line, random: Random) => Line[],
): Change => ({
  name,
  expected,
  edit(draft, random) {
    const { rows, own } = tableRows(8, random);
    const text = textOf(claimLine(draft));
    const frame = (lines: Line[]): Draft =>
      withLines(draft, [plain(text), ...lines, plain('Source: the statistics office.')], true);
    return { before: frame(rows), after: frame(edit(rows, own, random)) };
  },
});

const without = (lines: Line[], own: Line) => lines.filter((line) => line !== own);
const instead = (lines: Line[], own: Line, by: Line) =>
  lines.map((line) => (line === own ? by : line));

function otherFact(own: Line, random: Random): Line | null {
  const quote = otherNumber(own.quote, random);
  return quote === null ? null : { ...own, quote };
}

/** Claims that stand among others which look the same but for a fact. */
export const LISTS: Change[] = [
  list('list: sorted', 'found', (items) => [...items].sort(byText)),
  list('list: shuffled', 'found', (items, _, random) => random.shuffled(items)),
  list('list: turned round', 'found', (items) => [...items].reverse()),
  list('list: the item deleted', 'gone', (items, own) => without(items, own)),
  list('list: the item deleted, the rest shuffled', 'gone', (items, own, random) =>
    random.shuffled(without(items, own)),
  ),
  list('list: another item deleted', 'found', (items, own, random) => {
    const other = random.pick(without(items, own));
    return items.filter((line) => line !== other);
  }),
  list('list: items put in above', 'found', (items, own, random) => {
    const more = likesOf(own, 2, random);
    return more && [...more, ...items];
  }),
  list('list: the item replaced by a new one', 'gone', (items, own, random) => {
    const [other] = likesOf(own, 1, random) ?? [];
    if (!other) return null;
    const edited = random.shuffled(instead(items, own, other));
    // Between the same neighbours, it would be the claim of today.
    const isBeside = [-1, 1].some(
      (side) => edited[edited.indexOf(other) + side] === items[items.indexOf(own) + side],
    );
    return isBeside ? null : edited;
  }),
  list("list: the item's number changed", 'changed', (items, own, random) => {
    const other = otherFact(own, random);
    const isNew = other && items.every((item) => textOf(item) !== textOf(other));
    return isNew ? instead(items, own, other) : null;
  }),
  table('table: rows sorted', 'found', (rows) => [...rows].sort(byText)),
  table('table: rows turned round', 'found', (rows) => [...rows].reverse()),
  table('table: the row deleted', 'gone', (rows, own) => without(rows, own)),
  table('table: the row deleted, rows sorted', 'gone', (rows, own) =>
    without(rows, own).sort(byText),
  ),
  table('table: a figure changed', 'changed', (rows, own, random) =>
    instead(rows, own, otherFact(own, random) ?? own),
  ),
  table('table: a column put in', 'there', (rows, _, random) =>
    rows.map((row) => ({ ...row, after: `${row.after} ${10 + random.below(80)}` })),
  ),
  table('table: a row put in above', 'found', (rows, _, random) => {
    const [more] = tableRows(1, random).rows;
    return [plain(`Ny${textOf(more as Line)}`), ...rows];
  }),
];
