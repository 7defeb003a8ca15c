import commonWords from '@/lib/analysis/lists/common-words.json';
import { DEMONYMS } from '@/lib/analysis/lists/demonyms';
import firstNames from '@/lib/analysis/lists/first-names.json';
import {
  COMPANY_SUFFIXES,
  knownOrganizations,
  ORGANIZATION_HEADS,
} from '@/lib/analysis/lists/organizations';
import { knownPlaces, PLACE_HEADS, PLACE_PREFIXES } from '@/lib/analysis/lists/places';
import { SPEECH_VERBS } from '@/lib/analysis/lists/speech';
import { HONORIFICS, OFFICES, TITLE_MODIFIERS } from '@/lib/analysis/lists/titles';
import { CALENDAR_WORDS, OTHER_HEADS } from '@/lib/analysis/lists/words';
import { LEXICON_CLASSES, phraseHash } from '@/lib/analysis/tagger/lexicon';
import { tokenize } from '@/lib/analysis/tokens/tokenize';
import { readText } from '../corpus';
import cities from './lists/cities.json';
import companies from './lists/companies.json';
import surnames from './lists/surnames.json';

export type LexiconClass = (typeof LEXICON_CLASSES)[number];

/**
 * Gathers the phrases of each class: the project's own lists and, from a corpus file of phrase TAB
 * number lines, given names (0), towns (3), family names (4), organisations (5) and names of
 * organisations (6) and places (7) in Wikipedia. Its classes 1 and 2 are not free enough to ship.
 */
export function lexiconPhrases(gazetteer: string): Map<LexiconClass, Set<string>> {
  const phrases = new Map<LexiconClass, Set<string>>();
  const add = (name: LexiconClass, words: Iterable<string>) => {
    const set = phrases.get(name) ?? new Set();
    phrases.set(name, set);
    for (const word of words) {
      // As the tokenizer will cut it: "st. louis" is "st . louis".
      const phrase = tokenize(word.toLowerCase()).map(({ text }) => text);
      if (phrase.length > 0 && phrase.length <= 6) set.add(phrase.join(' '));
    }
  };
  add('given-name', firstNames.words.split(' '));
  add('family-name', surnames.words.split(' '));
  add('place', knownPlaces());
  add('town', cities.words.split('|'));
  add('demonym', [...DEMONYMS, ...[...DEMONYMS].map((word) => `${word}s`)]);
  add('organization', knownOrganizations());
  add('company', companies.words.split('|'));
  add('organization-head', [...ORGANIZATION_HEADS, ...COMPANY_SUFFIXES]);
  add('place-head', [...PLACE_HEADS, ...PLACE_PREFIXES]);
  add('other-head', OTHER_HEADS);
  add('title', [...HONORIFICS, ...OFFICES, ...TITLE_MODIFIERS]);
  add('common-word', commonWords.words.split(' '));
  add('speech-verb', SPEECH_VERBS.keys());
  add('calendar', CALENDAR_WORDS);
  const classes: Readonly<Record<string, LexiconClass>> = {
    0: 'given-name',
    3: 'town',
    4: 'family-name',
    5: 'company',
    6: 'organization-phrase',
    7: 'place-phrase',
  };
  for (const line of readText(gazetteer).split('\n')) {
    const [phrase = '', number = ''] = line.split('\t');
    const name = classes[number];
    if (name) add(name, [phrase]);
  }
  return phrases;
}

/** The classes of each phrase, as bits by the hash of the phrase. */
export function lexiconTable(phrases: ReadonlyMap<LexiconClass, ReadonlySet<string>>) {
  const table = new Map<number, number>();
  for (const [name, set] of phrases) {
    const bit = 1 << LEXICON_CLASSES.indexOf(name);
    for (const phrase of set) {
      const hash = phraseHash(phrase);
      table.set(hash, (table.get(hash) ?? 0) | bit);
    }
  }
  return table;
}
