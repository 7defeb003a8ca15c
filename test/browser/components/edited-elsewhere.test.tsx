import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ClaimStore } from '@/lib/store/types';
import { oneClaim } from '@/test/support/components/claims';
import { mount, Pane } from '@/test/support/components/mount';

const CHANGED = 'This claim was changed in another tab. Showing the newer version.';

let store: ClaimStore;
let id: string;

beforeEach(async () => {
  ({ store, id } = await oneClaim());
  await store.setVerdict(id, { scale: 'truth', value: 'half', word: 'Half true' });
  await store.setNote(id, 'Ask the depot.');
  mount(<Pane store={store} subject={{ claimId: id, page: null, draft: null }} />);
  await expect.element(page.getByLabelText('Note')).toHaveValue('Ask the depot.');
});

const note = async () => (await store.detail(id))?.claim.note;
const verdict = async () => (await store.detail(id))?.claim.verdict?.value;

test('a newer version shows and says so; Undo takes back all of it', async () => {
  await store.setVerdict(id, { scale: 'truth', value: 'false', word: 'False' });
  await store.setNote(id, 'The depot says 24 minutes.');
  await store.setVerdict(id, { scale: 'truth', value: 'true', word: 'True' });
  await expect.element(page.getByText(CHANGED)).toBeVisible();
  await expect.element(page.getByRole('radio', { name: 'True', exact: true })).toBeChecked();
  await expect.element(page.getByLabelText('Note')).toHaveValue('The depot says 24 minutes.');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(note).toBe('Ask the depot.');
  await expect.poll(verdict).toBe('half');
  await expect.element(page.getByText(CHANGED)).not.toBeInTheDocument();
});

test('what is being typed here stands while another field changes elsewhere', async () => {
  await userEvent.keyboard('n');
  await userEvent.keyboard('{Control>}a{/Control}Still typ');
  await store.setVerdict(id, { scale: 'truth', value: 'false', word: 'False' });
  await expect.element(page.getByRole('radio', { name: 'False', exact: true })).toBeChecked();
  await expect.element(page.getByLabelText('Note')).toHaveFocus();
  await userEvent.keyboard('ing');
  await userEvent.tab();
  await expect.poll(note).toBe('Still typing');
  expect(await verdict()).toBe('false');
});

test('changes made here are not called changes from elsewhere', async () => {
  await userEvent.keyboard('1');
  await userEvent.keyboard('2');
  await userEvent.keyboard('n');
  await userEvent.keyboard('{End} And the mayor.');
  await userEvent.tab();
  await expect.poll(note).toBe('Ask the depot. And the mayor.');
  await expect.element(page.getByText('Saved on this device')).toBeVisible();
  await expect.element(page.getByText(CHANGED)).not.toBeInTheDocument();
});
