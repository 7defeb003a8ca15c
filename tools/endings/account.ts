import type { Session } from '@/tools/browsers/driver';
import { type Account, endAtRandom } from './operations.ts';

const READ = `new Promise((resolve, reject) => {
  const request = indexedDB.open('claimlight');
  request.onerror = () => reject(request.error);
  request.onsuccess = () => {
    const db = request.result;
    const tables = {};
    const read = db.transaction(['articles', 'claims', 'dismissals']);
    for (const name of read.objectStoreNames) {
      read.objectStore(name).getAll().onsuccess = ({ target }) => (tables[name] = target.result);
    }
    read.oncomplete = () => {
      db.close();
      resolve(tables);
    };
  };
})`;

interface Kept {
  articles: { id: string; url: string }[];
  claims: { quote: string; articleId: string }[];
  dismissals: { quote: string; articleId: string }[];
}

/** Ends the background at random during so many operations on the open page at `url`, and reads what is on file. */
export async function accountFor(
  session: Session,
  url: string,
  operations: number,
  seed: number,
): Promise<Account> {
  const { saved, dismissed, ...rest } = await endAtRandom(session, url, operations, seed);
  const ours = await session.openExtensionPage('welcome.html');
  const kept = await ours.evaluate<Kept>(READ);
  await ours.close();
  const articles = kept.articles.filter((article) => article.url === url);
  const [article] = articles;
  if (!article || articles.length > 1) throw new Error(`${articles.length} records of one article`);
  const quotes = (rows: Kept['claims'], start: string) =>
    rows
      .filter(({ articleId, quote }) => articleId === article.id && quote.startsWith(start))
      .map(({ quote }) => quote)
      .sort();
  return {
    ...rest,
    saved: { told: saved.sort(), kept: quotes(kept.claims, 'saved ') },
    dismissed: { told: dismissed.sort(), kept: quotes(kept.dismissals, 'dismissed ') },
  };
}
