/**
 * A new record's id, a random UUID. `crypto.randomUUID` is missing where a card lies over a page
 * without https: Firefox takes the card's own document for insecure there.
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  // Version 4, variant 1 of RFC 9562.
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return written(bytes);
}

/** The last id that was given out in order: its time in ms, and its number in that ms. */
let last = { ms: 0, count: 0 };

/** Most ids of one ms; what comes after them borrows from the next. */
const MOST = 0xfff;

/** A UUID that sorts after all that this window made before, also within one millisecond. */
export function newOrderedId(): string {
  const now = Date.now();
  if (now > last.ms) last = { ms: now, count: 0 };
  else if (last.count < MOST) last = { ms: last.ms, count: last.count + 1 };
  else last = { ms: last.ms + 1, count: 0 };
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  // Version 7 of RFC 9562: 48 bits of time, 12 bits of counter, the rest random.
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(last.ms / 2 ** (8 * (5 - i))) & 0xff;
  bytes[6] = 0x70 | (last.count >> 8);
  bytes[7] = last.count & 0xff;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return written(bytes);
}

function written(bytes: Uint8Array): string {
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
