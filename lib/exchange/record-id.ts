/** Sets our names apart from everybody else's that are made in the same way. */
const NAMESPACE = 'https://claimlight.example/id/';

/**
 * A UUID that stands for these words alone (version 5, RFC 9562): what another program wrote without
 * an id of ours gets the same one whenever it is read.
 */
export async function recordId(...words: string[]): Promise<string> {
  const name = new TextEncoder().encode(NAMESPACE + JSON.stringify(words));
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-1', name)).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}
