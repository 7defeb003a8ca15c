import { expect, it } from 'vitest';
import { readChange } from '@/lib/model/revision';
import { citation, draft, openStore, unwrap } from './samples';

const half = { scale: 'truth', value: 'half', word: 'Half true' };
const untrue = { scale: 'truth', value: 'false', word: 'False' };

async function claimWith() {
  const { db, store } = openStore();
  const { id } = unwrap(await store.saveDraft(draft()));
  const last = async (field: string) => {
    const found = (await store.revisions(id)).filter((revision) => revision.field === field);
    return found.at(-1)?.id ?? 'none';
  };
  const claim = async () => (await store.detail(id))?.claim;
  return { db, store, id, last, claim };
}

it('restores a verdict, a note and tags, each as a change of its own', async () => {
  const { store, id, last, claim } = await claimWith();
  await store.setVerdict(id, half);
  await store.setConclusion(id, 'Leaves out the parent groups.');
  await store.setVerdict(id, untrue);
  unwrap(await store.restoreValue(await last('verdict')));
  expect((await claim())?.verdict).toMatchObject({
    value: 'half',
    note: 'Leaves out the parent groups.',
  });
  await store.setNote(id, 'first');
  await store.setNote(id, 'second');
  unwrap(await store.restoreValue(await last('note')));
  expect((await claim())?.note).toBe('first');
  await store.setTags(id, ['economy']);
  unwrap(await store.restoreValue(await last('tags')));
  expect((await claim())?.tags).toEqual([]);
  // What was restored can be taken back the same way.
  unwrap(await store.restoreValue(await last('tags')));
  expect((await claim())?.tags).toEqual(['economy']);
  const trail = await store.revisions(id);
  expect(trail.filter(({ field }) => field === 'tags')).toHaveLength(3);
});

it('restores the words and the place that a claim was linked away from', async () => {
  const { store, id, last, claim } = await claimWith();
  const before = await claim();
  const quote = 'unemployment fell to 5 percent';
  const anchor = {
    quote: { exact: quote, prefix: '', suffix: '' },
    position: { start: 9, end: 39 },
  };
  await store.relink(id, { quote, anchor, context: quote });
  unwrap(await store.restoreValue(await last('text')));
  expect(await claim()).toMatchObject({
    quote: before?.quote,
    anchor: before?.anchor,
    attribution: before?.attribution,
  });
});

it('restores citations: removed, changed and added ones', async () => {
  const { store, id, last } = await claimWith();
  const { evidence } = unwrap(await store.addEvidence(id, citation()));
  const shown = async () => (await store.detail(id))?.sources.map((item) => item.evidence);
  await store.updateEvidence(evidence.id, { stance: 'context', quote: 'other words' });
  unwrap(await store.restoreValue(await last('evidence')));
  expect(await shown()).toEqual([evidence]);
  await store.removeEvidence(evidence.id);
  unwrap(await store.restoreValue(await last('evidence')));
  expect(await shown()).toEqual([evidence]);
  // Its last change is that it came back: before that it was not there.
  unwrap(await store.restoreValue(await last('evidence')));
  expect(await shown()).toEqual([]);
});

it('refuses a level that is gone, what it does not understand, and what is nowhere', async () => {
  const { db, store, id, claim } = await claimWith();
  const put = async (field: string, from: unknown, to: unknown) => {
    const revision = { id: crypto.randomUUID(), claimId: id, at: '2024-06-01T12:00:00Z' };
    await db.revisions.add({ ...revision, field, from, to });
    return store.restoreValue(revision.id);
  };
  const invalid = { ok: false, error: 'invalid' };
  const gone = { scale: 'mine', value: 'meh', note: '', at: '2024-06-01T12:00:00Z' };
  const before = await claim();
  expect(await put('verdict', gone, null)).toEqual(invalid);
  expect(await put('note', 7, 'text')).toEqual(invalid);
  expect(await put('state', 'found', 'missing')).toEqual(invalid);
  expect(await put('__proto__', 'a', 'b')).toEqual(invalid);
  expect(await store.restoreValue('nowhere')).toEqual({ ok: false, error: 'missing' });
  const { evidence } = unwrap(await store.addEvidence(id, citation()));
  const foreign = { ...evidence, claimId: crypto.randomUUID() };
  expect(await put('evidence', foreign, null)).toEqual(invalid);
  await store.removeEvidence(evidence.id);
  // The number that the citation had stays taken.
  const left = { ...before, nextOrder: 1, updatedAt: '' };
  expect({ ...(await claim()), updatedAt: '' }).toEqual(left);
});

it('reads only changes whose values are of their field', () => {
  expect(readChange({ field: 'tags', from: [], to: ['a'] })).toEqual({
    field: 'tags',
    from: [],
    to: ['a'],
  });
  expect(readChange({ field: 'tags', from: [], to: 'a' })).toBeNull();
  expect(readChange({ field: 'toString', from: 1, to: 2 })).toBeNull();
});
