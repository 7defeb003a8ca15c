const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes of a text in base64, with or without padding. Other characters count as zeros. */
export function fromBase64(text: string): Uint8Array {
  const digits = text.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let bits = 0;
  for (let i = 0; i < digits.length; i++) {
    bits = (bits << 6) | Math.max(0, DIGITS.indexOf(digits.charAt(i)));
    // After the n-th digit of four, n - 1 bytes are whole.
    const left = (3 - (i & 3)) * 2;
    if (left < 6) bytes[(i >> 2) * 3 + (i & 3) - 1] = bits >> left;
  }
  return bytes;
}
