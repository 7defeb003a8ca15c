import { formatDate } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import type { Article } from '@/lib/model/article';
import type { Claim, Detection } from '@/lib/model/claim';
import { siteName } from '@/lib/model/site-name';

/** A saved claim as the list gets it. */
export interface SavedClaim {
  claim: Pick<Claim, 'id' | 'quote' | 'verdict' | 'state'> & {
    detection: Pick<Detection, 'score' | 'kinds'> | null;
    attribution: { speaker: { text: string } } | null;
  };
  article: Article;
  sources: number;
  foundIn: { field: 'speaker' | 'note' | 'tag' | 'source' | 'article'; text: string } | null;
}

/** What stands in the list: an article, then its claims. */
export type SavedItem = { article: Article; row: null } | { article: Article; row: SavedClaim };

/** Claims under their articles, each where its newest claim puts it; the order is kept otherwise. */
export function itemsOf(claims: readonly SavedClaim[]): SavedItem[] {
  const groups = new Map<string, SavedItem[]>();
  for (const row of claims) {
    const { article } = row;
    const group = groups.get(article.id) ?? [{ article, row: null }];
    group.push({ article, row });
    groups.set(article.id, group);
  }
  return [...groups.values()].flat();
}

/** Names an item, whatever is listed before it. */
export const itemKey = ({ article, row }: SavedItem): string => row?.claim.id ?? article.id;

/** Publisher and date of an article, as far as they are known. */
export function articleFacts({
  publisher,
  publishedAt,
  url,
}: Pick<Article, 'publisher' | 'publishedAt' | 'url'>): string {
  const name = publisher || siteName(new URL(url).hostname);
  return [name, publishedAt ? formatDate(publishedAt) : ''].filter(Boolean).join(', ');
}

/** Where the words were found, when the quote does not hold them. */
export const foundText = ({ foundIn }: SavedClaim): string | undefined =>
  foundIn ? i18n.t(`found_${foundIn.field}`, [foundIn.text]) : undefined;
