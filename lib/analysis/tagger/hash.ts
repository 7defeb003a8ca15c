/** Start of a hash of nothing. */
export const SEED = 0x811c9dc5;

/** Adds one number to a hash (FNV-1a over 16-bit units, after Fowler, Noll and Vo). */
export const addCode = (hash: number, code: number): number =>
  Math.imul(hash ^ code, 0x01000193) >>> 0;

/** Hash of a text, going on from `hash`. 32 bits, unsigned. */
export function hashText(text: string, hash: number = SEED): number {
  let sum = hash;
  for (let i = 0; i < text.length; i++) sum = addCode(sum, text.charCodeAt(i));
  return sum;
}

/** Spreads the bits of a hash, so that any of them may be taken (the finaliser of MurmurHash3). */
export function spread(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
