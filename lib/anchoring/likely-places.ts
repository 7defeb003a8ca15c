import type { Sought } from './sought';
import type { TextIndex } from './text-index';
import { wordsOf } from './word';

/** Words looked up, rarest first, and the places of a word that are looked at. */
const MOST_WORDS = 16;
const MOST_PLACES = 100;
const MOST_RESULTS = 6;
/** A place with less of the votes than this share of the best one's is hopeless. */
const HOPELESS = 0.1;
/** Context says where, but not what: its words count half. */
const CONTEXT_WEIGHT = 0.5;

/**
 * Offsets at which an edited quote probably begins, best first: each of its words votes for where
 * the quote would begin, the more the rarer it is in the text. A filter that makes the slow search
 * short; at most six places.
 */
export function likelyPlaces(index: TextIndex, sought: Sought): number[] {
  const { exact, prefix, suffix } = sought;
  const bucket = Math.max(16, Math.ceil(exact.length / 4));
  const votes = new Map<number, { weight: number; sum: number }>();
  const voters = [
    ...votersIn(index, exact, 0, 1),
    ...votersIn(index, prefix, -prefix.length, CONTEXT_WEIGHT),
    ...votersIn(index, suffix, exact.length, CONTEXT_WEIGHT),
  ];
  voters.sort((a, b) => a.places.length - b.places.length);
  for (const { places, offset, weight } of voters.slice(0, MOST_WORDS)) {
    for (const place of places.slice(0, MOST_PLACES)) {
      const start = place - offset;
      const key = Math.floor(start / bucket);
      const vote = votes.get(key) ?? { weight: 0, sum: 0 };
      const share = weight / places.length;
      votes.set(key, { weight: vote.weight + share, sum: vote.sum + share * start });
    }
  }
  const weigh = (key: number) => votes.get(key)?.weight ?? 0;
  const places = [...votes.entries()].map(([key, vote]) => ({
    start: Math.round(vote.sum / vote.weight),
    // An insertion spreads the votes over neighbouring buckets.
    weight: vote.weight + (weigh(key - 1) + weigh(key + 1)) / 2,
  }));
  const best = places.reduce((most, { weight }) => Math.max(most, weight), 0);
  return places
    .filter(({ weight }) => weight >= best * HOPELESS)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_RESULTS)
    .map(({ start }) => start);
}

function votersIn(index: TextIndex, text: string, from: number, weight: number) {
  return wordsOf(text)
    .map((word) => ({ places: index.placesOf(word.key), offset: word.start + from, weight }))
    .filter(({ places }) => places.length > 0);
}
