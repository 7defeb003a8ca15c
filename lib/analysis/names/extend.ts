import { isCountry } from '@/lib/analysis/lists/places';
import type { Token } from '@/lib/analysis/tokens/tokenize';
import { readLink } from './links';
import type { NameKind } from './mentions';
import { isName } from './name-word';

/** A name as tokens: the first and the one after the last. */
export interface NameRange {
  readonly from: number;
  readonly to: number;
  readonly kind: NameKind;
}

/**
 * Keeps long names of organisations whole: where a name that was found ends before a link that ties more to it
 * ("Association | for Promotion of Trade with ..."), it goes on, and what was found inside is part of it.
 * `last`: the token after the sentence. Ranges in order, without overlap.
 */
export function extendNames<Range extends NameRange>(
  tokens: readonly Token[],
  found: readonly Range[],
  last: number,
): Range[] {
  const names: Range[] = [];
  for (const range of found) {
    // What is left of a name whose beginning belongs to the one before it is no name.
    if (range.from < (names.at(-1)?.to ?? 0)) continue;
    const to = range.kind === 'organization' ? endOf(tokens, range, last) : range.to;
    names.push(to > range.to ? { ...range, to } : range);
  }
  return names;
}

function endOf(tokens: readonly Token[], { from, to }: NameRange, last: number): number {
  let end = to;
  for (;;) {
    const linked = readLink(tokens, from, end, last);
    if (linked === 0) return end;
    end = linked;
    while (end < last && isName(tokens[end])) end++;
  }
}

/** "France - Germany": countries side by side are names of their own. */
export function splitPairs<Range extends NameRange>(
  tokens: readonly Token[],
  found: readonly Range[],
): Range[] {
  return found.flatMap((range) => {
    const { from, to } = range;
    const paired =
      to - from === 3 &&
      /^[-‐‑–/]$/.test(tokens[from + 1]?.text ?? '') &&
      isCountry(tokens[from]?.lower ?? '') &&
      isCountry(tokens[to - 1]?.lower ?? '');
    return paired ? [place(range, from), place(range, to - 1)] : [range];
  });
}

function place<Range extends NameRange>(range: Range, at: number): Range {
  return { ...range, from: at, to: at + 1, kind: 'place' };
}

/** "Chile-based": a country that begins a compound is a place, also where the tagger saw no name. */
export function compoundPlaces(
  tokens: readonly Token[],
  found: readonly NameRange[],
  first: number,
  last: number,
): NameRange[] {
  const places: NameRange[] = [];
  let next = 0;
  for (let at = first; at < last - 2; at++) {
    while (next < found.length && (found[next]?.to ?? 0) <= at) next++;
    if ((found[next]?.from ?? last) <= at || !isHyphen(tokens[at + 1])) continue;
    const token = tokens[at];
    if (token && isName(token) && isCountry(token.lower))
      places.push({ from: at, to: at + 1, kind: 'place' });
  }
  return places;
}

const isHyphen = (token: Token | undefined) =>
  token?.text === '-' || token?.text === '‐' || token?.text === '‑';
