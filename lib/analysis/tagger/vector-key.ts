import { hashText } from './hash';

/** Hash of a word, in lower case, as the vectors know it: with straight quotation marks. */
export function vectorHash(lower: string): number {
  const plain = /[’‘“”]/.test(lower) ? lower.replace(/[’‘]/g, "'").replace(/[“”]/g, '"') : lower;
  return hashText(plain);
}
