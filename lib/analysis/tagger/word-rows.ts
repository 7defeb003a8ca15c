import type { Kernel } from '@/lib/analysis/kernel/kernel';
import type { Network } from '@/lib/analysis/kernel/network';
import { addRows } from '@/lib/analysis/kernel/table';
import type { Sentence } from '@/lib/analysis/sentences/split';
import type { Token } from '@/lib/analysis/tokens/tokenize';
import type { HashIndex } from './hash-index';
import { vectorHash } from './vector-key';
import { WORD_SLOTS, writeWordFeatures } from './word-features';

/** Words whose sums are kept; when there is no room for those of a part, all are forgotten. */
const ROOM = 12_288;
/** Longer words, which are none, are not kept. */
const LONGEST = 40;

/**
 * Sums of what is known of words by themselves, their vector and features, in the kernel's memory: most
 * words come again.
 */
export class WordRows {
  /** Address of the sums. */
  readonly rows: number;
  readonly #kernel: Kernel;
  readonly #network: Network;
  readonly #vectors: HashIndex;
  readonly #places = new Map<string, number>();
  #used = 0;

  /** The network's tables are those of vectors and of features; `vectors` finds a word's vector. */
  constructor(kernel: Kernel, network: Network, vectors: HashIndex) {
    this.rows = kernel.allocate(ROOM * network.width * 4);
    this.#kernel = kernel;
    this.#network = network;
    this.#vectors = vectors;
  }

  /** Which sum is each token's, until the next call. `count`: tokens of the sentences, at most those of a part. */
  read(tokens: readonly Token[], sentences: readonly Sentence[], count: number): Int32Array {
    if (this.#used + count > ROOM) {
      this.#places.clear();
      this.#used = 0;
    }
    const ids = new Int32Array(count);
    const fresh: Token[] = [];
    let at = 0;
    for (const { first, last } of sentences)
      for (let i = first; i < last; i++, at++) {
        const token = tokens[i] as Token;
        let place = this.#places.get(token.text);
        if (place === undefined) {
          place = this.#used + fresh.length;
          fresh.push(token);
          if (token.text.length <= LONGEST) this.#places.set(token.text, place);
        }
        ids[at] = place;
      }
    if (fresh.length > 0) this.#add(fresh);
    return ids;
  }

  #add(words: readonly Token[]) {
    const { width, tables } = this.#network;
    const [vectors, features] = tables;
    const starts = new Int32Array(words.length + 1);
    const vectorIds = new Int32Array(words.length);
    const featureStarts = new Int32Array(words.length + 1);
    const featureIds = new Int32Array(words.length * WORD_SLOTS);
    const rows = new Int32Array(WORD_SLOTS);
    let found = 0;
    let length = 0;
    for (const [n, { text, lower }] of words.entries()) {
      const vector = this.#vectors.find(vectorHash(lower));
      if (vector >= 0) vectorIds[found++] = vector;
      starts[n + 1] = found;
      writeWordFeatures(text, lower, rows, 0);
      for (const row of rows) if (row > 0) featureIds[length++] = row - 1;
      featureStarts[n + 1] = length;
    }
    const out = this.rows + this.#used * width * 4;
    this.#kernel.float32(out, words.length * width).fill(0);
    if (vectors) addRows(this.#kernel, vectors, { starts, ids: vectorIds }, out);
    if (features) addRows(this.#kernel, features, { starts: featureStarts, ids: featureIds }, out);
    this.#used += words.length;
  }
}
