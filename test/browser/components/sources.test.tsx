import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ClaimStore } from '@/lib/store/types';
import { oneClaim } from '@/test/support/components/claims';
import { mount, Pane } from '@/test/support/components/mount';

let store: ClaimStore;
let id: string;

beforeEach(async () => {
  ({ store, id } = await oneClaim());
  mount(<Pane store={store} subject={{ claimId: id, page: null, draft: null }} />);
  await expect.element(page.getByText('None yet')).toBeVisible();
});

const sources = async () => (await store.detail(id))?.sources ?? [];

async function fillForm(link: string) {
  await userEvent.keyboard('s');
  await page.getByLabelText('Add a source').fill(link);
  await page.getByLabelText('Title').fill('Line 4: travel times');
  await page.getByLabelText('Publisher').fill('Transit Office');
  await page.getByLabelText('Date').fill('2024-05-12');
  await page.getByLabelText('Quoted passage').fill('A ride takes 24 minutes.');
}

test('a source is added with its stance and passage', async () => {
  await fillForm('https://transit.example/line-4');
  await page.getByRole('radio', { name: 'Refutes' }).click({ force: true });
  await page.getByRole('button', { name: 'Add source' }).click();
  await expect.element(page.getByRole('link', { name: 'Line 4: travel times' })).toBeVisible();
  await expect.element(page.getByText('1 refutes')).toBeInTheDocument();
  await expect.element(page.getByText('Transit Office, 12 May 2024')).toBeVisible();
  expect(await sources()).toMatchObject([
    {
      evidence: { stance: 'refutes', quote: 'A ride takes 24 minutes.' },
      source: { url: 'https://transit.example/line-4', publishedAt: '2024-05-12' },
    },
  ]);
  await expect.element(page.getByLabelText('Add a source')).toHaveValue('');
});

test('what is no web address is refused beside the field', async () => {
  for (const link of ['transit/line-4', 'javascript:alert(1)']) {
    await page.getByLabelText('Add a source').fill(link);
    await userEvent.keyboard('{Enter}');
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('That is not a full web address. Start it with https://');
  }
  expect(await sources()).toEqual([]);
});

test('a source needs a title and a stance, and keeps what was typed', async () => {
  await fillForm('https://transit.example/line-4');
  await page.getByLabelText('Title').fill('');
  await page.getByRole('button', { name: 'Add source' }).click();
  await expect
    .element(page.getByText('Add a title, or open the page', { exact: false }))
    .toBeVisible();
  await expect.element(page.getByText('Choose how the source bears on the claim.')).toBeVisible();
  await expect.element(page.getByLabelText('Title')).toHaveFocus();
  await expect
    .element(page.getByLabelText('Quoted passage'))
    .toHaveValue('A ride takes 24 minutes.');
  expect(await sources()).toEqual([]);
});

test('a source that is there already is named with its stance', async () => {
  await store.addEvidence(id, {
    source: {
      url: 'https://transit.example/line-4',
      title: 'Line 4',
      publisher: '',
      authors: [],
      publishedAt: null,
      kind: 'article',
    },
    stance: 'context',
    quote: '',
  });
  await fillForm('https://transit.example/line-4');
  await page.getByRole('radio', { name: 'Supports' }).click({ force: true });
  await expect.element(page.getByRole('button', { name: 'Add source' })).toBeDisabled();
  await expect
    .element(page.getByText('This source is already on the claim, as “Context”.'))
    .toBeVisible();
  expect(await sources()).toHaveLength(1);
});

test('a source is edited, removed and brought back', async () => {
  await fillForm('https://transit.example/line-4');
  await page.getByRole('radio', { name: 'Supports' }).click({ force: true });
  await page.getByRole('button', { name: 'Add source' }).click();
  const actions = page.getByRole('button', { name: 'Actions for Line 4: travel times' });
  await actions.click();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByLabelText('Title').first()).toHaveFocus();
  // The focus stays where it is put, key by key.
  await page.getByLabelText('Publisher').first().click();
  await userEvent.keyboard('{End}, City');
  await expect
    .element(page.getByLabelText('Publisher').first())
    .toHaveValue('Transit Office, City');
  await page.getByLabelText('Quoted passage').first().fill('A ride takes 21 minutes.');
  await page.getByRole('button', { name: 'Keep changes' }).click();
  await expect
    .poll(async () => (await sources())[0]?.evidence.quote)
    .toBe('A ride takes 21 minutes.');
  await actions.click();
  await userEvent.keyboard('{End}{Enter}');
  await expect.poll(sources).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect
    .poll(async () => (await sources())[0]?.evidence.quote)
    .toBe('A ride takes 21 minutes.');
});
