import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { VerdictSlot } from '@/lib/model/verdict';
import type { ClaimlightDatabase } from '@/lib/store/database';
import type { ClaimStore } from '@/lib/store/types';
import { draftOf, openStore, pageClaimOf, saveClaim } from '@/test/support/components/claims';
import { mount, Pane } from '@/test/support/components/mount';

let db: ClaimlightDatabase;
let store: ClaimStore;
const draft = draftOf('rents in the city have risen 41 percent since 2019');

beforeEach(() => {
  ({ db, store } = openStore());
});

function open(scale = 'truth') {
  const subject = { claimId: null, page: pageClaimOf(draft), draft };
  return mount(<Pane store={store} subject={subject} scale={scale} />);
}

const saved = async () => {
  const rows = await store.forUrls(draft.article.urls);
  return rows.find(({ claim }) => claim.quote === draft.quote)?.claim;
};

test('a scale that asks for a conclusion gets one, kept with the verdict', async () => {
  open('context');
  await expect.element(page.getByLabelText('Conclusion')).not.toBeInTheDocument();
  await userEvent.keyboard('2');
  await page.getByLabelText('Conclusion').fill('Only counts new contracts.');
  await userEvent.tab();
  await page.getByRole('radio', { name: 'Correct', exact: true }).click({ force: true });
  await expect
    .poll(async () => (await saved())?.verdict)
    .toMatchObject({ value: 'correct', note: 'Only counts new contracts.' });
  await expect.element(page.getByLabelText('Conclusion')).toHaveValue('Only counts new contracts.');
});

test('a cleared verdict comes back with its conclusion, by Undo or by its keys', async () => {
  open('context');
  await userEvent.keyboard('2');
  await page.getByLabelText('Conclusion').fill('Only counts new contracts.');
  const given = { value: 'needs-context', note: 'Only counts new contracts.' };
  await expect.poll(async () => (await saved())?.verdict).toMatchObject(given);
  for (const undo of [
    () => page.getByRole('button', { name: 'Undo' }).click(),
    () => userEvent.keyboard('{Control>}z{/Control}'),
  ]) {
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect.poll(async () => (await saved())?.verdict).toBeNull();
    await expect.element(page.getByText('Verdict cleared')).toBeVisible();
    await undo();
    await expect.poll(async () => (await saved())?.verdict).toMatchObject(given);
  }
});

test('a scale of nine levels stands in two rows and answers to its nine keys', async () => {
  const slots: VerdictSlot[] = ['true', 'mostly-true', 'half', 'mostly-false', 'false'];
  const levels = Array.from({ length: 9 }, (_, i) => {
    const slot = slots[i % slots.length] ?? 'half';
    const word = `Level ${i + 1}`;
    const meaning = 'One of nine.';
    return { id: `l${i}`, word, meaning, shape: slot, slot, key: String(i + 1), rating: 9 - i };
  });
  await db.scales.add({ id: 'nine', name: 'Nine', levels });
  open('nine');
  await expect.element(page.getByRole('radio', { name: 'Level 9' })).toBeInTheDocument();
  const tops = page
    .getByRole('radio', { name: /^Level/ })
    .all()
    .map((radio) => radio.element().getBoundingClientRect().top);
  expect(new Set(tops).size).toBe(2);
  await userEvent.keyboard('9');
  await expect.poll(async () => (await saved())?.verdict?.value).toBe('l8');
  await userEvent.keyboard('0');
  await expect.poll(async () => (await saved())?.verdict).toBeNull();
});

test('tags are completed from all that were used, by arrows and by pointer', async () => {
  const other = await saveClaim(store, 'fares will rise by 4 percent');
  await store.setTags(other, ['Housing', 'public housing', 'rents']);
  open();
  await userEvent.keyboard('t');
  const field = page.getByRole('combobox', { name: 'New tag' });
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('hou');
  const options = () =>
    page
      .getByRole('option')
      .all()
      .map((each) => each.element().textContent);
  await expect.poll(options).toEqual(['Housing', 'public housing']);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.poll(async () => (await saved())?.tags).toEqual(['Housing']);
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('re');
  await page.getByRole('option', { name: 'rents' }).click();
  await expect.poll(async () => (await saved())?.tags).toEqual(['Housing', 'rents']);
  await userEvent.keyboard('housing{Enter}new one,');
  await expect.poll(async () => (await saved())?.tags).toEqual(['Housing', 'rents', 'new one']);
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('button', { name: 'Tag', exact: true })).toHaveFocus();
});

test('“Not a claim” is kept for the article, and taken back', async () => {
  open();
  await page.getByText('Why this is highlighted').click();
  await page.getByRole('button', { name: 'Not a claim' }).click();
  await expect.element(page.getByText('Marked as not a claim')).toBeVisible();
  expect(await store.dismissed(draft.article.urls)).toEqual([draft.quote]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => store.dismissed(draft.article.urls)).toEqual([]);
});
