import { fold } from './fold';
import { type Word, wordsOf } from './word';

/** A text made ready for many look-ups: folded once, its words listed by where they stand. */
export class TextIndex {
  readonly folded: string;
  #places: Map<string, number[]> | null = null;
  #lowerCase: Set<string> | null = null;
  #words: Word[] | null = null;

  constructor(readonly text: string) {
    this.folded = fold(text);
  }

  /** Offsets at which a word (in its compared form) begins, ascending. */
  placesOf(key: string): readonly number[] {
    if (!this.#places) {
      this.#places = new Map();
      for (const word of this.#allWords()) {
        const places = this.#places.get(word.key);
        if (places) places.push(word.start);
        else this.#places.set(word.key, [word.start]);
      }
    }
    return this.#places.get(key) ?? [];
  }

  /** Whether the text has a word in lower case somewhere: then a capital is not a name's. */
  hasInLowerCase(key: string): boolean {
    if (!this.#lowerCase) {
      this.#lowerCase = new Set();
      for (const word of this.#allWords()) {
        if (/^\p{Ll}/u.test(word.text)) this.#lowerCase.add(word.key);
      }
    }
    return this.#lowerCase.has(key);
  }

  #allWords(): Word[] {
    this.#words ??= wordsOf(this.text);
    return this.#words;
  }
}

let latest: TextIndex | null = null;

/** The index of a text; that of the latest text is kept, since a page's claims come together. */
export function indexOf(text: string): TextIndex {
  if (latest?.text !== text) latest = new TextIndex(text);
  return latest;
}
