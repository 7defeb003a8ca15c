import { type ListedKind, listedKind } from '@/lib/model/listing';
import { verdictKey } from '@/lib/model/verdict';
import type { Weight } from '@/lib/search/compare';
import type { IndexedDocument } from '@/lib/search/segment';
import type { SearchEntry } from './search-entries';

/** How much it says that a word stands in a field. */
export const FIELD_WEIGHTS = {
  quote: 3,
  tag: 3,
  speaker: 2,
  note: 2,
  source: 1,
  article: 1,
} as const satisfies Record<string, Weight>;

/** Filters are kept as words that no text has. */
const key = (kind: string) => (value: string) => `\u0001${kind}${value.replace(/\n/g, ' ')}`;
export const KEYS = {
  verdict: key('v'),
  kind: key('k') as (kind: ListedKind) => string,
  publisher: key('p'),
  tag: key('t'),
  unsourced: key('u')(''),
  missing: key('m')(''),
};

/** A claim as it is indexed: its words and what it can be filtered by. */
export function documentOf({ id, at, row, places }: SearchEntry): IndexedDocument {
  const { claim, publisher, sources } = row;
  const words = new Map<string, number>();
  const add = (text: string, weight: Weight) => {
    for (const word of text.split(' ')) {
      if (word !== '' && (words.get(word) ?? 0) < weight) words.set(word, weight);
    }
  };
  for (const { field, words: text } of places) add(text, FIELD_WEIGHTS[field]);
  for (const each of keysOf()) words.set(each, 0);
  return { id, at, words };

  function keysOf(): string[] {
    return [
      KEYS.verdict(verdictKey(claim.verdict)),
      KEYS.kind(listedKind(claim)),
      KEYS.publisher(publisher),
      ...claim.tags.map(KEYS.tag),
      ...(sources === 0 ? [KEYS.unsourced] : []),
      ...(claim.state === 'missing' ? [KEYS.missing] : []),
    ];
  }
}
