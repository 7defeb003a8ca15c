import { describe, expect, it } from 'vitest';
import { createIndexReader } from '@/lib/store/index-reading';
import { keepIndex } from '@/lib/store/index-upkeep';
import { findSeen } from '@/lib/store/seen-before';
import { draftOf, metadata, openStore, unwrap } from '../store/samples';

const HALF = { scale: 'truth', value: 'half', word: 'Half true' };
const RENTS = 'Rents in Lisbon have risen by 65 percent since 2015.';
const AGAIN = 'Since 2015 rents in Lisbon have increased by 65 percent.';
const OTHER = 'Rents in Porto have risen by 65 percent since 2015.';
const URL = 'https://post.example/today';

async function library() {
  const { db, store } = openStore();
  await keepIndex(db);
  const saved = unwrap(await store.saveDraft(draftOf(RENTS, 5)));
  unwrap(await store.setVerdict(saved.id, HALF));
  for (let n = 0; n < 40; n++) await store.saveDraft(draftOf(`claim ${n} of something`, n * 100));
  const ask = async (quote: string, url = URL, title = '') =>
    (await findSeen(db, createIndexReader(db), [{ key: 'k', quote }], [url], title)).get('k');
  return { db, store, saved, ask };
}

describe('what was seen before', () => {
  it('is found whether it is indexed yet or not, with its verdict and article', async () => {
    const { db, saved, ask } = await library();
    expect((await ask(AGAIN))?.claim.verdict?.value).toBe('half');
    await keepIndex(db, { few: 1, rest: 0 });
    expect(await db.stale.count()).toBe(0);
    const found = await ask(AGAIN);
    expect(found?.claim.id).toBe(saved.id);
    expect(found?.article.publisher).toBe('The Example');
    expect(await ask(OTHER)).toBeUndefined();
  });

  it('is of another article, live, and rated before it is not', async () => {
    const { db, store, saved, ask } = await library();
    expect(await ask(AGAIN, metadata().url)).toBeUndefined();
    const article = metadata({ url: 'https://a.example/b', urls: ['https://a.example/b'] });
    const newer = unwrap(await store.saveDraft({ ...draftOf(RENTS, 9), article }));
    await keepIndex(db, { few: 1, rest: 0 });
    expect((await ask(AGAIN))?.claim.id).toBe(saved.id);
    await store.remove(saved.id);
    expect((await ask(AGAIN))?.claim.id).toBe(newer.id);
    await store.remove(newer.id);
    await keepIndex(db, { few: 1, rest: 0 });
    expect(await ask(AGAIN)).toBeUndefined();
  });

  it('may be of another that the same document shows by a fragment', async () => {
    const { store, saved, ask } = await library();
    await store.remove(saved.id);
    const url = `${URL}#wall`;
    const article = metadata({ url, urls: [url], title: 'Rents go on rising in the old town' });
    const { id } = unwrap(await store.saveDraft({ ...draftOf(RENTS, 9), article }));
    expect((await ask(AGAIN, `${URL}#pier`, 'Another matter'))?.claim.id).toBe(id);
    expect((await ask(AGAIN))?.claim.id).toBe(id);
    expect(await ask(AGAIN, url)).toBeUndefined();
    expect(await ask(AGAIN, URL, article.title)).toBeUndefined();
  });
});
