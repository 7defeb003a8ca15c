import type { Article, ArticleMetadata } from '@/lib/model/article';
import { fold } from '@/lib/search/fold';
import { addressKey, partKey } from './address-key';

/*
 * An address that a page names may be wrong: sites leave it standing when another article is
 * shown, give it to all their pages, or name another article. Such an address may since stand in
 * a record, too. So an address in common makes two pages one article only where nothing else can
 * be meant: where the record knows no other address, and it is the page's own, fragment included.
 * Everywhere else there has to be more to go by.
 */

/** Words in a title that, found within another, tell the same article. */
const FEWEST_WORDS = 4;
/** Characters at the top of a text where its title may stand, besides the title. */
const LEAD = 400;

/** Whether a stored article, found by an address, is the one that a page says it is. */
export function isSameArticle(article: Article, page: ArticleMetadata): boolean {
  return (
    isOnlyAt(article, page.urls.at(-1) ?? page.url) ||
    titlesOf(article).some((title) => isSameTitle(title, page.title)) ||
    isSameMoment(article.publishedAt, page.publishedAt)
  );
}

/**
 * Whether a stored article, found by an address, is the one whose text a page shows.
 * @param urls of the page, its own the last.
 * @param found for each saved claim of the article, whether its very words stand in the text.
 */
export function isSameText(
  article: Article,
  page: { urls: readonly string[]; text: string },
  found: readonly boolean[],
): boolean {
  if (isOnlyAt(article, page.urls.at(-1) ?? '')) return true;
  // Papers repeat a sentence of background in many articles; most of what was saved they do not.
  const share = found.filter(Boolean).length / Math.max(1, found.length);
  return share > 0.5 || titlesOf(article).some((title) => bearsTitle(page.text, title));
}

/**
 * Whether a stored article, found by an address, may be what a page shows, as far as fragments tell. One that is
 * kept without a fragment may: earlier versions left it out. `title` of the page; empty where it is not known.
 */
export function isOfPage(article: Article, urls: readonly string[], title: string): boolean {
  const keys = new Set([...urls.map(partKey), ...urls.map(addressKey)]);
  return (
    [article.url, ...article.urls].some((url) => keys.has(partKey(url))) ||
    titlesOf(article).some((known) => isSameTitle(known, title))
  );
}

/** Whether two titles are one, with or without the paper's name or a kicker. */
export function isSameTitle(a: string, b: string): boolean {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  if (short.length === 0) return false;
  return short.length < FEWEST_WORDS ? short.join(' ') === long.join(' ') : holds(long, short);
}

const titlesOf = ({ title, otherTitles = [] }: Article): string[] => [title, ...otherTitles];

function isOnlyAt(article: Article, own: string): boolean {
  const key = partKey(own);
  return [article.url, ...article.urls].every((url) => partKey(url) === key);
}

/** To the second, that is: a day, or midnight for want of a time, many articles share. */
function isSameMoment(a: string | null, b: string | null): boolean {
  return a !== null && a === b && /T(?!00:00:00)/.test(a);
}

/** Whether a text bears a title as its first lines do, not as a link to another story would. */
function bearsTitle(text: string, title: string): boolean {
  const words = wordsOf(title);
  return words.length >= FEWEST_WORDS && holds(wordsOf(text.slice(0, title.length + LEAD)), words);
}

const holds = (words: readonly string[], sought: readonly string[]): boolean =>
  ` ${words.join(' ')} `.includes(` ${sought.join(' ')} `);

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
