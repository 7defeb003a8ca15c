import { type Scale, VERDICT_SLOTS, type VerdictLevel, type VerdictSlot } from './verdict';

/** Fewest and most levels of a scale: below, nothing is told apart; above, digits run out. */
export const FEWEST_LEVELS = 2;
export const MOST_LEVELS = 9;

/** What a person may change of a level; its key is its place. */
export type LevelPatch = Partial<
  Pick<VerdictLevel, 'word' | 'meaning' | 'shape' | 'slot' | 'rating'>
>;

/** Why a scale cannot be used: `level` is where. */
export interface ScaleFault {
  level: string;
  fault: 'no-word' | 'same-word' | 'same-look';
}

/** The first thing wrong with a scale's levels, or null. "Unrated" has a look of its own. */
export function scaleFault({ levels }: Pick<Scale, 'levels'>): ScaleFault | null {
  const words = new Set<string>();
  const looks = new Set([lookOf({ shape: 'unrated', slot: 'unrated' })]);
  for (const level of levels) {
    const word = level.word.trim().toLowerCase();
    if (word === '') return { level: level.id, fault: 'no-word' };
    if (words.has(word)) return { level: level.id, fault: 'same-word' };
    if (looks.has(lookOf(level))) return { level: level.id, fault: 'same-look' };
    words.add(word);
    looks.add(lookOf(level));
  }
  return null;
}

/** Changes one level. */
export function changeLevel(scale: Scale, id: string, patch: LevelPatch): Scale {
  const change = (level: VerdictLevel) => (level.id === id ? { ...level, ...patch } : level);
  return { ...scale, levels: scale.levels.map(change) };
}

/** Puts the level at `from` where the one at `to` is. Places past the ends change nothing. */
export function moveLevel(scale: Scale, from: number, to: number): Scale {
  const levels = [...scale.levels];
  if (from === to || !levels[from] || !levels[to]) return scale;
  levels.splice(to, 0, ...levels.splice(from, 1));
  return withKeys({ ...scale, levels });
}

/** Adds a level at the end, with a look that no other has; null where the scale is full. */
export function addLevel(scale: Scale, id: string, word: string): Scale | null {
  if (scale.levels.length >= MOST_LEVELS) return null;
  const look = freeLook(scale.levels);
  const level = {
    id,
    word: freeWord(scale.levels, word),
    meaning: '',
    ...look,
    key: '',
    rating: null,
  };
  return withKeys({ ...scale, levels: [...scale.levels, level] });
}

/** The scale without a level; null where too few would be left. */
export function withoutLevel(scale: Scale, id: string): Scale | null {
  if (scale.levels.length <= FEWEST_LEVELS) return null;
  return withKeys({ ...scale, levels: scale.levels.filter((level) => level.id !== id) });
}

/** Whether another level of the scale, or "Unrated", looks like this. */
export function isTaken(
  { levels }: Pick<Scale, 'levels'>,
  id: string,
  look: Pick<VerdictLevel, 'shape' | 'slot'>,
): boolean {
  const wanted = lookOf(look);
  if (wanted === lookOf({ shape: 'unrated', slot: 'unrated' })) return true;
  return levels.some((level) => level.id !== id && lookOf(level) === wanted);
}

/** Levels are picked by the digit of their place. */
function withKeys(scale: Scale): Scale {
  const levels = scale.levels.map((level, i) => ({ ...level, key: String(i + 1) }));
  return { ...scale, levels };
}

const lookOf = ({ shape, slot }: Pick<VerdictLevel, 'shape' | 'slot'>): string =>
  `${shape} ${slot}`;

/** A colour that no level has with its own shape; else any pair that is free. */
function freeLook(levels: VerdictLevel[]): { shape: VerdictSlot; slot: VerdictSlot } {
  const pairs = VERDICT_SLOTS.flatMap((slot) => VERDICT_SLOTS.map((shape) => ({ shape, slot })));
  const colours = new Set(levels.map(({ slot }) => slot));
  const isFree = (look: (typeof pairs)[number]) => !isTaken({ levels }, '', look);
  return (
    pairs.find((look) => look.shape === look.slot && !colours.has(look.slot) && isFree(look)) ??
    pairs.find(isFree) ?? { shape: 'true', slot: 'true' }
  );
}

function freeWord(levels: readonly VerdictLevel[], word: string): string {
  const words = new Set(levels.map((level) => level.word.trim().toLowerCase()));
  let free = word;
  for (let n = 2; words.has(free.toLowerCase()); n++) free = `${word} ${n}`;
  return free;
}
