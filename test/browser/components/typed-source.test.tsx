import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ClaimEditing } from '@/components/hooks/editing/claim-editing';
import { EMPTY_DRAFT } from '@/components/source/source-draft';
import type { ClaimStore } from '@/lib/store/types';
import { draftOf, oneClaim } from '@/test/support/components/claims';
import { mount, Pane } from '@/test/support/components/mount';

const LINK = 'https://transit.example/line-4';
let store: ClaimStore;
let id: string;

beforeEach(async () => {
  localStorage.clear();
  ({ store, id } = await oneClaim());
});

const saved = () => ({ claimId: id, page: null, draft: null });
const open = (subject = saved()) => mount(<Pane store={store} subject={subject} />);
const link = () => page.getByLabelText('Source link');

async function typeSource() {
  await page.getByLabelText('Add a source').fill(LINK);
  await page.getByLabelText('Title').fill('Line 4: travel times');
  await page.getByLabelText('Quoted passage').fill('A ride takes');
  await page.getByRole('radio', { name: 'Refutes' }).click({ force: true });
}

async function isThere() {
  await expect.element(link()).toHaveValue(LINK);
  await expect.element(page.getByLabelText('Title')).toHaveValue('Line 4: travel times');
  await expect.element(page.getByLabelText('Quoted passage')).toHaveValue('A ride takes');
  await expect.element(page.getByRole('radio', { name: 'Refutes' })).toBeChecked();
}

test('a source that is half typed is there when its claim is opened again, until it is added', async () => {
  const close = open();
  await typeSource();
  close();
  const closeAgain = open();
  await isThere();
  await page.getByRole('button', { name: 'Add source' }).click();
  await expect.element(page.getByRole('link', { name: 'Line 4: travel times' })).toBeVisible();
  expect(localStorage.length).toBe(0);
  closeAgain();
  open();
  await expect.element(page.getByRole('link', { name: 'Line 4: travel times' })).toBeVisible();
  await expect.element(page.getByLabelText('Add a source')).toHaveValue('');
});

test('given up, it is not brought back; nor is what was deleted again key by key', async () => {
  for (const giveUp of [
    () => page.getByRole('button', { name: 'Cancel' }).click(),
    () => userEvent.keyboard('{Escape}'),
  ]) {
    const close = open();
    await typeSource();
    expect(localStorage.length).toBe(1);
    await giveUp();
    expect(localStorage.length).toBe(0);
    close();
  }
  open();
  await page.getByLabelText('Add a source').fill('tram');
  await page.getByLabelText('Add a source').fill('');
  expect(localStorage.length).toBe(0);
});

test('typed for a claim that is not saved yet it saves none, and goes along once that is saved', async () => {
  const draft = draftOf('rents have risen 41 percent');
  const unsaved = { claimId: null, page: null, draft };
  new ClaimEditing(store, unsaved).source.type({ link: LINK });
  const again = new ClaimEditing(store, unsaved);
  expect(again.source.draft.value.link).toBe(LINK);
  expect(again.id.value).toBeNull();
  await again.save();
  expect(localStorage.length).toBe(1);
  id = String(again.id.value);
  const ofRecord = new ClaimEditing(store, saved());
  await expect.poll(() => ofRecord.source.draft.value.link).toBe(LINK);
});

test('one whose page was gone before it heard of the adding is not offered a second time', async () => {
  const never = () => new Promise<never>(() => {});
  const torn = new ClaimEditing({ ...store, addEvidence: never }, saved());
  const typed = { ...EMPTY_DRAFT, link: LINK, title: 'Line 4', passage: 'A ride takes' };
  torn.source.type(typed);
  const { link: url, title, publisher, kind } = typed;
  const source = { url, title, publisher, authors: [], publishedAt: null, kind };
  const input = { source, stance: 'refutes', quote: typed.passage } as const;
  void torn.addSource(input, () => torn.source.drop());
  await store.addEvidence(id, input);
  open();
  await expect.element(page.getByRole('link', { name: 'Line 4' })).toBeVisible();
  await expect.element(page.getByLabelText('Add a source')).toHaveValue('');
  expect(localStorage.length).toBe(0);
});

test('what is kept and is no source is left alone', async () => {
  const kept = (text: string) =>
    localStorage.setItem(`typed ${id} source`, JSON.stringify({ text, over: [] }));
  for (const text of [
    'no JSON',
    'null',
    JSON.stringify({ ...EMPTY_DRAFT, link: 1 }),
    JSON.stringify({ ...EMPTY_DRAFT, link: LINK, kind: '__proto__' }),
    JSON.stringify({ ...EMPTY_DRAFT, link: LINK, date: 'soon' }),
  ]) {
    kept(text);
    const close = open();
    await expect.element(page.getByText('None yet')).toBeVisible();
    await expect.element(page.getByLabelText('Add a source')).toHaveValue('');
    close();
  }
  kept(JSON.stringify({ ...EMPTY_DRAFT, link: LINK }));
  open();
  await expect.element(link()).toHaveValue(LINK);
});
