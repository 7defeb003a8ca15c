import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fail } from '@/lib/model/result';
import type { ClaimStore, StoreError } from '@/lib/store/types';
import { draftOf, openStore, pageClaimOf } from '@/test/support/components/claims';
import { mount, Pane } from '@/test/support/components/mount';

/** The real store, but for a device that refuses to save drafts until it is put right. */
function failing(store: ClaimStore, error: StoreError) {
  const device = { broken: true };
  const saveDraft: ClaimStore['saveDraft'] = async (draft) =>
    device.broken ? fail(error) : store.saveDraft(draft);
  return { device, store: { ...store, saveDraft } };
}

test.each([
  ['full', 'this device is out of space', 'Not saved. Disk is full.'],
  ['other', 'Try again, or copy your note first.', 'Not saved'],
] as const)('a failed save (%s) keeps everything until it works', async (error, alert, foot) => {
  const { device, store } = failing(openStore().store, error);
  const draft = draftOf('rents have risen 41 percent');
  mount(<Pane store={store} subject={{ claimId: null, page: pageClaimOf(draft), draft }} />);
  await userEvent.keyboard('5');
  await expect.element(page.getByRole('alert')).toHaveTextContent(alert);
  await expect.element(page.getByText(foot, { exact: true })).toBeVisible();
  await page.getByLabelText('Note').fill('Only in two districts.');
  await userEvent.tab();
  await expect.element(page.getByRole('radio', { name: 'False', exact: true })).toBeChecked();

  device.broken = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(page.getByText('Saved on this device')).toBeVisible();
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  const [row] = await store.forUrls([draft.article.url]);
  expect(row?.claim).toMatchObject({ verdict: { value: 'false' }, note: 'Only in two districts.' });
});
