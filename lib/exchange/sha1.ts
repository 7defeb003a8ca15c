/**
 * SHA-1 (FIPS 180-4) of some bytes. The browser's own answers each call later, which for the ids of a million rows
 * takes longer than all else that is done with them. It tells names apart here, and guards nothing.
 */
export function sha1(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const words = padded(bytes);
  const state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);
  for (let block = 0; block < words.length; block += 16) {
    for (let t = 0; t < 16; t++) SCHEDULE[t] = at(words, block + t);
    for (let t = 16; t < 80; t++)
      SCHEDULE[t] = turned(
        at(SCHEDULE, t - 3) ^ at(SCHEDULE, t - 8) ^ at(SCHEDULE, t - 14) ^ at(SCHEDULE, t - 16),
        1,
      );
    mix(state, SCHEDULE);
  }
  const digest = new DataView(new ArrayBuffer(20));
  for (const [i, word] of state.entries()) digest.setInt32(i * 4, word);
  return new Uint8Array(digest.buffer);
}

/** The words that a block is mixed with; made once, since a file asks for millions of digests. */
const SCHEDULE = new Int32Array(80);

/** The bytes as words of 32 bits, with the mark of their end and their number of bits. */
function padded(bytes: Uint8Array): Int32Array {
  const words = new Int32Array(((bytes.length + 8) >> 6) * 16 + 16);
  for (let i = 0; i < bytes.length; i++)
    words[i >> 2] = at(words, i >> 2) | ((bytes[i] as number) << shift(i));
  words[bytes.length >> 2] = at(words, bytes.length >> 2) | (0x80 << shift(bytes.length));
  words[words.length - 2] = bytes.length / 0x20000000;
  words[words.length - 1] = bytes.length << 3;
  return words;
}

const shift = (byte: number): number => 24 - (byte & 3) * 8;
const at = (words: Int32Array, i: number): number => words[i] as number;
const turned = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

function mix(state: Int32Array, schedule: Int32Array): void {
  let [a, b, c, d, e] = state as unknown as [number, number, number, number, number];
  for (let t = 0; t < 80; t++) {
    // A pair of both would be made anew in every turn.
    let f = b ^ c ^ d;
    let k = t < 40 ? 0x6ed9eba1 : 0xca62c1d6;
    if (t < 20) {
      f = (b & c) | (~b & d);
      k = 0x5a827999;
    } else if (t >= 40 && t < 60) {
      f = (b & c) | (b & d) | (c & d);
      k = 0x8f1bbcdc;
    }
    const next = (turned(a, 5) + f + e + k + at(schedule, t)) | 0;
    e = d;
    d = c;
    c = turned(b, 30);
    b = a;
    a = next;
  }
  for (const [i, word] of [a, b, c, d, e].entries()) state[i] = at(state, i) + word;
}
