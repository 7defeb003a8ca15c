/** Buckets of the highest bits of a hash. */
const BUCKET_BITS = 12;
const SHIFT = 32 - BUCKET_BITS;

/**
 * Finds the place of a hash in a list in rising order. There is nothing to build: where a bucket of hashes
 * begins is looked for when it is first asked for, so that a list of any length is ready at once.
 */
export class SortedHashes {
  readonly #hashes: Uint32Array;
  readonly #starts = new Int32Array((1 << BUCKET_BITS) + 1).fill(-1);

  /** `hashes` should be spread well over 32 bits; in a list in another order none may be found. */
  constructor(hashes: Uint32Array) {
    this.#hashes = hashes;
    this.#starts[1 << BUCKET_BITS] = hashes.length;
  }

  /** The place of the hash in the list, the first of equal ones, or -1. */
  find(hash: number): number {
    const bucket = hash >>> SHIFT;
    const at = this.#search(hash, this.#start(bucket), this.#start(bucket + 1));
    return this.#hashes[at] === hash ? at : -1;
  }

  #start(bucket: number): number {
    let start = this.#starts[bucket] ?? 0;
    if (start < 0) {
      start = this.#search((bucket << SHIFT) >>> 0, 0, this.#hashes.length);
      this.#starts[bucket] = start;
    }
    return start;
  }

  /** The first place from `from` to `to` of a hash that is not under this one. */
  #search(hash: number, from: number, to: number): number {
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#hashes[middle] ?? 0) < hash) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
