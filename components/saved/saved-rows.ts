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

export interface SavedGroup {
  article: Article;
  rows: SavedClaim[];
}

/** Groups claims by article, each where its newest claim puts it; the order is kept otherwise. */
export function groupByArticle(claims: readonly SavedClaim[]): SavedGroup[] {
  const groups = new Map<string, SavedGroup>();
  for (const row of claims) {
    const group = groups.get(row.article.id) ?? { article: row.article, rows: [] };
    group.rows.push(row);
    groups.set(row.article.id, group);
  }
  return [...groups.values()];
}

/** The first groups that together hold at least `count` claims, cut to that many. */
export function firstRows(groups: readonly SavedGroup[], count: number): SavedGroup[] {
  const shown: SavedGroup[] = [];
  let left = count;
  for (const group of groups) {
    if (left <= 0) break;
    shown.push({ article: group.article, rows: group.rows.slice(0, left) });
    left -= group.rows.length;
  }
  return shown;
}

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
