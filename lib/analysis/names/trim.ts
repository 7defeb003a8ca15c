import { isDemonym } from '@/lib/analysis/lists/demonyms';
import {
  GOVERNMENT_BODIES,
  isKnownOrganization,
  ORGANIZATION_HEADS,
} from '@/lib/analysis/lists/organizations';
import { isCountry, isKnownPlace, PLACE_HEADS } from '@/lib/analysis/lists/places';
import { HONORIFICS, OFFICE_OBJECTS, OFFICES, TITLE_MODIFIERS } from '@/lib/analysis/lists/titles';
import { isCommonWord, isFirstName, isSurname, OTHER_HEADS } from '@/lib/analysis/lists/words';
import { isPossessive, type Token } from '@/lib/analysis/tokens/tokenize';
import type { Run } from './runs';

/** The words of a run in lower case, one space between, stops and possessives joined on. */
export function phrase(tokens: readonly Token[], run: Run): string {
  let text = '';
  for (let i = run.from; i < run.to; i++) {
    const token = tokens[i];
    if (!token) continue;
    const gap = i > run.from && token.start > (tokens[i - 1]?.end ?? 0) ? ' ' : '';
    text += gap + token.lower;
  }
  return text;
}

/** A run that is a name, with what the title before it tells. */
export interface Named extends Run {
  /** An office or honorific stood before it. */
  readonly titled: boolean;
}

/**
 * Cuts a run into names: titles are taken off, a people or country before a title or a person stands
 * alone, a title by itself is no name.
 */
export function trimRun(tokens: readonly Token[], run: Run): Named[] {
  const whole = phrase(tokens, run);
  if (isKnownOrganization(whole) || isKnownPlace(whole)) return [{ ...run, titled: false }];
  const word = (i: number) => tokens[i]?.lower ?? '';
  const bare = stripObject(tokens, run);
  if (bare.length > 1 || bare[0]?.from !== run.from)
    return bare.flatMap((r) => afterTitle(tokens, r));
  let title = -1;
  for (let i = run.from; i < run.to; i++) if (isTitle(word(i))) title = i;
  if (title < 0) return splitPeople(tokens, run, false);
  const rest = skipStop(tokens, { from: title + 1, to: run.to });
  const named = rest.to > rest.from;
  if (named && endsAsInstitution(word(rest.to - 1)) && !HONORIFICS.has(word(title))) {
    return splitPeople(tokens, run, false);
  }
  let head = title;
  while (head > run.from && (TITLE_MODIFIERS.has(word(head - 1)) || isTitle(word(head - 1))))
    head--;
  const front = head > run.from ? splitPeople(tokens, { from: run.from, to: head }, false) : [];
  return named ? [...front, { ...rest, titled: true }] : front;
}

function afterTitle(tokens: readonly Token[], run: Run): Named[] {
  return splitPeople(tokens, run, true);
}

const isTitle = (word: string) => OFFICES.has(word) || HONORIFICS.has(word);
const endsAsInstitution = (word: string) =>
  ORGANIZATION_HEADS.has(word) || PLACE_HEADS.has(word) || OTHER_HEADS.has(word);

function skipStop(tokens: readonly Token[], run: Run): Run {
  return tokens[run.from]?.text === '.' ? { from: run.from + 1, to: run.to } : run;
}

/** "Secretary of | State Antony Blinken", "Ambassador to the | United States Ann Lee". */
function stripObject(tokens: readonly Token[], run: Run): Run[] {
  let at = run.from - 1;
  if (tokens[at]?.lower === 'the') at--;
  if (
    !/^(?:of|for|to)$/.test(tokens[at]?.lower ?? '') ||
    !OFFICES.has(tokens[at - 1]?.lower ?? '')
  ) {
    return [run];
  }
  let from = run.from;
  while (from < run.to && OFFICE_OBJECTS.has(tokens[from]?.lower ?? '')) from++;
  if (from > run.from) return from < run.to ? [{ from, to: run.to }] : [];
  for (let to = run.to - 1; to > run.from; to--) {
    const place = { from: run.from, to };
    if (isKnownPlace(phrase(tokens, place)) && !PLACE_HEADS.has(tokens[to]?.lower ?? '')) {
      return [place, { from: to, to: run.to }];
    }
  }
  return [run];
}

/** Parts a people or country at the front from the name of a person or a ministry after it. */
function splitPeople(tokens: readonly Token[], run: Run, titled: boolean): Named[] {
  const word = (i: number) => tokens[i]?.lower ?? '';
  const all: Named = { ...run, titled };
  if (run.to - run.from < 2) return isPossessive(tokens[run.from]) ? [] : [all];
  const first = word(run.from);
  const last = word(run.to - 1);
  const cut = (): Named[] => [
    { from: run.from, to: run.from + 1, titled: false },
    ...splitPeople(tokens, { from: run.from + 1, to: run.to }, titled),
  ];
  if (isDemonym(first)) {
    if (GOVERNMENT_BODIES.has(last) || !endsAsInstitution(last)) return cut();
    return [all];
  }
  if (isCountry(first) && run.to - run.from > 2 && isFirstName(word(run.from + 1))) return cut();
  if (isDemonym(last) && !isFirstName(first) && !isSurname(last) && !isCommonWord(first)) {
    return [
      { from: run.from, to: run.to - 1, titled },
      { from: run.to - 1, to: run.to, titled: false },
    ];
  }
  return [all];
}
