import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { keepIndex } from '@/lib/store/index-upkeep';
import type { ClaimStore } from '@/lib/store/types';
import { draftOf, openStore, pageClaimOf, saveClaim } from '@/test/support/components/claims';
import { storeWith } from '@/test/support/components/library';
import { mount, Pane } from '@/test/support/components/mount';

const QUOTE = 'rents in the city have risen 41 percent since 2019';

function open(store: ClaimStore) {
  const draft = draftOf(QUOTE);
  const subject = { claimId: null, page: pageClaimOf(draft), draft };
  return mount(<Pane store={store} subject={subject} />);
}

async function saved(store: ClaimStore) {
  const rows = await store.forUrls(['https://harbourpost.example/council-budget']);
  const [row] = rows;
  return row && { ...(await store.detail(row.claim.id)), count: rows.length };
}

test('shows quote, speaker, score and reasons of a claim that is not saved', async () => {
  const { store } = openStore();
  open(store);
  await expect.element(page.getByRole('heading', { name: `“${QUOTE}”` })).toBeVisible();
  await expect.element(page.getByText('Check-worthiness 88 of 100')).toBeInTheDocument();
  await expect.element(page.getByText('The councillor')).toBeVisible();
  await expect.element(page.getByText('Not saved')).toBeVisible();
  await page.getByText('Why this is highlighted').click();
  await expect.element(page.getByText('States a number')).toBeVisible();
  await expect.element(page.getByText('+31')).toBeVisible();
  await expect.element(page.getByText('−4')).toBeVisible();
  expect(await saved(store)).toBeUndefined();
});

test('a quote is read from the side that its script begins at', async () => {
  const { store } = openStore();
  const draft = draftOf('ارتفعت الإيجارات بنسبة 41 في المئة');
  mount(<Pane store={store} subject={{ claimId: null, page: pageClaimOf(draft), draft }} />);
  const quote = page.getByRole('heading', { name: /41/ });
  await expect.element(quote).toBeVisible();
  const heading = quote.element();
  const first = document.createRange();
  first.setStart(heading.firstChild as Text, 0);
  first.setEnd(heading.firstChild as Text, 1);
  const { right } = heading.getBoundingClientRect();
  expect(right - first.getBoundingClientRect().right).toBeLessThan(2);
});

test('a digit gives a verdict and saves the claim; 0 takes it back', async () => {
  const { store } = openStore();
  open(store);
  await userEvent.keyboard('3');
  await expect.element(page.getByText('Saved on this device')).toBeVisible();
  await expect.element(page.getByRole('radio', { name: 'Half true' })).toBeChecked();
  expect((await saved(store))?.claim?.verdict).toMatchObject({ scale: 'truth', value: 'half' });
  await userEvent.keyboard('0');
  await expect.element(page.getByRole('radio', { name: 'Half true' })).not.toBeChecked();
  await expect.poll(async () => (await saved(store))?.claim?.verdict).toBeNull();
});

test('a verdict of another article that is used has the focus, where another press leaves it', async () => {
  const { db, store } = openStore();
  const url = 'https://tidings.example/rents';
  const article = { ...draftOf(QUOTE).article, url, urls: [url], title: 'What a flat costs now' };
  const id = await saveClaim(store, QUOTE, { article });
  await store.setVerdicts([id], { scale: 'truth', value: 'half', word: 'Half true' });
  await keepIndex(db);
  open(store);
  const use = page.getByRole('button', { name: 'Use this verdict' });
  await expect.element(use).toBeVisible();
  use.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('radio', { name: 'Half true' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Saved on this device')).toBeVisible();
  expect((await saved(store))?.claim?.verdict).toMatchObject({ scale: 'truth', value: 'half' });
});

test('arrows walk the verdicts without giving one; Space and Enter give it', async () => {
  const { store } = openStore();
  open(store);
  page.getByRole('radio', { name: 'True', exact: true }).element().focus();
  await userEvent.keyboard('{ArrowRight}{ArrowDown}{ArrowDown}{ArrowLeft}');
  await expect.element(page.getByRole('radio', { name: 'Half true' })).toHaveFocus();
  await expect.element(page.getByRole('radio', { name: 'Half true' })).not.toBeChecked();
  expect(await saved(store)).toBeUndefined();
  await userEvent.keyboard(' ');
  await expect.element(page.getByRole('radio', { name: 'Half true' })).toBeChecked();
  await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}{Enter}');
  await expect.element(page.getByRole('radio', { name: 'Unverifiable' })).toBeChecked();
  await expect.poll(async () => (await saved(store))?.claim?.verdict?.value).toBe('unverifiable');
  const id = (await saved(store))?.claim?.id ?? '';
  const given = (await store.revisions(id)).filter(({ field }) => field === 'verdict');
  expect(given).toHaveLength(2);
});

test('digits in the note are text, and leaving the note keeps it', async () => {
  const { store } = openStore();
  open(store);
  await userEvent.keyboard('n');
  await expect.element(page.getByLabelText('Note')).toHaveFocus();
  await userEvent.keyboard('3 of 5');
  await userEvent.tab();
  await expect.poll(async () => (await saved(store))?.claim?.note).toBe('3 of 5');
  expect((await saved(store))?.claim?.verdict).toBeNull();
});

test('a note that is still being typed is kept when the editor goes away', async () => {
  const { store } = openStore();
  const close = open(store);
  await page.getByLabelText('Note').fill('Counted by district.');
  close();
  await expect.poll(async () => (await saved(store))?.claim?.note).toBe('Counted by district.');
});

test('a note that is too long is not written and says so', async () => {
  const { store } = openStore();
  open(store);
  await page.getByLabelText('Note').fill('x'.repeat(10_001));
  await expect.element(page.getByRole('alert')).toHaveTextContent('10,001');
  await userEvent.tab();
  await expect.element(page.getByText('Not saved')).toBeVisible();
  expect(await saved(store)).toBeUndefined();
});

test('tags are added with Enter and removed by their button', async () => {
  const { store } = openStore();
  open(store);
  await userEvent.keyboard('t');
  await userEvent.keyboard('housing{Enter}rents{Enter}{Escape}');
  await expect.poll(async () => (await saved(store))?.claim?.tags).toEqual(['housing', 'rents']);
  await page.getByRole('button', { name: 'Remove tag housing' }).click();
  await expect.poll(async () => (await saved(store))?.claim?.tags).toEqual(['rents']);
  await expect.element(page.getByRole('button', { name: 'Tag', exact: true })).toBeVisible();
});

test('many changes at once save one claim', async () => {
  const { store } = openStore();
  open(store);
  await userEvent.keyboard('1');
  await userEvent.keyboard('2');
  await page.getByLabelText('Note').fill('Twice.');
  await userEvent.tab();
  await expect.poll(async () => (await saved(store))?.claim?.note).toBe('Twice.');
  expect(await saved(store)).toMatchObject({
    count: 1,
    claim: { verdict: { value: 'mostly-true' } },
  });
});

test('of a saved claim whose record is not read yet, nothing can be put in place of what it says', async () => {
  const { store } = openStore();
  const draft = draftOf(QUOTE);
  const id = await saveClaim(store, QUOTE);
  await store.setNote(id, 'Asked the office.');
  await store.setTags(id, ['rents']);
  let read = () => {};
  const wait = new Promise<void>((resolve) => {
    read = resolve;
  });
  const slow = storeWith(store, { detail: (of) => wait.then(() => store.detail(of)) });
  const subject = { claimId: id, page: pageClaimOf(draft, { claimId: id }), draft: null };
  mount(<Pane store={slow} subject={subject} />);
  const note = page.getByRole('textbox', { name: 'Note' });
  await expect.element(note).toHaveAttribute('readonly');
  await userEvent.keyboard('t');
  expect(page.getByRole('combobox', { name: 'New tag' }).elements()).toEqual([]);
  read();
  await expect.element(note).toHaveValue('Asked the office.');
  await expect.element(note).not.toHaveAttribute('readonly');
  // What was pressed meanwhile is done now.
  await expect.element(page.getByRole('combobox', { name: 'New tag' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Remove tag rents' })).toBeVisible();
});

test('a tag that is typed after another was given up is kept when its field is left', async () => {
  const { store } = openStore();
  open(store);
  await userEvent.keyboard('t');
  await userEvent.keyboard('tr{Escape}');
  await expect.element(page.getByRole('button', { name: 'Tag', exact: true })).toHaveFocus();
  await userEvent.keyboard('t');
  await userEvent.keyboard('transit');
  await page.getByRole('textbox', { name: 'Note' }).click();
  await expect.poll(async () => (await saved(store))?.claim?.tags).toEqual(['transit']);
});
