import type { ClaimMatch } from '@/lib/model/listing';
import { holds, worth } from '@/lib/search/compare';
import type { Terms } from '@/lib/search/query';
import { FIELD_WEIGHTS } from './index-documents';
import type { SearchEntry } from './search-entries';

/** A claim that has what is looked for, and what that is worth: more where it stands in better places. */
export interface Found {
  row: ClaimMatch;
  worth: number;
}

/** The match of an entry that has every term, else undefined. */
export function match({ row, places }: SearchEntry, terms: Terms): Found | undefined {
  let foundIn: ClaimMatch['foundIn'] = null;
  let sum = 0;
  for (const term of terms) {
    let best = 0;
    let where: ClaimMatch['foundIn'] = null;
    let isInQuote = false;
    for (const { field, text, words } of places) {
      const value = worth(FIELD_WEIGHTS[field], holds(words, term));
      if (value === 0) continue;
      if (field === 'quote') isInQuote = true;
      else if (value > best) where = { field, text };
      best = Math.max(best, value);
    }
    if (best === 0) return undefined;
    sum += best;
    if (!isInQuote) foundIn ??= where;
  }
  return { row: foundIn ? { ...row, foundIn } : row, worth: sum };
}
