import { expect, it } from 'vitest';
import {
  listRecords,
  readArticleRows,
  readLastArticles,
  readLastSources,
  readSourceRows,
} from '@/lib/store/records';
import { citation, draftOf, metadata, openStore, unwrap } from './samples';

const LAST = { by: 'used', down: true } as const;

it('begins a list of sources or articles with those that all of them begin with', async () => {
  const { db, store } = openStore();
  for (let i = 0; i < 12; i++) {
    const url = `https://paper.example/story-${i}`;
    const article = metadata({ url, urls: [url] });
    const { id } = unwrap(await store.saveDraft({ ...draftOf(`claim ${i}`, i * 100), article }));
    const link = `https://register.example/entry-${i % 7}`;
    const cited = citation({ url: link, title: link });
    const { evidence } = unwrap(await store.addEvidence(id, cited));
    const addedAt = new Date(Date.UTC(2024, 0, 20 - i)).toISOString();
    await db.evidence.update(evidence.id, { addedAt });
    await db.sources.update(evidence.sourceId, { accessedAt: '2024-01-01T00:00:00.000Z' });
    await db.articles.update((await db.claims.get(id))?.articleId ?? '', { lastSeenAt: addedAt });
    if (i === 0) await store.remove(id);
  }
  const sources = listRecords(await readSourceRows(db), '', LAST);
  expect(sources).toHaveLength(7);
  const firstSources = await readLastSources(db, 3);
  expect(
    firstSources.map(({ id, claims, lastUsed, cited }) => [id, claims, lastUsed, cited]),
  ).toEqual(
    sources.slice(0, 3).map(({ id, claims, lastUsed, cited }) => [id, claims, lastUsed, cited]),
  );
  const articles = listRecords(await readArticleRows(db), '', LAST);
  expect(articles).toHaveLength(11);
  // Of the last four one has no claim any more.
  expect(await readLastArticles(db, 4)).toEqual(articles.slice(0, 3));
});
