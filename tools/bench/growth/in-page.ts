import { describe } from '@/lib/anchoring/describe';
import { importAll } from '@/lib/store/backup';
import { createDatabase } from '@/lib/store/database';
import { inventSnapshot } from '../opening/records.ts';

/** Puts a saved claim for each of these sentences of an article, in its order, into the extension's own store. */
async function saveSentences(
  url: string,
  text: string,
  sentences: readonly string[],
): Promise<number> {
  const db = createDatabase();
  const lot = inventSnapshot(sentences.length, new Date(Date.UTC(2024, 0, 1)).toISOString(), 0);
  const [article] = lot.articles;
  if (!article) throw new Error('no article');
  article.url = url;
  article.urls = [url];
  article.title = 'What the wards spent';
  let from = 0;
  for (const [i, claim] of lot.claims.entries()) {
    const quote = sentences[i] ?? '';
    const start = text.indexOf(quote, from);
    from = start + quote.length;
    claim.articleId = article.id;
    claim.quote = quote;
    claim.context = quote;
    claim.anchor = describe(text, { start, end: from });
  }
  const done = await importAll(db, { ...lot, articles: [article] });
  if (!done.ok || !done.value.written) throw new Error(JSON.stringify(done));
  const count = await db.claims.count();
  db.close();
  return count;
}

Object.assign(globalThis, { saveSentences });
