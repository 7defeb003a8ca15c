import { sha1 } from './sha1';

/** Sets our names apart from everybody else's that are made in the same way. */
const NAMESPACE = 'https://claimlight.example/id/';

const encoder = new TextEncoder();
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/**
 * A UUID that stands for these words alone (version 5, RFC 9562): what another program wrote without
 * an id of ours gets the same one whenever it is read.
 */
export function recordId(...words: string[]): string {
  const bytes = sha1(encoder.encode(NAMESPACE + JSON.stringify(words)));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  let id = '';
  for (let i = 0; i < 16; i++) {
    if (i === 4 || i === 6 || i === 8 || i === 10) id += '-';
    id += HEX[bytes[i] ?? 0];
  }
  return id;
}
