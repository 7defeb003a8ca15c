/** Ids as they are nearly always written; the schema also takes capitals, which make another id. */
const PLAIN = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;
/** Numbers that an id takes, of 32 bits each. */
const WORDS = 4;

/**
 * Ids of records. Millions take 21 to 43 bytes each, and nothing for the garbage collector to go through, where
 * those in a `Set` of texts take more than a hundred.
 */
export class IdSet {
  /** The ids as numbers, each in the first free place from where its own numbers say. */
  private places = new Uint32Array(64 * WORDS);
  private count = 0;
  /** Those that are not written plainly, and the one of nothing but zeros, which marks a free place. */
  private readonly others = new Set<string>();
  private readonly word = new Uint32Array(WORDS);

  constructor(ids: Iterable<string> = []) {
    for (const id of ids) this.add(id);
  }

  has(id: string): boolean {
    if (!this.read(id)) return this.others.has(id);
    return !this.isFree(this.find());
  }

  get size(): number {
    return this.count + this.others.size;
  }

  /** In no order. */
  *[Symbol.iterator](): Generator<string> {
    const { places } = this;
    for (let at = 0; at < places.length; at += WORDS) {
      if (!isNothing(places, at)) yield written(places, at);
    }
    yield* this.others;
  }

  /** Whether it was not there before. */
  add(id: string): boolean {
    if (!this.read(id)) {
      if (this.others.has(id)) return false;
      this.others.add(id);
      return true;
    }
    const at = this.find();
    if (!this.isFree(at)) return false;
    this.places.set(this.word, at);
    this.count += 1;
    if (this.count * WORDS * 4 > this.places.length * 3) this.grow();
    return true;
  }

  /** Takes the numbers of an id; false where it has none. */
  private read(id: string): boolean {
    if (!PLAIN.test(id)) return false;
    const { word } = this;
    word[0] = hex(id, 0, 8);
    word[1] = hex(id, 9, 13) * 0x10000 + hex(id, 14, 18);
    word[2] = hex(id, 19, 23) * 0x10000 + hex(id, 24, 28);
    word[3] = hex(id, 28, 36);
    return !isNothing(word, 0);
  }

  /** Where the id that was read is, or would be. */
  private find(): number {
    const { places, word } = this;
    const [a = 0, b = 0, c = 0, d = 0] = word;
    // Ids that somebody counted up differ in few of their digits.
    let hash = Math.imul(a ^ Math.imul(b, 0x85ebca6b), 0x9e3779b1) ^ Math.imul(c, 0xc2b2ae35);
    hash = Math.imul(hash ^ (hash >>> 15) ^ d, 0x27d4eb2f);
    hash ^= hash >>> 13;
    const last = places.length - 1;
    let at = (hash * WORDS) & last;
    while (!this.isFree(at)) {
      if (places[at] === a && places[at + 1] === b && places[at + 2] === c && places[at + 3] === d)
        return at;
      at = (at + WORDS) & last;
    }
    return at;
  }

  private isFree(at: number): boolean {
    return isNothing(this.places, at);
  }

  private grow(): void {
    const old = this.places;
    this.places = new Uint32Array(old.length * 2);
    for (let at = 0; at < old.length; at += WORDS) {
      if (isNothing(old, at)) continue;
      this.word.set(old.subarray(at, at + WORDS));
      this.places.set(this.word, this.find());
    }
  }
}

const isNothing = (words: Uint32Array, at: number): boolean =>
  words[at] === 0 && words[at + 1] === 0 && words[at + 2] === 0 && words[at + 3] === 0;

/** The id that has these numbers. */
function written(words: Uint32Array, at: number): string {
  let hex = '';
  for (let i = at; i < at + WORDS; i++) hex += (words[i] ?? 0).toString(16).padStart(8, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The number that hexadecimal digits of a text stand for, without a text of their own. */
function hex(id: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const code = id.charCodeAt(i);
    value = value * 16 + (code < 58 ? code - 48 : code - 87);
  }
  return value;
}
