import { isKnownPlace } from '@/lib/analysis/lists/places';
import { surnameOf } from './full-names';
import { type Mention, NAME_KINDS, type NameKind } from './mentions';

/** No mention counts for more or less than this, so that one sure mistake cannot outvote the rest. */
const LEAST = 0.02;

/**
 * The kind of each name of an article, by its key: what its mentions together make most probable. A word that
 * is a person's family or given name is taken for that person where its own mentions leave a doubt.
 */
export function settleKinds(mentions: readonly Mention[]): Map<string, NameKind> {
  const votes = new Map<string, number[]>();
  for (const { key, probabilities, kind } of mentions) {
    const sums = votes.get(key) ?? NAME_KINDS.map(() => 0);
    votes.set(key, sums);
    NAME_KINDS.forEach((name, i) => {
      const found = name === kind ? 0.5 : 0;
      sums[i] = (sums[i] ?? 0) + Math.log(Math.max(LEAST, probabilities[i] ?? 0)) + found;
    });
  }
  const kinds = new Map<string, NameKind>();
  for (const [key, sums] of votes) kinds.set(key, NAME_KINDS[best(sums)] ?? 'other');
  const places = new Set(mentions.filter(({ located }) => located).map(({ key }) => key));
  for (const { key, words, kind } of mentions) {
    if (words.length < 2 || kinds.get(key) !== 'person' || kind !== 'person') continue;
    for (const name of [surnameOf(words), words[0]?.toLowerCase() ?? '']) {
      const own = votes.get(name);
      if (!own || (isKnownPlace(name) && places.has(name))) continue;
      const doubt = (own[best(own)] ?? 0) - (own[0] ?? 0);
      const town = !places.has(name) && !isKnownPlace(name) && kinds.get(name) === 'place';
      if (doubt < PERSON_MARGIN || town) kinds.set(name, 'person');
    }
  }
  return kinds;
}

/** How much less probable, as a difference of logarithms, such a name may be as a person's. */
const PERSON_MARGIN = 6;

function best(sums: readonly number[]): number {
  let most = 0;
  sums.forEach((sum, i) => {
    if (sum > (sums[most] ?? 0)) most = i;
  });
  return most;
}
