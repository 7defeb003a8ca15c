import { fold } from '@/lib/search/fold';

export { fold };

/** The words of a search, folded. */
export function searchWords(text: string): string[] {
  return [...new Set(fold(text).split(/\s+/).filter(Boolean))];
}
