import { columnOf } from './csv-columns';
import type { ImportFormatId } from './format';

/**
 * The format of a file by how it begins, whatever its name; undefined for none that can be read.
 * A first look only: the reader of the format says whether the file is sound.
 */
export function recognise(head: string): ImportFormatId | undefined {
  const text = head.replace(/^\uFEFF/, '').trimStart();
  if (/^[{[]/.test(text)) return recogniseJson(text);
  // Whether there is a review in it shows only further on.
  if (text.startsWith('<')) return 'claim-review-page';
  const [line = ''] = text.split(/\r\n|\r|\n/, 1);
  const columns = line.split(/[,;\t]/).map((cell) => columnOf(cell.replaceAll('"', '')));
  return columns.includes('quote') && columns.includes('url') ? 'csv' : undefined;
}

function recogniseJson(text: string): ImportFormatId | undefined {
  if (/"format"\s*:\s*"claimlight"/.test(text)) return 'claimlight-json';
  // Another program may have sorted the keys.
  if (/^\{\s*"(?:articles|claims|evidence|exportedAt)"\s*:/.test(text)) return 'claimlight-json';
  if (/"(?:[^"]*[/:])?ClaimReview"/.test(text)) return 'claim-review';
  if (/"(?:client_version|export_userid)"\s*:/.test(text)) return 'hypothesis';
  if (/anno\.jsonld"|"type"\s*:\s*(?:\[\s*)?"Annotation(?:Page|Collection)?"/.test(text))
    return 'web-annotation';
  if (/^\{[^{[]*"(?:rows|annotations)"\s*:\s*\[/.test(text) && /"uri"\s*:/.test(text))
    return 'hypothesis';
  return undefined;
}
