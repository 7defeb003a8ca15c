import { expect, it } from 'vitest';
import { createDatabase } from '@/lib/store/database';
import { follow } from '@/lib/store/follow';
import { soon } from '@/test/support/soon';
import { draft } from './samples';

const article = (n: number) => ({
  ...draft().article,
  id: crypto.randomUUID(),
  url: `https://paper.example/${n}`,
  canonicalUrl: null,
  urls: [`https://paper.example/${n}`],
  firstSeenAt: '2024-06-01T12:00:00.000Z',
  lastSeenAt: '2024-06-01T12:00:00.000Z',
});

it('hears of changes, and asks anew after many that were none of its own', async () => {
  const db = createDatabase(`claimlight-${crypto.randomUUID()}`);
  const watched = article(0);
  await db.articles.put(watched);
  const titles: (string | undefined)[] = [];
  let asked = 0;
  const stop = follow(
    async () => {
      asked += 1;
      return (await db.articles.get(watched.id))?.title;
    },
    { next: (title) => titles.push(title), error: () => titles.push('failed') },
  );
  await soon(() => expect(titles).toEqual([watched.title]));

  for (let n = 1; n <= 140; n += 1) await db.articles.put(article(n));
  await soon(() => expect(asked).toBe(3));
  await db.articles.update(watched.id, { title: 'Another' });
  await soon(() => expect(titles.at(-1)).toBe('Another'));

  stop();
  const before = asked;
  await db.articles.update(watched.id, { title: 'A third' });
  for (let n = 0; n < 70; n += 1) await db.articles.put(article(n));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(asked).toBe(before);
  expect(titles.at(-1)).toBe('Another');
  db.close();
});
