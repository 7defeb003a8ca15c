import { type ComponentChild, Fragment } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Toast } from '@/components/controls/Toast';
import { createToastState } from '@/components/controls/toast-state';
import { ArticlesPage } from '@/entrypoints/library/ArticlesPage';
import { SourcesPage } from '@/entrypoints/library/SourcesPage';
import type { LibraryParts } from '@/entrypoints/library/views';
import { PRESET_SCALES } from '@/lib/model/scales';
import type { ClaimlightDatabase } from '@/lib/store/database';
import type { ClaimStore } from '@/lib/store/types';
import { anchorOf, openStore, saveClaim } from '@/test/support/components/claims';
import { mount } from '@/test/support/components/mount';

const go = vi.fn();

function View(props: { of: typeof SourcesPage; db: ClaimlightDatabase; store: ClaimStore }) {
  const { of: Page, db, store } = props;
  const toast = useMemo(createToastState, []);
  const [dialog, setDialog] = useState<{ content: ComponentChild } | null>(null);
  const parts: LibraryParts = {
    ...{ db, store, toast, go },
    scales: PRESET_SCALES,
    scale: 'truth',
    query: new URLSearchParams(),
    onShown: () => {},
    showKeys: () => {},
    openDialog: (content) => setDialog({ content: content(() => setDialog(null)) }),
  };
  return (
    <Fragment>
      <Page {...parts} />
      {dialog?.content}
      <Toast state={toast} />
    </Fragment>
  );
}

/** Two claims; the first cites a table under two addresses, the second one of them and a survey. */
async function filled() {
  go.mockClear();
  const { db, store } = openStore();
  const ids: string[] = [];
  for (const [i, quote] of ['rents have risen 41 percent', 'the tram opens in May'].entries()) {
    ids.push(await saveClaim(store, quote, { anchor: anchorOf(quote, i) }));
  }
  const cite = (claim: number, url: string, title: string) =>
    store.addEvidence(ids[claim] as string, {
      source: { url, title, publisher: 'Harbour', authors: [], publishedAt: null, kind: 'report' },
      stance: 'supports',
      quote: `passage of ${url}`,
    });
  await cite(0, 'https://port.example/tables', 'Port throughput tables');
  await cite(0, 'https://www.port.example/tables/', 'Port tables');
  await cite(1, 'https://www.port.example/tables/', 'Port tables');
  const survey = await cite(1, 'https://survey.example/x', 'Labour survey');
  return { db, store, ids, survey };
}

const titles = () =>
  [...document.querySelectorAll('[data-row] b')].map((title) => title.textContent);

test('sources are ordered, searched and opened by keyboard', async () => {
  const { db, store } = await filled();
  mount(<View of={SourcesPage} {...{ db, store }} />);
  await expect.poll(titles).toHaveLength(3);
  await page.getByRole('button', { name: 'Claims', exact: true }).click();
  expect(titles()[0]).toBe('Port tables');
  await page.getByRole('button', { name: 'Title', exact: true }).click();
  expect(titles()).toEqual(['Labour survey', 'Port tables', 'Port throughput tables']);
  const head = page.getByRole('columnheader', { name: 'Title' });
  await expect.element(head).toHaveAttribute('aria-sort', 'ascending');
  await userEvent.keyboard('/port');
  await expect.poll(titles).toEqual(['Port tables', 'Port throughput tables']);
  await userEvent.keyboard('{Escape}');
  (document.activeElement as HTMLElement).blur();
  await userEvent.keyboard('jj{Enter}');
  const [view, query] = go.mock.calls[0] ?? [];
  expect(view).toBe('claims');
  const port = await db.sources.where('url').equals('https://www.port.example/tables/').first();
  expect(query.get('source')).toBe(port?.id);
});

test('sources are selected one, up to here, and all, and let go with Escape', async () => {
  const { db, store } = await filled();
  mount(<View of={SourcesPage} {...{ db, store }} />);
  await expect.poll(titles).toHaveLength(3);
  await userEvent.keyboard('jx');
  await expect.element(page.getByText('1 selected')).toBeVisible();
  await userEvent.keyboard('jj{Shift>}x{/Shift}');
  await expect.element(page.getByText('3 selected')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByText('3 selected')).not.toBeInTheDocument();
  await userEvent.keyboard('{Control>}a{/Control}');
  await expect.element(page.getByText('3 selected')).toBeVisible();
});

test('duplicates are found, merged into the one that is chosen, and parted again', async () => {
  const { db, store, ids } = await filled();
  mount(<View of={SourcesPage} {...{ db, store }} />);
  await page.getByRole('button', { name: 'Possible duplicates 2' }).click();
  await expect.poll(titles).toHaveLength(2);
  for (const name of ['Select Port tables', 'Select Port throughput tables']) {
    await page.getByRole('checkbox', { name }).click();
  }
  await page.getByRole('button', { name: 'Merge' }).click();
  const dialog = page.getByRole('dialog', { name: 'Merge 2 sources' });
  // The one that serves more claims.
  await expect.element(dialog.getByRole('radio', { name: /^Port tables/ })).toBeChecked();
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect.element(page.getByText('2 sources merged into one')).toBeVisible();
  expect(await db.sources.count()).toBe(2);
  const detail = await store.detail(ids[0] as string);
  expect(detail?.sources).toHaveLength(1);
  expect(detail?.sources[0]?.evidence.quote).toContain('passage of https://port.example/tables');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => db.sources.count()).toBe(3);
  await expect.poll(async () => (await store.detail(ids[0] as string))?.sources.length).toBe(2);
});

test('a merging that cannot be taken back says so', async () => {
  const { db, store } = await filled();
  mount(<View of={SourcesPage} {...{ db, store }} />);
  await expect.poll(titles).toHaveLength(3);
  for (const name of ['Select Port tables', 'Select Port throughput tables']) {
    await page.getByRole('checkbox', { name }).click();
  }
  await page.getByRole('button', { name: 'Merge' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Merge' }).click();
  await expect.element(page.getByText('2 sources merged into one')).toBeVisible();
  db.sources.hook('creating', () => {
    throw new Error('no room');
  });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.element(page.getByText('That could not be undone.')).toBeVisible();
  expect(await db.sources.count()).toBe(2);
});

test('what is known of a source is edited for all its claims', async () => {
  const { db, store, ids } = await filled();
  mount(<View of={SourcesPage} {...{ db, store }} />);
  await page.getByRole('button', { name: /Labour survey/ }).click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  const title = page.getByRole('dialog').getByRole('textbox', { name: 'Title' });
  await expect.element(title).toHaveFocus();
  await title.fill('');
  await page.getByRole('button', { name: /^Keep/ }).click();
  await expect.element(page.getByRole('alert')).toBeVisible();
  await title.fill('Labour force survey');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Source changed')).toBeVisible();
  const detail = await store.detail(ids[1] as string);
  expect(detail?.sources.map(({ source }) => source.title)).toContain('Labour force survey');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(titles).toContain('Labour survey');
});

test('unused sources are deleted, and come back', async () => {
  const { db, store, survey } = await filled();
  if (!survey.ok) throw new Error(survey.error);
  mount(<View of={SourcesPage} {...{ db, store }} />);
  await expect.poll(titles).toHaveLength(3);
  await store.removeEvidence(survey.value.evidence.id);
  await page.getByRole('button', { name: 'Not used 1' }).click();
  await expect.poll(titles).toEqual(['Labour survey']);
  await page.getByRole('button', { name: 'Delete unused (1)' }).click();
  await expect.element(page.getByText('1 source deleted')).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'Every source is used' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(titles).toEqual(['Labour survey']);
});

test('articles lead to their claims', async () => {
  const { db, store } = await filled();
  mount(<View of={ArticlesPage} {...{ db, store }} />);
  await expect.poll(titles).toEqual(['Council approves budget after six-hour session']);
  await expect.element(page.getByRole('gridcell', { name: '2', exact: true })).toBeVisible();
  await page.getByText('Council approves budget').click();
  const article = await db.articles.toCollection().first();
  expect(go.mock.calls[0]?.[1].get('article')).toBe(article?.id);
});

test('ten thousand sources make a short document', async () => {
  const { db, store } = await filled();
  const one = await db.sources.toCollection().first();
  if (!one) throw new Error('no source');
  await db.sources.bulkAdd(
    Array.from({ length: 9_997 }, (_, i) => ({
      ...one,
      id: crypto.randomUUID(),
      url: `https://port.example/${i}`,
      title: `Table ${i}`,
    })),
  );
  mount(<View of={SourcesPage} {...{ db, store }} />);
  await expect.element(page.getByText('10,000 of 10,000'), { timeout: 15_000 }).toBeVisible();
  expect(titles().length).toBeLessThan(60);
}, 40_000);
