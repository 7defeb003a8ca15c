import type { Scale, VerdictLevel, VerdictSlot } from '@/lib/model/verdict';
import type { ForeignVerdict } from './foreign-claim';

/** Words of other checkers for what the slots mean. */
const ELSEWHERE: [VerdictSlot, RegExp][] = [
  ['mostly-true', /^(?:mostly|largely|almost) (?:true|correct|accurate)$/],
  ['mostly-false', /^(?:mostly|largely|almost) (?:false|incorrect|inaccurate|wrong)$/],
  [
    'half',
    /^(?:half[- ]true|mixture|mixed|partly (?:true|false|correct)|partially (?:true|false|correct)|(?:missing|needs|lacks|out of) context|misleading)$/,
  ],
  ['true', /^(?:true|correct|accurate|confirmed)$/],
  ['false', /^(?:false|incorrect|inaccurate|wrong|fake|refuted|pants on fire!?)$/],
  ['unverifiable', /^(?:unverifiable|unverified|unproven|unsupported|unclear|no evidence)$/],
];

export interface FoundLevel {
  scale: string;
  level: VerdictLevel;
  /** Whether it is the very verdict of the file, not the nearest of our own. */
  same: boolean;
}

/**
 * The level that a verdict of a file names: by its ids, by its word in any of the scales, else the
 * nearest of the first scale, by what the word means elsewhere or by the rating in numbers.
 */
export function findLevel(
  scales: readonly Scale[],
  { word, scale, level, rating }: ForeignVerdict,
): FoundLevel | undefined {
  const own = scales.find(({ id }) => id === scale);
  const byId = own?.levels.find(({ id }) => id === level);
  if (byId) return { scale, level: byId, same: true };
  const said = fold(word);
  for (const candidate of own ? [own, ...scales] : scales) {
    const byWord = candidate.levels.find((each) => fold(each.word) === said);
    if (byWord) return { scale: candidate.id, level: byWord, same: true };
  }
  const [first] = scales;
  const slot = ELSEWHERE.find(([, words]) => words.test(said))?.[0];
  const near =
    first?.levels.find((each) => slot !== undefined && each.slot === slot) ??
    nearestRating(first, rating);
  return first && near && { scale: first.id, level: near, same: false };
}

function nearestRating(scale: Scale | undefined, rating: number | null): VerdictLevel | undefined {
  const points = (scale?.levels ?? []).flatMap((level) =>
    level.rating === null ? [] : [{ level, value: level.rating }],
  );
  if (rating === null || points.length < 2) return undefined;
  const values = points.map(({ value }) => value);
  const [worst, best] = [Math.min(...values), Math.max(...values)];
  const far = (value: number) => Math.abs((value - worst) / (best - worst || 1) - rating);
  return points.reduce((a, b) => (far(b.value) < far(a.value) ? b : a)).level;
}

const fold = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .replace(/[.!"“”']+/g, '')
    .trim();
