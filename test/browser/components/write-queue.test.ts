import { beforeEach, expect, test } from 'vitest';
import { ClaimEditing } from '@/components/hooks/editing/claim-editing';
import { fail } from '@/lib/model/result';
import { PRESET_SCALES } from '@/lib/model/scales';
import type { ClaimStore } from '@/lib/store/types';
import { oneClaim } from '@/test/support/components/claims';

let store: ClaimStore;
let id: string;

beforeEach(async () => {
  ({ store, id } = await oneClaim());
});

const subject = () => ({ claimId: id, page: null, draft: null });
const claim = async () => (await store.detail(id))?.claim;

/** The editor's model, once it has read the record. */
async function edit(of: ClaimStore): Promise<ClaimEditing> {
  const editing = new ClaimEditing(of, subject());
  await expect.poll(() => editing.claim.value).toBeTruthy();
  return editing;
}

test('a change to a source removed elsewhere says so and holds up nothing after it', async () => {
  const added = await store.addEvidence(id, {
    source: {
      url: 'https://depot.example/times',
      title: 'Times',
      publisher: '',
      authors: [],
      publishedAt: null,
      kind: 'report',
    },
    stance: 'context',
    quote: '',
  });
  if (!added.ok) throw new Error(added.error);
  const editing = await edit(store);
  await store.removeEvidence(added.value.evidence.id);
  await editing.updateSource(added.value.evidence.id, { quote: '24 minutes' });
  expect(editing.status.value).toBe('missing');
  await editing.setTags(['tram']);
  expect(editing.status.value).toBe('saved');
  expect(await claim()).toMatchObject({ tags: ['tram'] });
  editing.dispose();
});

test('one field that cannot be written does not stop the others', async () => {
  let broken = true;
  const editing = await edit({
    ...store,
    setVerdict: async (...of) => (broken ? fail('full') : store.setVerdict(...of)),
  });
  const level = PRESET_SCALES[0]?.levels[0];
  if (!level) throw new Error('no level');
  const verdict = editing.setVerdict('truth', level);
  await Promise.all([verdict, editing.setTags(['tram'])]);
  expect(editing.status.value).toBe('full');
  expect(await claim()).toMatchObject({ tags: ['tram'], verdict: null });
  expect(editing.claim.value).toMatchObject({ verdict: { value: level.id } });
  broken = false;
  await editing.retry();
  expect(editing.status.value).toBe('saved');
  expect((await claim())?.verdict?.value).toBe(level.id);
  editing.dispose();
});

test('typing back to the stored note wins over an older text on its way', async () => {
  await store.setNote(id, 'Ask the depot.');
  let go: (() => void) | undefined;
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  const editing = await edit({
    ...store,
    setTags: async (...of) => {
      await gate;
      return store.setTags(...of);
    },
  });
  void editing.setTags(['tram']);
  editing.typeNote('Ask the mayor.');
  void editing.flush();
  editing.typeNote('Ask the depot.');
  const last = editing.flush();
  go?.();
  await last;
  expect(await claim()).toMatchObject({ note: 'Ask the depot.', tags: ['tram'] });
  expect(editing.claim.value?.note).toBe('Ask the depot.');
  editing.dispose();
});

test('a claim that cannot be read back after a good write stays in sight', async () => {
  let reads = 0;
  let broken = false;
  const flaky: ClaimStore = {
    ...store,
    detail: async (of) => {
      reads += 1;
      if (broken) throw new Error('gone for a moment');
      return store.detail(of);
    },
  };
  const editing = await edit(flaky);
  broken = true;
  const before = reads;
  await editing.setTags(['tram']);
  expect(reads).toBeGreaterThan(before);
  expect(editing.claim.value).toMatchObject({ tags: ['tram'] });
  expect(await claim()).toMatchObject({ tags: ['tram'] });
  editing.dispose();
});
