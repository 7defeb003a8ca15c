import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ClaimStore } from '@/lib/store/types';
import { openStore, saveClaim } from '@/test/support/components/claims';
import { mount, Pane } from '@/test/support/components/mount';

let store: ClaimStore;
let id: string;

const source = (path: string, title: string) => ({
  url: `https://transit.example/${path}`,
  title,
  publisher: 'Transit Office',
  authors: ['Mara Quill'],
  publishedAt: '2024-05-12T09:30:00Z',
  kind: 'report' as const,
});

beforeEach(async () => {
  ({ store } = openStore());
  const other = await saveClaim(store, 'fares will rise by 4 percent');
  for (const [path, title] of [
    ['fares', 'Fares and frequency'],
    ['line-4', 'Line 4: travel times'],
  ] as const) {
    await store.addEvidence(other, { source: source(path, title), stance: 'refutes', quote: '' });
  }
  id = await saveClaim(store, 'the tram line will halve commuting times');
  mount(<Pane store={store} subject={{ claimId: id, page: null, draft: null }} />);
  await expect.element(page.getByText('None yet')).toBeVisible();
});

const cited = async () => (await store.detail(id))?.sources ?? [];
const options = () =>
  page
    .getByRole('option')
    .all()
    .map((option) => option.element().textContent);

test('sources used before are listed, the latest first, with the claims they serve', async () => {
  await page.getByRole('button', { name: 'Used before' }).click();
  await expect.poll(options).toEqual(['Line 4: travel times1 claim', 'Fares and frequency1 claim']);
  await expect.element(page.getByRole('combobox', { name: 'Add a source' })).toHaveFocus();
  await userEvent.keyboard('fares');
  await expect.poll(options).toEqual(['Fares and frequency1 claim']);
  await userEvent.keyboard('{Escape}');
  await expect.poll(options).toEqual(['Fares and frequency1 claim']);
  await userEvent.keyboard('{Escape}');
  await expect.poll(options).toEqual([]);
});

test('typing searches them, and the one taken fills the form but for its stance', async () => {
  await userEvent.keyboard('s');
  await userEvent.keyboard('travel times');
  const field = page.getByRole('combobox', { name: 'Add a source' });
  await expect.poll(options).toEqual(['Line 4: travel times1 claim']);
  await expect.element(field).toHaveAttribute('aria-expanded', 'true');
  await userEvent.keyboard('{ArrowDown}');
  const active = field.element().getAttribute('aria-activedescendant') ?? '';
  expect(document.getElementById(active)?.getAttribute('aria-selected')).toBe('true');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByLabelText('Title')).toHaveValue('Line 4: travel times');
  await expect.element(page.getByLabelText('Title')).toHaveFocus();
  await expect.element(page.getByLabelText('Publisher')).toHaveValue('Transit Office');
  await expect.element(page.getByLabelText('Authors')).toHaveValue('Mara Quill');
  await expect.element(page.getByLabelText('Date')).toHaveValue('2024-05-12');
  await expect.element(page.getByLabelText('Kind of source')).toHaveValue('report');
  for (const radio of page.getByRole('radiogroup', { name: 'Stance' }).getByRole('radio').all()) {
    await expect.element(radio).not.toBeChecked();
  }
  await page.getByRole('radio', { name: 'Context' }).click({ force: true });
  await page.getByRole('button', { name: 'Add source' }).click();
  await expect.poll(async () => (await cited()).length).toBe(1);
  expect(await cited()).toMatchObject([
    { evidence: { stance: 'context' }, source: { url: 'https://transit.example/line-4' } },
  ]);
});

test('a source on the claim is marked among them, and refused when its link is pasted', async () => {
  const added = { source: source('fares', 'Fares and frequency'), stance: 'supports', quote: '' };
  await store.addEvidence(id, added as Parameters<ClaimStore['addEvidence']>[1]);
  await expect.element(page.getByText('1 supports')).toBeInTheDocument();
  await page.getByRole('button', { name: 'Used before' }).click();
  await expect.poll(options).toContain('Fares and frequencyOn this claim, as “Supports”');
  await userEvent.keyboard('https://transit.example/fares?utm_source=mail');
  await expect
    .element(page.getByText('This source is already on the claim, as “Supports”.'))
    .toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Add source' })).toBeDisabled();
  expect(await cited()).toHaveLength(1);
});

test('where the browser refuses the clipboard, the way around it is said', async () => {
  await page.getByRole('button', { name: 'Clipboard' }).click();
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent(
      /^Claimlight cannot read the clipboard here\. Paste into the field with (Ctrl|⌘) V\.$/,
    );
});

test('a source is corrected, moved, and noted as one whose link does not open', async () => {
  for (const path of ['a', 'b']) {
    const input = { source: source(path, `Source ${path}`), stance: 'context', quote: '' } as const;
    await store.addEvidence(id, input);
  }
  const menu = async (title: string, item: string) => {
    await page.getByRole('button', { name: `Actions for ${title}` }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  const order = async () => (await cited()).map(({ source: { title } }) => title);
  await menu('Source b', 'Move up');
  await expect.poll(order).toEqual(['Source b', 'Source a']);
  await page.getByRole('button', { name: 'Actions for Source b' }).click();
  await expect.element(page.getByRole('menuitem', { name: 'Move up' })).not.toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await menu('Source a', 'Link does not open');
  await expect.element(page.getByText(/^Link did not open on \d+ \w+ \d{4}$/)).toBeVisible();
  await menu('Source a', 'Link opens again');
  await expect.element(page.getByText('Link did not open')).not.toBeInTheDocument();
  await menu('Source a', 'Edit');
  await expect.element(page.getByLabelText('Title')).toHaveFocus();
  await page.getByLabelText('Title').fill('Timetable 2024');
  await page.getByLabelText('Authors').fill('Mara Quill, Ode Finch');
  await page.getByRole('button', { name: 'Keep changes' }).click();
  await expect.poll(order).toEqual(['Source b', 'Timetable 2024']);
  // A day in the field does not cost the time of day that was known.
  expect((await cited())[1]?.source).toMatchObject({
    authors: ['Mara Quill', 'Ode Finch'],
    publishedAt: '2024-05-12T09:30:00Z',
  });
});
