import { randomOf } from '@/tools/train/random';

/** A sentence of the page, before and after the editors were at it. */
export interface Told {
  before: string;
  /** Empty where it was deleted. */
  after: string;
  /** What a claim of it should come out as. */
  expected: 'found' | 'changed' | 'gone';
}

export interface Page {
  paragraphs: Told[][];
  words: number;
}

const WHO =
  `minister auditor farmer coach spokeswoman court surgeon pilot teacher banker engineer mayor witness
  editor driver fisher judge nurse planner baker`.split(/\s+/);
const SAID =
  `told reporters|wrote in a letter|admitted under oath|explained at length|noted with regret|repeated in parliament`.split(
    '|',
  );
const WHAT =
  `bridge had cost|harvest brought in|ferry could carry|hospital had treated|fund still owed|survey covered|
  museum had lent|mine would employ|railway had moved|library had bought`.split(/\|\s*/);
const UNIT =
  `barrels families patients containers letters tonnes houses pupils tickets vessels`.split(/\s+/);
const WHY =
  `after the flood|despite the strike|in the first season|before the vote|under the old rules|without any help|
  because of the drought|while the talks went on`.split(/\|\s*/);
const SYLLABLES =
  `ar ben cor dal esk fen gor hul ist jar kel lom mar nor ost pel rud sel tor ven`.split(' ');

/**
 * A news page of about so many words, in which sentences are of one making, as in records and reports,
 * and a version of it after edits: of each ten sentences four stay, two are re-typed or lightly re-worded,
 * two get another number, name or negation, one is moved on and one deleted.
 */
export function makePage(words: number, seed: number): Page {
  const random = randomOf(seed);
  const below = (count: number) => Math.floor(random() * count);
  const pick = (list: readonly string[]) => (list[below(list.length)] as string).trim();
  const name = () => {
    const made = pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES);
    return (made[0] as string).toUpperCase() + made.slice(1);
  };
  const paragraphs: Told[][] = [];
  let count = 0;
  while (count < words) {
    const lines: Told[] = [];
    for (let i = 3 + below(4); i > 0; i--) {
      const before =
        `${pick(['In', 'Near', 'Outside', 'From'])} ${name()}, the ${pick(WHO)} ${name()} ${pick(SAID)} that the ${name()} ` +
        `${pick(WHAT)} ${2 + below(9_000)} ${pick(UNIT)} ${pick(WHY)} — “as was ${pick(['agreed', 'feared', 'planned'])}”.`;
      lines.push(edited(before, below(10), name));
      count += before.split(' ').length;
    }
    paragraphs.push(lines);
  }
  return { paragraphs, words: count };
}

function edited(before: string, kind: number, name: () => string): Told {
  const told = (after: string, expected: Told['expected']): Told => ({ before, after, expected });
  switch (kind) {
    case 0:
      return told(
        before.replace(/\d+/, (digits) => String(Number(digits) * 3 + 1)),
        'changed',
      );
    case 1:
      return told(
        before.length % 2
          ? before.replace(/(?<=that the )\S+/, name)
          : before.replace(/ that the /, ' that it is not true that the '),
        'changed',
      );
    case 2:
      return told(before.replace(/[“”]/g, '"').replace(' — ', ' - '), 'found');
    case 3:
      return told(before.replace(' that the ', ' how the '), 'found');
    case 4:
      return told('', 'gone');
    default:
      return told(before, 'found');
  }
}
