import type { Article } from '@/lib/model/article';
import type { Source } from '@/lib/model/source';
import { fold } from '@/lib/search/fold';
import { addressKey, partKey } from './address-key';

/**
 * Groups of sources that are likely one: of one address, whatever its form, or of one title from one
 * publisher. A guess for a person to look at; each source is in one group at most.
 */
export const duplicateSources = (sources: readonly Source[]): string[][] =>
  groupsOf(sources, (source) => [addressKey(source.url), ...titleKey(source)]);

/** The same for articles, each of which may be known under several addresses. */
export const duplicateArticles = (articles: readonly Article[]): string[][] =>
  groupsOf(articles, (article) => [
    ...new Set([article.url, ...article.urls].map(partKey)),
    ...titleKey(article),
  ]);

/** "Report" alone is no title that tells anything. */
const titleKey = ({ title, publisher }: { title: string; publisher: string }): string[] =>
  title.length > 8 && publisher ? [`${fold(title)}\n${fold(publisher)}`] : [];

/** Groups of those that have a key in common, at first or second hand. */
function groupsOf<T extends { id: string }>(
  records: readonly T[],
  keysOf: (record: T) => string[],
): string[][] {
  // Of each record and each key, another one of the same group; the last of a chain names the group.
  const next = new Map<string, string>();
  const nameOf = (one: string): string => {
    let name = one;
    for (let on = next.get(name); on !== undefined; on = next.get(name)) name = on;
    if (name !== one) next.set(one, name);
    return name;
  };
  for (const record of records) {
    for (const key of keysOf(record)) {
      const [mine, theirs] = [nameOf(`id ${record.id}`), nameOf(`key ${key}`)];
      if (mine !== theirs) next.set(theirs, mine);
    }
  }
  const groups = new Map<string, string[]>();
  for (const { id } of records) {
    const name = nameOf(`id ${id}`);
    groups.set(name, [...(groups.get(name) ?? []), id]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
