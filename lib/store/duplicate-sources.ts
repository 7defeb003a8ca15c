import type { Source } from '@/lib/model/source';
import { addressKey } from './address-key';
import { fold } from './fold';

/**
 * Groups of sources that are likely one: of one address, whatever its form, or of one title from one
 * publisher. A guess for a person to look at; each source is in one group at most.
 */
export function duplicateSources(sources: readonly Source[]): string[][] {
  const groups = new Map<string, string[]>();
  const groupOf = new Map<string, string[]>();
  for (const { id, url, title, publisher } of sources) {
    const keys = [addressKey(url)];
    // "Report" alone is no title that tells anything.
    if (title.length > 8 && publisher) keys.push(`${fold(title)}\n${fold(publisher)}`);
    const group = [id];
    for (const key of keys) {
      const other = groups.get(key);
      if (other && other !== groupOf.get(id)) {
        const all = groupOf.get(id) ?? group;
        for (const member of all) {
          other.push(member);
          groupOf.set(member, other);
        }
      }
      if (!groupOf.has(id)) groupOf.set(id, group);
      groups.set(key, groupOf.get(id) ?? group);
    }
  }
  return [...new Set(groupOf.values())].filter((group) => group.length > 1);
}
