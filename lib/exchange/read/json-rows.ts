import { UnreadableFile } from '@/lib/exchange/import-row';
import { JsonScan } from './json-scan';

export interface JsonRow {
  /** The keys of the objects around the list. */
  path: readonly string[];
  value: unknown;
}

/**
 * Reads JSON as it comes: gives the elements of the lists that `isRows` names by the keys around
 * them, one at a time, and returns the rest, with a 0 in place of each element. So a file is held
 * to the rules of JSON as a whole, and never stands in memory as a whole.
 * Throws `UnreadableFile` at what is no JSON, once that is seen.
 */
export async function* jsonRows(
  text: AsyncIterable<string>,
  isRows: (path: readonly string[]) => boolean,
): AsyncGenerator<JsonRow, unknown> {
  const scan = new JsonScan(isRows);
  for await (const chunk of text) {
    for (const { path, json } of scan.feed(chunk)) yield { path, value: parse(json) };
  }
  return parse(scan.end());
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new UnreadableFile('damaged');
  }
}
