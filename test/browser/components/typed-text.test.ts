import { beforeEach, expect, test } from 'vitest';
import { ClaimEditing } from '@/components/hooks/editing/claim-editing';
import { forgetAllTyped } from '@/components/hooks/editing/unwritten-text';
import { NOTE_LIMIT } from '@/lib/model/primitives';
import type { ClaimStore } from '@/lib/store/types';
import { draftOf, oneClaim, openStore } from '@/test/support/components/claims';

let store: ClaimStore;
let id: string;

beforeEach(async () => {
  localStorage.clear();
  ({ store, id } = await oneClaim());
});

const note = async () => (await store.detail(id))?.claim.note;

/** Opens the claim as a surface does, whose store writes nothing where it is `torn` down. */
async function open(torn = false): Promise<ClaimEditing> {
  const never = () => new Promise<never>(() => {});
  const of = torn ? { ...store, setNote: never, setConclusion: never } : store;
  const editing = new ClaimEditing(of, { claimId: id, page: null, draft: null });
  await expect.poll(() => editing.claim.value?.editedAt).toBeTruthy();
  return editing;
}

test('what was typed when its page was torn down is there again, and is written', async () => {
  (await open(true)).typeNote('Half a thou');
  const again = await open();
  expect(again.claim.value?.note).toBe('Half a thou');
  await expect.poll(note).toBe('Half a thou');
  await expect.poll(() => localStorage.length).toBe(0);
});

test('a conclusion likewise', async () => {
  await store.setVerdict(id, { scale: 'truth', value: 'half', word: 'Half true' });
  (await open(true)).typeConclusion('Only of the first half.');
  await open();
  await expect
    .poll(async () => (await store.detail(id))?.claim.verdict?.note)
    .toBe('Only of the first half.');
});

test('so is what was typed while what came before it was being written', async () => {
  const editing = await open(true);
  editing.typeNote('Half');
  void editing.flush();
  editing.typeNote('Half a thou');
  // The write that was under way came through, and took longer than the typing.
  await new Promise((resolve) => setTimeout(resolve, 5));
  await store.setNote(id, 'Half');
  await store.setVerdict(id, { scale: 'truth', value: 'half', word: 'Half true' });
  await open();
  await expect.poll(note).toBe('Half a thou');
});

test('so is what was typed into a claim that was not saved yet, sooner than it would be written', async () => {
  const torn = { ...store, setNote: () => new Promise<never>(() => {}) };
  const draft = draftOf('rents have risen 41 percent');
  const editing = new ClaimEditing(torn, { claimId: null, page: null, draft });
  editing.typeNote('H');
  editing.typeNote('Half a thou');
  await expect.poll(() => editing.id.value).toBeTruthy();
  id = String(editing.id.value);
  // Of the claim alone: its history has no half of a word.
  expect((await store.detail(id))?.claim.note).toBe('');
  await open();
  await expect.poll(note).toBe('Half a thou');
});

test('so it is where the note itself was to be written before the claim was saved', async () => {
  const torn = { ...store, setNote: () => new Promise<never>(() => {}) };
  const draft = draftOf('rents have risen 41 percent');
  const editing = new ClaimEditing(torn, { claimId: null, page: null, draft });
  editing.typeNote('Half a thou');
  void editing.flush();
  await expect.poll(() => editing.id.value).toBeTruthy();
  id = String(editing.id.value);
  await open();
  await expect.poll(note).toBe('Half a thou');
});

test('so it is where the claim itself was not saved yet, or was and nobody heard of it', async () => {
  const draft = draftOf('rents have risen 41 percent');
  const subject = { claimId: null, page: null, draft };
  const saveDraft = () => new Promise<never>(() => {});
  new ClaimEditing({ ...store, saveDraft }, subject).typeNote('Half a thou');
  const saved = await store.saveDraft(draft);
  if (!saved.ok) throw new Error(saved.error);
  id = saved.value.id;
  await open();
  await expect.poll(note).toBe('Half a thou');
  await expect.poll(() => localStorage.length).toBe(0);

  const other = { ...subject, draft: draftOf('fares have risen 12 percent') };
  new ClaimEditing({ ...store, saveDraft }, other).typeNote('A fa');
  const again = new ClaimEditing(store, other);
  expect(again.claim.value?.note).toBe('A fa');
  await expect.poll(() => again.status.value).toBe('saved');
  id = String(again.id.value);
  await expect.poll(note).toBe('A fa');
  await expect.poll(() => localStorage.length).toBe(0);
});

test('a note that was changed since stands as it is', async () => {
  (await open(true)).typeNote('Half a thou');
  await store.setNote(id, 'A whole thought.');
  const again = await open();
  expect(again.claim.value?.note).toBe('A whole thought.');
  expect(localStorage.length).toBe(0);
});

test('what is written is kept nowhere else, and neither is what is too long', async () => {
  const editing = await open();
  editing.typeNote('Written.');
  expect(localStorage.length).toBe(1);
  await editing.flush();
  await expect.poll(note).toBe('Written.');
  expect(localStorage.length).toBe(0);
  editing.typeNote('x'.repeat(NOTE_LIMIT + 1));
  expect(localStorage.length).toBe(0);
});

test('what a person leaves unwritten, asked twice, is not brought back', async () => {
  const full = async () => ({ ok: false, error: 'full' }) as const;
  const editing = new ClaimEditing(
    { ...store, setNote: full },
    { claimId: id, page: null, draft: null },
  );
  await expect.poll(() => editing.claim.value?.editedAt).toBeTruthy();
  editing.typeNote('No room.');
  expect(await editing.leave()).toBe(false);
  expect(await editing.leave()).toBe(true);
  expect((await open()).claim.value?.note).toBe('');
});

test('it goes with everything else, and only it', async () => {
  localStorage.setItem('sort', 'newest');
  (await open(true)).typeNote('Half a thou');
  forgetAllTyped();
  expect(Object.keys(localStorage)).toEqual(['sort']);
});

test('where the browser cleared the records, and nothing told of it, the claim is saved anew', async () => {
  const { db, store: cleared } = openStore();
  const draft = draftOf('rents have risen 41 percent');
  const editing = new ClaimEditing(cleared, { claimId: null, page: null, draft });
  await editing.save();
  const before = editing.id.value;
  const raw = await new Promise<IDBDatabase>((resolve) => {
    indexedDB.open(db.name).onsuccess = ({ target }) =>
      resolve((target as IDBOpenDBRequest).result);
  });
  const clearing = raw.transaction('claims', 'readwrite');
  clearing.objectStore('claims').clear();
  await new Promise((resolve) => clearing.addEventListener('complete', resolve));
  raw.close();
  editing.typeNote('Typed after.');
  await editing.flush();
  expect(editing.id.value).not.toBe(before);
  expect((await cleared.detail(String(editing.id.value)))?.claim.note).toBe('Typed after.');
  expect(editing.status.value).toBe('saved');
});
