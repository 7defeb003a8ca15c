import { describe, expect, it } from 'vitest';
import { changeLevel } from '@/lib/model/scale-edits';
import { PRESET_SCALES } from '@/lib/model/scales';
import type { Scale } from '@/lib/model/verdict';
import { draft, draftOf, openStore, unwrap } from './samples';

const truth = PRESET_SCALES[0] as Scale;
const HALF = { scale: 'truth', value: 'half', word: 'Half true' };
const FALSE = { scale: 'truth', value: 'false', word: 'False' };

async function rated() {
  const { db, store, changes } = openStore();
  const a = unwrap(await store.saveDraft(draft()));
  const b = unwrap(await store.saveDraft(draftOf('it rose', 500)));
  const c = unwrap(await store.saveDraft(draftOf('it fell', 900)));
  await store.setVerdict(a.id, HALF);
  await store.setConclusion(a.id, 'Only in two of the years.');
  await store.setVerdict(b.id, HALF);
  await store.setVerdict(c.id, FALSE);
  const verdicts = async () =>
    (await db.claims.bulkGet([a.id, b.id, c.id])).map((claim) => claim?.verdict?.value ?? null);
  changes.length = 0;
  return { db, store, changes, a, b, c, verdicts };
}

describe('putScale', () => {
  it('puts a changed preset in the place of its own, until it is dropped', async () => {
    const { store } = openStore();
    const renamed = changeLevel(truth, 'half', { word: 'Needs context' });
    unwrap(await store.putScale(renamed));
    expect((await store.scales()).map(({ id }) => id)).toEqual(['truth', 'context', 'yes-no']);
    expect((await store.scales())[0]).toEqual(renamed);
    expect(unwrap(await store.dropScale('truth'))).toEqual(renamed);
    expect((await store.scales())[0]).toEqual(truth);
    expect(await store.dropScale('truth')).toEqual({ ok: false, error: 'missing' });
  });

  it('keeps a scale of the person’s own, whose levels can then be given', async () => {
    const { store } = openStore();
    const levels = truth.levels.slice(0, 2);
    unwrap(await store.putScale({ id: 'custom', name: 'Mine', levels }));
    const { id } = unwrap(await store.saveDraft(draft()));
    const verdict = { scale: 'custom', value: 'mostly-true', word: 'Mostly true' };
    expect(unwrap(await store.setVerdict(id, verdict)).verdict).toMatchObject(verdict);
  });

  it.each([
    ['one level', { ...truth, levels: truth.levels.slice(0, 1) }],
    ['two of one word', changeLevel(truth, 'half', { word: 'true' })],
    ['two of one look', changeLevel(truth, 'half', { shape: 'true', slot: 'true' })],
    [
      'two of one id',
      { ...truth, levels: [...truth.levels, { ...truth.levels[0], word: 'X', shape: 'half' }] },
    ],
  ])('refuses %s', async (_, scale) => {
    const { db, store } = openStore();
    expect(await store.putScale(scale as Scale)).toEqual({ ok: false, error: 'invalid' });
    expect(await db.scales.count()).toBe(0);
  });

  it('tells the articles that have claims of the scale', async () => {
    const { store, changes, a } = await rated();
    await store.putScale(changeLevel(truth, 'half', { word: 'Needs context' }));
    expect(changes).toEqual([{ articleIds: [a.articleId] }]);
  });

  it('leaves verdicts with the word they were given', async () => {
    const { store, a } = await rated();
    await store.putScale(changeLevel(truth, 'half', { word: 'Needs context' }));
    expect((await store.detail(a.id))?.claim.verdict?.word).toBe('Half true');
  });
});

describe('removeLevel', () => {
  it('gives its claims another level, and each keeps in its history what it had', async () => {
    const { store, verdicts, a } = await rated();
    expect(await store.levelUse('truth')).toEqual({ half: 2, false: 1 });
    const to = { value: 'mostly-false', word: 'Mostly false' };
    unwrap(await store.removeLevel('truth', 'half', to));
    expect(await verdicts()).toEqual(['mostly-false', 'mostly-false', 'false']);
    expect(await store.levelUse('truth')).toEqual({ 'mostly-false': 2, false: 1 });
    const scale = (await store.scales())[0];
    expect(scale?.levels.map(({ id }) => id)).not.toContain('half');
    expect(scale?.levels.map(({ key }) => key)).toEqual(['1', '2', '3', '4', '5']);
    expect((await store.detail(a.id))?.claim.verdict?.note).toBe('Only in two of the years.');
    const last = (await store.revisions(a.id)).at(-1);
    expect(last).toMatchObject({ field: 'verdict', from: HALF, to: { value: 'mostly-false' } });
  });

  it('or none, and can be taken back', async () => {
    const { db, store, verdicts } = await rated();
    const removed = unwrap(await store.removeLevel('truth', 'half', null));
    expect(await verdicts()).toEqual([null, null, 'false']);
    unwrap(await store.undoRemoveLevel(removed));
    expect(await verdicts()).toEqual(['half', 'half', 'false']);
    expect((await store.scales())[0]).toEqual(truth);
    expect(await db.scales.count()).toBe(0);
  });

  it('taken back leaves alone what was rated anew since', async () => {
    const { store, verdicts, b } = await rated();
    unwrap(await store.putScale(changeLevel(truth, 'true', { word: 'Right' })));
    const to = { value: 'mostly-false', word: 'Mostly false' };
    const removed = unwrap(await store.removeLevel('truth', 'half', to));
    await store.setVerdict(b.id, FALSE);
    unwrap(await store.undoRemoveLevel(removed));
    expect(await verdicts()).toEqual(['half', 'false', 'false']);
    expect((await store.scales())[0]?.levels[0]?.word).toBe('Right');
  });

  it('refuses to go below two levels, or to move claims to the level itself, and changes nothing', async () => {
    const { store, verdicts, changes } = await rated();
    const self = { value: 'half', word: 'Half true' };
    const gone = { value: 'gone', word: 'Gone' };
    const invalid = { ok: false, error: 'invalid' };
    expect(await store.removeLevel('truth', 'half', self)).toEqual(invalid);
    expect(await store.removeLevel('truth', 'half', gone)).toEqual(invalid);
    expect(await store.removeLevel('truth', 'none', null)).toEqual({ ok: false, error: 'missing' });
    expect(await verdicts()).toEqual(['half', 'half', 'false']);
    expect(changes).toEqual([]);
  });
});
