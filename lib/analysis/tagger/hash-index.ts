/** Finds the place of a hash in a list; built once, in time linear in the list. */
export class HashIndex {
  readonly #hashes: Uint32Array;
  readonly #slots: Int32Array;
  readonly #mask: number;

  /** `hashes` should be spread well over 32 bits; the first of equal ones is found. */
  constructor(hashes: Uint32Array) {
    let size = 16;
    while (size < hashes.length * 2) size *= 2;
    this.#hashes = hashes;
    this.#mask = size - 1;
    this.#slots = new Int32Array(size).fill(-1);
    for (let i = 0; i < hashes.length; i++) {
      const hash = hashes[i] ?? 0;
      const slot = this.#slotOf(hash);
      if (this.#slots[slot] === -1) this.#slots[slot] = i;
    }
  }

  /** The place of the hash in the list, or -1. */
  find(hash: number): number {
    return this.#slots[this.#slotOf(hash)] ?? -1;
  }

  /** The slot that holds the hash, or the free one where it would be. */
  #slotOf(hash: number): number {
    let slot = Math.imul(hash, 0x9e3779b1) >>> 0;
    slot = (slot ^ (slot >>> 15)) & this.#mask;
    for (;;) {
      const at = this.#slots[slot] ?? -1;
      if (at === -1 || this.#hashes[at] === hash) return slot;
      slot = (slot + 1) & this.#mask;
    }
  }
}
