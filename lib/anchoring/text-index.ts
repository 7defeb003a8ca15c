import { type NormalText, normalText } from './normal-text';
import { type Word, wordsOf } from './word';

/** A text made ready for many look-ups: brought into normal form once, its words listed by place. */
export class TextIndex {
  readonly normal: NormalText;
  /** The normal form; all offsets of this module and of those that search are of this text. */
  readonly text: string;
  #places: Map<string, number[]> | null = null;
  #lowerCase: Set<string> | null = null;
  #words: Word[] | null = null;

  constructor(readonly original: string) {
    this.normal = normalText(original);
    this.text = this.normal.text;
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

  /** Where a stretch of text stands, letter for letter, ascending; at most `most` places. */
  occurrences(stretch: string, most: number): number[] {
    if (stretch === '') return [];
    // What is before the first space and after the last may be cut, so that the text has it only as parts of words.
    const [first, last] = [stretch.search(/\s/), stretch.search(/\s\S*$/)];
    const inner = wordsOf(stretch).filter(({ start, end }) => start > first && end <= last);
    if (inner.length > 0) {
      return this.#placesBy(inner, most, (at) => this.text.startsWith(stretch, at));
    }
    const found: number[] = [];
    let at = this.text.indexOf(stretch);
    while (at >= 0 && found.length < most) {
      found.push(at);
      at = this.text.indexOf(stretch, at + 1);
    }
    return found;
  }

  /** The same of a stretch of whole words, in capitals or small letters. */
  occurrencesInAnyCase(stretch: string, most: number): number[] {
    const wanted = stretch.toLowerCase();
    const isAt = (at: number) => this.text.slice(at, at + stretch.length).toLowerCase() === wanted;
    return this.#placesBy(wordsOf(stretch), most, isAt);
  }

  /** Where a stretch with certain words begins: looked for at the rarest of them. */
  #placesBy(words: readonly Word[], most: number, isAt: (at: number) => boolean): number[] {
    let rarest: { places: readonly number[]; start: number } | null = null;
    for (const { key, start } of words) {
      const places = this.placesOf(key);
      if (places.length === 0) return [];
      if (!rarest || places.length < rarest.places.length) rarest = { places, start };
    }
    const found: number[] = [];
    for (const place of rarest?.places ?? []) {
      const at = place - (rarest?.start ?? 0);
      if (at >= 0 && isAt(at)) found.push(at);
      if (found.length === most) break;
    }
    return found;
  }

  #allWords(): Word[] {
    this.#words ??= wordsOf(this.text);
    return this.#words;
  }
}

let latest: TextIndex | null = null;

/** The index of a text; that of the latest text is kept, since a page's claims come together. */
export function indexOf(text: string): TextIndex {
  if (latest?.original !== text) latest = new TextIndex(text);
  return latest;
}
