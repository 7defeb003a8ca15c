import { expect, test } from 'vitest';
import { describe } from '@/lib/anchoring/describe';
import { draft, openStore, unwrap } from './samples';

const TEXT = 'The office gave other figures. Prices rose by 9% in June, it said.';
const NEW = {
  quote: 'Prices rose by 9% in June',
  anchor: describe(TEXT, { start: 31, end: 56 }),
  context: 'Prices rose by 9% in June, it said.',
};

test('a claim put on other text keeps its verdict, and what it said is in its history', async () => {
  const { store } = openStore();
  const claim = unwrap(await store.saveDraft(draft()));
  await store.setNote(claim.id, 'Asked the office.');
  await store.setState(claim.id, 'missing');
  const linked = unwrap(await store.relink(claim.id, NEW));
  expect(linked).toMatchObject({ ...NEW, state: 'found', note: 'Asked the office.' });
  expect(linked.entities.every(({ text }) => NEW.context.includes(text))).toBe(true);
  const kept = (await store.revisions(claim.id)).find(({ field }) => field === 'text');
  expect(kept?.from).toMatchObject({ quote: claim.quote, anchor: claim.anchor });
  expect(kept?.to).toMatchObject({ quote: NEW.quote });
});

test('that is undone whole', async () => {
  const { store } = openStore();
  const claim = unwrap(await store.saveDraft(draft()));
  await store.relink(claim.id, NEW);
  const { quote, anchor, context, attribution, entities, quantities } = claim;
  const back = unwrap(
    await store.relink(claim.id, { quote, anchor, context, attribution, entities, quantities }),
  );
  expect(back).toEqual({ ...claim, updatedAt: back.updatedAt });
});

test('an empty quote, or a claim that is not there, is refused', async () => {
  const { store } = openStore();
  const claim = unwrap(await store.saveDraft(draft()));
  expect(await store.relink(claim.id, { ...NEW, quote: '' })).toEqual({
    ok: false,
    error: 'invalid',
  });
  expect(await store.relink(crypto.randomUUID(), NEW)).toEqual({ ok: false, error: 'missing' });
  expect((await store.detail(claim.id))?.claim.quote).toBe(claim.quote);
});

test('what became of many claims is written at once; those that are gone are passed over', async () => {
  const { store } = openStore();
  const claim = unwrap(await store.saveDraft(draft()));
  const position = { start: 700, end: 720 };
  const result = await store.setStates([
    { id: crypto.randomUUID(), state: 'missing', position: null },
    { id: claim.id, state: 'changed', position },
  ]);
  expect(result.ok).toBe(true);
  const now = (await store.detail(claim.id))?.claim;
  expect(now).toMatchObject({ state: 'changed', anchor: { position } });
});
