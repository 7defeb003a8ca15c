import type { Span } from '@/lib/model/span';
import { standsAt } from './compare';
import { foldWithPlaces } from './fold';
import type { Terms } from './query';
import { wordsOf } from './words';

/** Where a text has what is looked for, in order, apart from each other. UTF-16 code units of the text. */
export function marksIn(text: string, terms: Terms): Span[] {
  if (terms.length === 0 || text === '') return [];
  const { folded, places } = foldWithPlaces(text);
  const words = wordsOf(folded);
  const found: Span[] = [];
  for (const { patterns, open } of terms) {
    for (const pattern of patterns) {
      const last = pattern.length - 1;
      for (let from = 0; from + last < words.length; from++) {
        if (!standsAt((i) => words[from + i]?.word, pattern, open)) continue;
        const first = words[from];
        const end = words[from + last];
        if (!first || !end) continue;
        const wanted = pattern[last] ?? '';
        // Of a longer word only its beginning; a number is marked whole, its signs are no part of the word.
        const part = end.word.length === end.end - end.start ? wanted.length : end.end - end.start;
        const folds = end.start + part;
        found.push({ start: places[first.start] ?? 0, end: endOf(places, folds) });
      }
    }
  }
  return joined(found);
}

/** The place in the text after the character that a folded text's place `at - 1` comes from. */
function endOf(places: readonly number[], at: number): number {
  const from = places[at - 1] ?? 0;
  let next = at;
  while (next < places.length - 1 && places[next] === from) next++;
  return places[next] ?? from;
}

function joined(spans: Span[]): Span[] {
  const marks: Span[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = marks.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else marks.push({ ...span });
  }
  return marks;
}
