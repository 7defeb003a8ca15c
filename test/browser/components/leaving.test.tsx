import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createToastState } from '@/components/controls/toast-state';
import { Card } from '@/entrypoints/card/Card';
import { Detail } from '@/entrypoints/popup/Detail';
import { fail } from '@/lib/model/result';
import { PRESET_SCALES } from '@/lib/model/scales';
import { DEFAULT_SETTINGS } from '@/lib/model/settings';
import type { ClaimStore } from '@/lib/store/types';
import { draftOf, openStore, pageClaimOf } from '@/test/support/components/claims';
import { mount } from '@/test/support/components/mount';

let store: ClaimStore;
let id: string;
const draft = draftOf('the tram line will halve commuting times');

beforeEach(async () => {
  ({ store } = openStore());
  const result = await store.saveDraft(draft);
  if (!result.ok) throw new Error(result.error);
  id = result.value.id;
  await store.setVerdict(id, { scale: 'truth', value: 'half', word: 'Half true' });
});

const full = (): ClaimStore => ({ ...store, setNote: async () => fail('full') });

/** What the page calls when the person closes the card there. */
let leave = () => {};

async function openCard(of: ClaimStore) {
  // As wide as it is beside a text; as a sheet it would show its beginning alone.
  await page.viewport(392, 800);
  const close = vi.fn();
  const link = {
    key: id,
    theme: 'light' as const,
    focus: 'heading' as const,
    resize: () => {},
    askTheme: async () => null,
    close,
    onLeave(fn: () => void) {
      leave = fn;
      return () => {};
    },
  };
  const claim = pageClaimOf(draft, { key: id, claimId: id, state: 'found' });
  const subject = { claimId: id, page: claim, draft: null };
  mount(<Card {...{ link, subject }} store={of} settings={DEFAULT_SETTINGS} />);
  return close;
}

test('the card stays when a change is not saved, and goes when closed again', async () => {
  const close = await openCard(full());
  await page.getByLabelText('Note').fill('Ask the depot.');
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByText('Not saved. Disk is full.')).toBeVisible();
  expect(close).not.toHaveBeenCalled();
  await expect.element(page.getByLabelText('Note')).toHaveValue('Ask the depot.');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => close.mock.calls.length).toBe(1);
});

test('the card closes at once when all is saved', async () => {
  const close = await openCard(store);
  await page.getByLabelText('Note').fill('Ask the depot.');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => close.mock.calls.length).toBe(1);
  expect((await store.detail(id))?.claim.note).toBe('Ask the depot.');
});

test('a claim deleted in the card is gone, and Undo brings it back', async () => {
  await openCard(store);
  await expect.element(page.getByRole('radio', { name: 'Half true' })).toBeChecked();
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete claim' }).click();
  await expect.element(page.getByRole('radio', { name: 'Half true' })).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Save claim' })).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.element(page.getByRole('radio', { name: 'Half true' })).toBeChecked();
});

test('the popup stays at a claim with a change that is not saved', async () => {
  const onBack = vi.fn();
  const onMove = vi.fn();
  const ref = { key: null, claimId: id };
  mount(
    <Detail
      {...{ onBack, onMove }}
      store={full()}
      scales={PRESET_SCALES}
      scale="truth"
      toast={createToastState()}
      tabId={undefined}
      refs={[ref, ref]}
      index={0}
      onDelete={() => {}}
    />,
  );
  await page.getByLabelText('Note').fill('Ask the depot.');
  await page.getByRole('button', { name: 'Next claim' }).click();
  await expect.element(page.getByText('Not saved. Disk is full.')).toBeVisible();
  expect(onMove).not.toHaveBeenCalled();
  await page.getByLabelText('Note').fill('Ask the mayor.');
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByText('Not saved. Disk is full.')).toBeVisible();
  expect(onBack).not.toHaveBeenCalled();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => onBack.mock.calls.length).toBe(1);
});

test('an open dialog keeps keys from what is under it', async () => {
  await openCard(store);
  await expect.element(page.getByRole('radio', { name: 'Half true' })).toBeChecked();
  const dialog = document.createElement('dialog');
  document.body.append(dialog);
  dialog.showModal();
  await userEvent.keyboard('1');
  dialog.remove();
  await userEvent.keyboard('5');
  await expect.element(page.getByRole('radio', { name: 'False', exact: true })).toBeChecked();
  const given = async () =>
    (await store.revisions(id)).filter(({ field }) => field === 'verdict').length;
  await expect.poll(given).toBe(2);
});

test('closed on the page, the card stays all the same when a change is not saved', async () => {
  const close = await openCard(full());
  await page.getByLabelText('Note').fill('Ask the depot.');
  leave();
  await expect.element(page.getByText('Not saved. Disk is full.')).toBeVisible();
  expect(close).not.toHaveBeenCalled();
  leave();
  await expect.poll(() => close.mock.calls.length).toBe(1);
});
