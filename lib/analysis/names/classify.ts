import { isDemonym } from '@/lib/analysis/lists/demonyms';
import {
  COMPANY_SUFFIXES,
  isKnownOrganization,
  isListedCompany,
  LINKING_HEADS,
  ORGANIZATION_HEADS,
  WEAK_HEADS,
} from '@/lib/analysis/lists/organizations';
import {
  COMPASS,
  isCountry,
  isKnownPlace,
  isTown,
  PLACE_HEADS,
  PLACE_PREFIXES,
} from '@/lib/analysis/lists/places';
import { SPEECH_VERBS } from '@/lib/analysis/lists/speech';
import { OFFICES } from '@/lib/analysis/lists/titles';
import {
  isCommonWord,
  isFirstName,
  isSurname,
  NAME_PARTICLES,
  ORGANIZATION_NOUNS,
  OTHER_HEADS,
  PLACE_NOUNS,
} from '@/lib/analysis/lists/words';
import { isAllCaps, isPossessive, type Token } from '@/lib/analysis/tokens/tokenize';
import type { Named } from './trim';

export type NameKind = 'person' | 'organization' | 'place' | 'other';
/** Points for each kind; the highest wins. */
export type Points = Record<NameKind, number>;

/** What the name itself tells: lists, heads, shape. Computed once for each distinct name. */
export function pointsOfForm(tokens: readonly Token[], named: Named, name: string): Points {
  const words = [];
  for (let i = named.from; i < named.to; i++) words.push(tokens[i]?.lower ?? '');
  const first = words[0] ?? '';
  const last = words.at(-1) === '.' ? (words.at(-2) ?? '') : (words.at(-1) ?? '');
  const single = words.length === 1;
  const points: Points = { person: 0.6, organization: 0.5, place: 0.2, other: 0.1 };
  if (words.every((word) => isDemonym(word) || word === '-')) points.other += 8;
  if (isCountry(name)) points.place += 12;
  else if (isKnownPlace(name)) points.place += 5;
  else if (isTown(name)) points.place += single ? 2.2 : 3;
  if (isKnownOrganization(name)) points.organization += 7;
  else if (isListedCompany(name)) points.organization += 2;
  if (!single && COMPANY_SUFFIXES.has(last)) points.organization += 5;
  else if (!single && ORGANIZATION_HEADS.has(last))
    points.organization += WEAK_HEADS.has(last) ? 2.5 : 4;
  if (LINKING_HEADS.has(first) || linked(words)) points.organization += single ? 1 : 3.5;
  if (!single && OTHER_HEADS.has(last)) points.other += 3.5;
  if (/^(?:battle|treaty|declaration|statue|order|medal|feast|festival)$/.test(first) && !single)
    points.other += 3;
  if (!single && PLACE_HEADS.has(last)) points.place += 3.5;
  if (!single && PLACE_PREFIXES.has(first))
    points.place += COMPASS.has(first) && isKnownPlace(name.slice(first.length + 1)) ? 5 : 1.7;
  addPersonForm(points, words, first, last);
  const token = tokens[named.from];
  if (single && token && isAllCaps(token) && token.text.length <= 6) points.organization += 2.2;
  if (single && /\d/.test(first)) {
    points.other += 1;
    points.organization += 0.8;
  }
  return points;
}

const linked = (words: readonly string[]) =>
  words.some((word, i) => LINKING_HEADS.has(word) && /^(?:of|for)$/.test(words[i + 1] ?? ''));

function addPersonForm(points: Points, words: readonly string[], first: string, last: string) {
  const plain =
    words.length <= 4 &&
    !ORGANIZATION_HEADS.has(last) &&
    !PLACE_HEADS.has(last) &&
    !OTHER_HEADS.has(last);
  if (words.length === 1) {
    if (isFirstName(first)) points.person += 1.6;
    if (isSurname(first)) points.person += 1;
    else if (!isFirstName(first)) points.other += 0.8;
    if (isCommonWord(first)) points.person -= 1;
    return;
  }
  if (isFirstName(first)) points.person += plain ? 3.2 : 1;
  if (/^(?:\p{L}|(?:\p{L}\.)+)$/u.test(first) || words.includes('.'))
    points.person += plain ? 2 : 0;
  if (plain && (isSurname(last) || isFirstName(last))) points.person += 1.2;
  if (plain && words.slice(1, -1).some((word) => NAME_PARTICLES.has(word))) points.person += 1.5;
  if (/^(?:al|el|bin|abu|ben|von|van|de)-?/.test(last) && last.includes('-')) points.person += 1.5;
  if (plain && words.every((word) => word === '.' || !isCommonWord(word))) points.person += 1;
  else if (!isFirstName(first)) points.person -= 1.5;
  if (!isFirstName(first)) points.other += 1.2;
  if (words.every(isCommonWord)) {
    points.person -= 1.5;
    points.organization += 0.8;
    points.other += 0.8;
  }
}

/** Nouns that a name stands before as it would alone: "the Obama administration". */
const MODIFIED =
  /^(?:administration|government|presidency|campaign|family|era|regime|case|trial|years|estate)$/;

/** What the words around one mention tell. */
export function pointsOfContext(tokens: readonly Token[], named: Named): Points {
  const points: Points = { person: 0, organization: 0, place: 0, other: 0 };
  const before = tokens[named.from - 1];
  const earlier = tokens[named.from - 2]?.lower ?? '';
  const after = tokens[named.to];
  const later = tokens[named.to + 1];
  const prior = before?.lower ?? '';
  if (named.titled) points.person += 4;
  else if (OFFICES.has(prior)) points.person += 2.5;
  if (/^(?:in|near|across|throughout|outside|inside|toward|towards)$/.test(prior))
    points.place += 1.8;
  if (/^(?:at|from|to|into|around|through)$/.test(prior)) points.place += 0.7;
  if (prior === 'the' && !MODIFIED.test(after?.lower ?? '')) {
    points.person -= 2;
    points.organization += 1;
    points.other += 0.6;
    points.place -= 0.3;
  }
  if (prior === 'of' && PLACE_NOUNS.has(earlier)) points.place += 3;
  if (PLACE_NOUNS.has(prior)) points.place += 1.5;
  if (ORGANIZATION_NOUNS.has(prior)) points.organization += 2.2;
  if (after && SPEECH_VERBS.has(after.lower)) {
    points.person += 1.2;
    points.organization += 0.5;
  }
  if (before && SPEECH_VERBS.has(prior)) points.person += 0.8;
  if (after?.lower === 'who' || (after?.text === ',' && later?.lower === 'who'))
    points.person += 2.5;
  if (after?.text === ',' && later?.kind === 'number' && tokens[named.to + 2]?.text === ',')
    points.person += 2.5;
  if (after?.text === ',' && later && isKnownPlace(later.lower)) points.place += 1.5;
  if (after?.text === ',' && later && COMPANY_SUFFIXES.has(later.lower)) points.organization += 3;
  if (after?.text === '(' && isAllCaps(later)) points.organization += 2;
  if (
    isPossessive(after) &&
    /^(?:capital|president|government|army|parliament|economy|border|people)$/.test(
      later?.lower ?? '',
    )
  )
    points.place += 1.5;
  if (
    isPossessive(after) &&
    /^(?:wife|father|mother|son|husband|lawyer|family|death|daughter|brother)$/.test(
      later?.lower ?? '',
    )
  )
    points.person += 2;
  if (/^(?:he|she|his|her)$/.test(later?.lower ?? '') && after?.text === ',') points.person += 0.8;
  if (before && /^["“‘]$/.test(before.text) && after && /^["”’,.]$/.test(after.text))
    points.other += 2.5;
  if (before?.text === '(' && after?.text === ')') points.organization += 0.8;
  return points;
}
