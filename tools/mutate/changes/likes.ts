import { copyOf, type Draft, type Line, placeOf, plain, textOf } from '../draft.ts';
import type { Random } from '../random.ts';
import { NAMES } from '../words.ts';

const NOUNS = 'harbour winter teacher railway orchard mirror cellar violin'.split(' ');

/** A draft with lines put in the place of the claim's own. */
export function withLines(draft: Draft, lines: readonly Line[], isList: boolean): Draft {
  const after = copyOf(draft);
  const { paragraph, sentence } = placeOf(draft);
  const own = after[paragraph] as Line[];
  const rest = own.slice(sentence + 1);
  const blocks = isList ? lines.map((line) => [line]) : [[...lines]];
  after.splice(paragraph, 1, own.slice(0, sentence), ...blocks, rest);
  return after.filter((list) => list.length > 0);
}

/**
 * Other items of one making with a sentence, each with other numbers, or with another name or noun where
 * it has none. Null where nothing in it could be another.
 */
export function likesOf(line: Line, count: number, random: Random): Line[] | null {
  const text = textOf(line);
  const made = new Set<string>();
  for (let tries = 0; tries < count * 8 && made.size < count; tries++) {
    const other = likeOf(text, random);
    if (other !== null && other !== text && !other.includes(line.quote)) made.add(other);
  }
  return made.size < count ? null : [...made].map(plain);
}

function likeOf(text: string, random: Random): string | null {
  if (/\d/.test(text)) {
    return text.replace(/\d+/g, (digits) =>
      digits.replace(/\d/g, (_, at: number) =>
        String(at === 0 ? 1 + random.below(9) : random.below(10)),
      ),
    );
  }
  const name = /(?<=\p{L}[,’']? )\p{Lu}\p{Ll}{2,}/u;
  if (name.test(text)) return text.replace(name, random.pick(NAMES));
  const words = text.match(/\b\p{Ll}{5,}\b/gu) ?? [];
  return words.length === 0 ? null : text.replace(random.pick(words), random.pick(NOUNS));
}

/** Rows of a table: a name, then figures. The one of the claim is marked, whole or its first two cells. */
export function tableRows(count: number, random: Random): { rows: Line[]; own: Line } {
  const rows = random
    .shuffled(NAMES)
    .slice(0, count)
    .map((name) => {
      const figures = [1 + random.below(90), 100 + random.below(900), random.below(100)];
      return plain(`${name} ${figures[0]},${figures[1]} ${figures[2]}% ${random.below(9)}.4`);
    });
  const at = random.below(count);
  const text = textOf(rows[at] as Line);
  const length = random.chance(0.5) ? text.length : text.indexOf('%') + 1;
  const own = { before: '', quote: text.slice(0, length), after: text.slice(length) };
  rows[at] = own;
  return { rows, own };
}
