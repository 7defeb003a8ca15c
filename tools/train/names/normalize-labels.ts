import { isDemonym } from '@/lib/analysis/lists/demonyms';
import { isKnownOrganization } from '@/lib/analysis/lists/organizations';
import { isKnownPlace } from '@/lib/analysis/lists/places';
import { HONORIFICS } from '@/lib/analysis/lists/titles';
import type { TaggedDocument, TaggedToken } from '../corpus';

/**
 * Brings the labels of the corpora under one convention where lists tell it: names of peoples are MISC
 * (CrossNER has them among the organisations, one part of GMB among the places), well-known places LOC and
 * well-known organisations ORG whatever they are doing, an honorific or small "the" before a name and a
 * possessive after it are not part of it. In a corpus `withoutMisc`, a people is no name at all.
 */
export function normalizeLabels(document: TaggedDocument, withoutMisc: boolean): TaggedDocument {
  return document.map((sentence) => {
    const tagged: TaggedToken[] = [];
    for (let from = 0; from < sentence.length; ) {
      let to = from + 1;
      const type = sentence[from]?.[1].slice(2) ?? '';
      if (type !== '') while (sentence[to]?.[1] === `I-${type}`) to++;
      relabel(sentence.slice(from, to), type, withoutMisc, tagged);
      from = to;
    }
    return tagged;
  });
}

const TYPES = new Set(['PER', 'ORG', 'LOC', 'MISC']);

function relabel(
  name: readonly TaggedToken[],
  type: string,
  withoutMisc: boolean,
  tagged: TaggedToken[],
) {
  if (!TYPES.has(type)) {
    for (const token of name) tagged.push(token);
    return;
  }
  let from = 0;
  let to = name.length;
  const word = (i: number) => name[i]?.[0] ?? '';
  if (type === 'PER')
    while (from < to - 1 && HONORIFICS.has(word(from).toLowerCase().replace(/\.$/, ''))) from++;
  if (from > 0 && word(from) === '.') from++;
  if (word(from) === 'the' && from < to - 1) from++;
  if (/^['’]s$/.test(word(to - 1)) && from < to - 1) to--;
  const kind = typeOf(name.slice(from, to), type, withoutMisc);
  for (const [i, [text]] of name.entries()) {
    const inside = i >= from && i < to && kind !== '';
    tagged.push([text, inside ? `${i === from ? 'B' : 'I'}-${kind}` : 'O']);
  }
}

function typeOf(name: readonly TaggedToken[], type: string, withoutMisc: boolean): string {
  const words = name.map(([text]) => text.toLowerCase());
  const phrase = words.join(' ');
  if (words.every((word) => isDemonym(word) || word === '-') && type !== 'MISC')
    return withoutMisc ? '' : 'MISC';
  if (type === 'PER' || type === 'MISC') {
    if (words.length > 1 && isKnownPlace(phrase)) return 'LOC';
    return type;
  }
  if (isKnownPlace(phrase)) return 'LOC';
  if (isKnownOrganization(phrase)) return 'ORG';
  return type;
}
