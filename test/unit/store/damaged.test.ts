import { liveQuery } from 'dexie';
import { describe, expect, it } from 'vitest';
import type { ListQuery } from '@/lib/model/listing';
import { damagedFile, setDamagedAside } from '@/lib/store/damaged';
import { citation, draft, draftOf, metadata, openStore, unwrap } from './samples';

const ALL: ListQuery = {
  ...{ text: '', verdicts: [], kinds: [], publishers: [] },
  ...{ added: { from: null, to: null }, articleId: null, sourceId: null },
  order: { by: 'added', down: true },
};

const OTHER = 'https://news.example/other';

type Filled = Awaited<ReturnType<typeof filled>>;

/** A store with three claims of two articles, one cited. */
async function filled() {
  const opened = openStore();
  const { store } = opened;
  const one = unwrap(await store.saveDraft(draft()));
  const two = unwrap(await store.saveDraft(draftOf('it rose', 5)));
  const article = metadata({ url: OTHER, urls: [OTHER], title: 'Another story altogether' });
  const three = unwrap(await store.saveDraft({ ...draftOf('it fell', 9), article }));
  const { source } = unwrap(await store.addEvidence(one.id, citation()));
  return { ...opened, one, two, three, source };
}

describe('a record that does not fit its table', () => {
  it.each([
    ['tags', null],
    ['note', 7],
    ['quote', undefined],
    ['verdict', 'true'],
    ['attribution', { speaker: 'x' }],
  ])(
    'of a claim (%s) is kept aside whole when it is met; the others show',
    async (field, value) => {
      const { db, store, one, two, three } = await filled();
      const broken = { ...two, [field]: value };
      await db.claims.put(broken as typeof two);
      await setDamagedAside(db);
      expect((await store.list(ALL)).ids.sort()).toEqual([one.id, three.id].sort());
      expect(await db.damaged.toArray()).toMatchObject([{ table: 'claims', record: broken }]);
      expect(JSON.parse((await (await damagedFile(db))?.text()) ?? '')).toHaveLength(1);
    },
  );

  it('is found by whoever stumbles over it, and is left out of what is asked for', async () => {
    let ids: string[] = [];
    for (const ask of [
      ({ store }: Filled) => store.rows(ids),
      ({ store }: Filled) => store.newest(10),
      ({ store }: Filled) => store.listed(ids),
      ({ store }: Filled) => store.listNewest(10),
      ({ store }: Filled) => store.forUrls([metadata().url, OTHER]),
    ]) {
      const all = await filled();
      ids = [all.one.id, all.two.id, all.three.id];
      await all.db.claims.put({ ...all.two, tags: 7 } as unknown as typeof all.two);
      expect(await ask(all)).toHaveLength(2);
      expect(await all.db.damaged.count()).toBe(1);
      expect(await all.store.detail(all.two.id)).toBeUndefined();
    }
  });

  it('is set aside from within a live query, too, which then goes on', async () => {
    const { db, store, two } = await filled();
    await db.claims.put({ ...two, tags: 7 } as unknown as typeof two);
    const seen = await new Promise<number>((resolve, reject) => {
      liveQuery(() => store.listNewest(10)).subscribe({
        next: (rows) => resolve(rows.length),
        error: reject,
      });
    });
    expect(seen).toBe(2);
    expect(await db.damaged.count()).toBe(1);
  });

  it('of an article or source leaves what is sound in it, so that claims keep theirs', async () => {
    const { db, store, one, source } = await filled();
    const article = await db.articles.get(one.articleId);
    if (!article) throw new Error('no article');
    const url = 'javascript:alert(1)';
    await db.articles.put({ ...article, title: 5, url } as unknown as typeof article);
    await db.sources.put({ ...source, authors: 'Nobody' } as unknown as typeof source);
    expect(await setDamagedAside(db)).toBe(2);
    const detail = await store.detail(one.id);
    expect(detail?.article).toEqual({ ...article, title: '' });
    expect(detail?.sources[0]?.source).toEqual({ ...source, authors: [] });
    expect((await db.damaged.toArray()).map(({ table }) => table).sort()).toEqual([
      'articles',
      'sources',
    ]);
  });

  it('is the only thing that is moved, and only once', async () => {
    const { db, two } = await filled();
    const before = await db.claims.toArray();
    expect(await setDamagedAside(db)).toBe(0);
    expect(await damagedFile(db)).toBeNull();
    await db.claims.put({ ...two, state: 'lost' } as unknown as typeof two);
    const found = await Promise.all([setDamagedAside(db), setDamagedAside(db)]);
    expect(found.reduce((sum, moved) => sum + moved)).toBe(1);
    expect(await db.damaged.count()).toBe(1);
    expect(await db.claims.toArray()).toEqual(before.filter(({ id }) => id !== two.id));
  });
});

it('what the database itself refuses is not taken for a broken record', async () => {
  const { db, store } = await filled();
  db.close();
  await expect(store.list(ALL)).rejects.toMatchObject({ name: 'DatabaseClosedError' });
});
