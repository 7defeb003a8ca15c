import { scaleFault, withoutLevel } from '@/lib/model/scale-edits';
import { Scale } from '@/lib/model/verdict';
import { setVerdicts, undoBulk } from './bulk';
import { allScales } from './claims';
import type { ClaimlightDatabase } from './database';
import { Refusal } from './failures';
import type { RemovedLevel } from './types';
import { checked, type Work } from './work';

/**
 * Keeps a scale; under the id of a preset it takes the preset's place. Levels without a word, or of the
 * same word or look, are refused as `invalid`. Verdicts stay as they are.
 */
export async function putScale(work: Work, input: Scale): Promise<Scale> {
  const scale = checked(Scale, input);
  const ids = new Set(scale.levels.map(({ id }) => id));
  if (ids.size < scale.levels.length || scaleFault(scale)) throw new Refusal('invalid');
  await work.db.scales.put(scale);
  await touchRated(work, scale.id);
  return scale;
}

/** Forgets a stored scale: a preset is as it came again. Gives what was stored, for `putScale`. */
export async function dropScale(work: Work, id: string): Promise<Scale> {
  const scale = await work.db.scales.get(id);
  if (!scale) throw new Refusal('missing');
  await work.db.scales.delete(id);
  await touchRated(work, id);
  return scale;
}

/**
 * Takes a level out of a scale, and gives its claims another of its levels, or none (null). Each claim
 * keeps in its history what it was rated.
 */
export async function removeLevel(
  work: Work,
  scaleId: string,
  levelId: string,
  to: { value: string; word: string } | null,
): Promise<RemovedLevel> {
  const before = await work.db.scales.get(scaleId);
  const scale = (await allScales(work.db)).find(({ id }) => id === scaleId);
  if (!scale?.levels.some(({ id }) => id === levelId)) throw new Refusal('missing');
  const without = withoutLevel(scale, levelId);
  if (!without || to?.value === levelId) throw new Refusal('invalid');
  const rated = await work.db.claims
    .filter(({ verdict }) => verdict?.scale === scaleId && verdict.value === levelId)
    .primaryKeys();
  const claims = await setVerdicts(work, rated, to && { scale: scaleId, ...to });
  await work.db.scales.put(without);
  return { scaleId, scale: before ?? null, claims };
}

/** Puts a removed level back, and gives it those of its claims again that nothing else was done to. */
export async function undoRemoveLevel(
  work: Work,
  { scaleId, scale, claims }: RemovedLevel,
): Promise<null> {
  if (scale) await work.db.scales.put(scale);
  else await work.db.scales.delete(scaleId);
  await undoBulk(work, claims);
  await touchRated(work, scaleId);
  return null;
}

/** How many claims have which level of a scale, by the level's id. */
export async function readLevelUse(
  db: ClaimlightDatabase,
  scaleId: string,
): Promise<Record<string, number>> {
  const use: Record<string, number> = {};
  await db.claims.each(({ verdict, deletedAt }) => {
    if (deletedAt !== null || verdict?.scale !== scaleId) return;
    use[verdict.value] = (use[verdict.value] ?? 0) + 1;
  });
  return use;
}

/** Pages show what levels look like: they are told of the articles that have such claims. */
async function touchRated(work: Work, scaleId: string): Promise<void> {
  await work.db.claims.each(({ verdict, articleId }) => {
    if (verdict?.scale === scaleId) work.touch(articleId);
  });
}
