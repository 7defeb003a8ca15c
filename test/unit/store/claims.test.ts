import { describe, expect, it } from 'vitest';
import { Claim } from '@/lib/model/claim';
import { createClaimStore } from '@/lib/store/claim-store';
import { createDatabase } from '@/lib/store/database';
import { draft, draftOf, metadata, openStore, unwrap } from './samples';

describe('saveDraft', () => {
  it('writes a claim that its schema accepts, and its article', async () => {
    const { db, store, changes } = openStore();
    const claim = unwrap(await store.saveDraft(draft()));
    expect(Claim.parse(await db.claims.get(claim.id))).toEqual(claim);
    expect(await db.articles.get(claim.articleId)).toMatchObject({ publisher: 'The Example' });
    expect(changes).toEqual([{ articleIds: [claim.articleId] }]);
  });

  it('returns the saved claim for the same words in the same place, moved or not', async () => {
    const { store, changes } = openStore();
    const first = unwrap(await store.saveDraft(draft()));
    const moved = draft();
    moved.anchor.position = { start: 900, end: 930 };
    expect(unwrap(await store.saveDraft(moved)).id).toBe(first.id);
    const reworded = draft();
    reworded.anchor.quote = { ...reworded.anchor.quote, prefix: 'Yesterday: ', suffix: '' };
    expect(unwrap(await store.saveDraft(reworded)).id).toBe(first.id);
    expect(changes).toHaveLength(1);
  });

  it('keeps the same words at another place apart', async () => {
    const { store } = openStore();
    await store.saveDraft(draftOf('it rose', 10));
    await store.saveDraft(draftOf('it rose', 500));
    expect(await store.count()).toEqual({ claims: 2, articles: 1, deleted: 0 });
  });

  it('gives one claim when two tabs save it at once', async () => {
    const { db, store } = openStore();
    const otherTab = createClaimStore(createDatabase(db.name));
    const saved = await Promise.all(
      [store, otherTab, store, otherTab].map((tab) => tab.saveDraft(draft())),
    );
    expect(new Set(saved.map((result) => unwrap(result).id)).size).toBe(1);
    expect(await db.claims.count()).toBe(1);
    expect(await db.articles.count()).toBe(1);
  });

  it('refuses what is no draft and writes nothing', async () => {
    const { db, store } = openStore();
    const script = draft({ article: metadata({ url: 'javascript:alert(1)' }) });
    expect(await store.saveDraft(script)).toEqual({ ok: false, error: 'invalid' });
    expect(await store.saveDraft(draft({ quote: '' }))).toEqual({ ok: false, error: 'invalid' });
    expect(await db.articles.count()).toBe(0);
  });

  it('makes a new claim where the old one was deleted', async () => {
    const { store } = openStore();
    const first = unwrap(await store.saveDraft(draft()));
    await store.remove(first.id);
    expect(unwrap(await store.saveDraft(draft())).id).not.toBe(first.id);
  });
});

describe('articles', () => {
  it('are one under all their addresses, and gather them', async () => {
    const { db, store } = openStore();
    await store.saveDraft(draft());
    const mobile = 'https://m.news.example/story?utm_source=app';
    const article = metadata({
      url: mobile,
      urls: ['https://news.example/2024/story'],
      title: 'Ministers agree',
    });
    await store.saveDraft({ ...draftOf('it rose', 5), article });
    const [only, ...more] = await db.articles.toArray();
    expect(more).toEqual([]);
    expect(only?.urls).toEqual(['https://news.example/2024/story', 'https://m.news.example/story']);
    expect(only?.title).toBe('Ministers agree');
    expect(only && only.lastSeenAt > only.firstSeenAt).toBe(true);
    const rows = await store.forUrls(['https://m.news.example/story?fbclid=9#x']);
    expect(rows.map((row) => row.claim.quote)).toEqual([
      'it rose',
      'unemployment fell to 4 percent',
    ]);
  });

  it('are not merged by a canonical address that several of them name', async () => {
    const { db, store } = openStore();
    const page = (n: number) => metadata({ url: `https://w.example/${n}`, urls: [] });
    await store.saveDraft(draft({ article: page(1) }));
    await store.saveDraft(draft({ article: page(2) }));
    const both = metadata({ url: 'https://w.example/2', urls: ['https://w.example/1'] });
    await store.saveDraft({ ...draftOf('it rose', 5), article: both });
    expect(await db.articles.count()).toBe(2);
    expect(await store.forUrls(['https://w.example/1'])).toHaveLength(1);
    expect(await store.forUrls(['https://w.example/2'])).toHaveLength(2);
  });
});

describe('changes of a claim', () => {
  it('each leave a revision; the same value again leaves none', async () => {
    const { store } = openStore();
    const { id } = unwrap(await store.saveDraft(draft()));
    const half = { scale: 'truth', value: 'half', word: 'Half true' };
    const rated = unwrap(await store.setVerdict(id, half));
    expect(rated.verdict).toMatchObject(half);
    expect(unwrap(await store.setVerdict(id, half))).toEqual(rated);
    await store.setNote(id, 'Ask the office.');
    await store.setTags(id, [' economy ', 'Economy', '', 'jobs']);
    await store.setState(id, 'missing');
    const last = unwrap(await store.setVerdict(id, null));
    expect(last).toMatchObject({ verdict: null, tags: ['economy', 'jobs'], state: 'missing' });
    expect(last.updatedAt > rated.updatedAt).toBe(true);
    const trail = (await store.revisions(id)).map(({ field, from, to }) => [field, from, to]);
    expect(trail).toEqual([
      ['verdict', null, rated.verdict],
      ['note', '', 'Ask the office.'],
      ['tags', [], ['economy', 'jobs']],
      ['state', 'found', 'missing'],
      ['verdict', rated.verdict, null],
    ]);
  });

  it('refuse levels that their scale lacks, notes that are too long, claims that are not there', async () => {
    const { store } = openStore();
    const { id } = unwrap(await store.saveDraft(draft()));
    const invalid = { ok: false, error: 'invalid' };
    const verdict = { scale: 'truth', value: 'confirmed', word: 'Confirmed' };
    expect(await store.setVerdict(id, verdict)).toEqual(invalid);
    expect(await store.setVerdict(id, { ...verdict, scale: 'none' })).toEqual(invalid);
    expect(await store.setVerdict(id, { ...verdict, scale: 'yes-no' })).toMatchObject({ ok: true });
    expect(await store.setNote(id, 'x'.repeat(10_001))).toEqual(invalid);
    expect(await store.setNote(crypto.randomUUID(), '')).toEqual({ ok: false, error: 'missing' });
    expect(await store.revisions(id)).toHaveLength(1);
  });

  it('made at once in two tabs both hold', async () => {
    const { db, store } = openStore();
    const otherTab = createClaimStore(createDatabase(db.name));
    const { id } = unwrap(await store.saveDraft(draft()));
    await Promise.all([store.setNote(id, 'mine'), otherTab.setTags(id, ['theirs'])]);
    expect((await store.detail(id))?.claim).toMatchObject({ note: 'mine', tags: ['theirs'] });
  });

  it('move the position without a revision', async () => {
    const { store } = openStore();
    const saved = unwrap(await store.saveDraft(draft()));
    const moved = unwrap(await store.setState(saved.id, 'found', { start: 7, end: 37 }));
    expect(moved.anchor.position).toEqual({ start: 7, end: 37 });
    expect(moved.updatedAt).toBe(saved.updatedAt);
    expect(await store.revisions(saved.id)).toEqual([]);
  });

  it('deletes softly and restores', async () => {
    const { store } = openStore();
    const { id } = unwrap(await store.saveDraft(draft()));
    await store.saveDraft(draftOf('it rose', 5));
    await store.setNote(id, 'kept');
    await store.remove(id);
    expect(await store.count()).toEqual({ claims: 1, articles: 1, deleted: 1 });
    expect(await store.detail(id)).toBeUndefined();
    expect(await store.forUrls([metadata().url])).toHaveLength(1);
    const elsewhere = metadata({ url: 'https://w.example/', urls: [] });
    const other = unwrap(await store.saveDraft(draft({ article: elsewhere })));
    await store.remove(other.id);
    expect(await store.count()).toEqual({ claims: 1, articles: 1, deleted: 2 });
    await store.restore(id);
    expect((await store.detail(id))?.claim.note).toBe('kept');
    expect(await store.count()).toEqual({ claims: 2, articles: 1, deleted: 1 });
  });
});

it('scales are the presets, replaced by stored ones of the same id', async () => {
  const { db, store } = openStore();
  const scales = await store.scales();
  expect(scales.map(({ id }) => id)).toEqual(['truth', 'context', 'yes-no']);
  const [truth] = scales;
  if (!truth) throw new Error('no truth scale');
  await db.scales.bulkPut([
    { ...truth, name: 'Ours' },
    { ...truth, id: 'custom' },
  ]);
  expect((await store.scales()).map(({ id, name }) => `${id}: ${name}`)).toEqual([
    'truth: Ours',
    'context: Context scale',
    'yes-no: Yes or no',
    'custom: Truth scale',
  ]);
});
