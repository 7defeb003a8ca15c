import type { ImportFormatId } from './format';

/**
 * The format of a file by how it begins, whatever its name; undefined for none that can be read.
 * A first look only: the reader of the format says whether the file is sound.
 */
export function recognise(head: string): ImportFormatId | undefined {
  const text = head.replace(/^\uFEFF/, '').trimStart();
  if (text.startsWith('{')) {
    if (/"format"\s*:\s*"claimlight"/.test(text)) return 'claimlight-json';
    // Another program may have sorted the keys.
    if (/^\{\s*"(?:articles|claims|evidence|exportedAt)"\s*:/.test(text)) return 'claimlight-json';
  }
  return undefined;
}
