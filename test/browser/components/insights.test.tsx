import { useState } from 'preact/hooks';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { useLive } from '@/components/hooks/use-live';
import { InsightsPanel, type Period } from '@/components/library/insights/InsightsPanel';
import type { ClaimlightDatabase } from '@/lib/store/database';
import { readInsights } from '@/lib/store/insights';
import type { ClaimStore } from '@/lib/store/types';
import { draftOf, openStore } from '@/test/support/components/claims';
import { showLibrary, storeWith } from '@/test/support/components/library';
import { mount } from '@/test/support/components/mount';

function Insights({ db }: { db: ClaimlightDatabase }) {
  const { value, failed } = useLive(() => readInsights(db), []);
  const [period, setPeriod] = useState<Period>('16');
  return (
    <InsightsPanel
      {...{ failed, period }}
      facts={value}
      none={value?.claims.length === 0}
      onPeriod={setPeriod}
    />
  );
}

/** Saves so many claims of a publisher, all rated so. */
async function save(
  store: ClaimStore,
  publisher: string,
  count: number,
  word: 'True' | 'False' | null,
) {
  const ids: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const quote = `claim ${publisher} ${word} ${i}`;
    const draft = draftOf(quote);
    const url = `https://${publisher.toLowerCase()}.example/story`;
    const article = { ...draft.article, url, urls: [url], publisher };
    const saved = await store.saveDraft({ ...draft, article });
    if (!saved.ok) throw new Error(saved.error);
    ids.push(saved.value.id);
    if (word) {
      const verdict = { scale: 'truth', value: word.toLowerCase(), word };
      await store.setVerdict(saved.value.id, verdict);
    }
  }
  return ids;
}

const heading = (name: string) => page.getByRole('heading', { name, exact: true });

test('without five rated claims the chart of verdicts says what it needs', async () => {
  const { db, store } = openStore();
  mount(<Insights db={db} />);
  await expect.element(heading('Rate five claims to see this')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Show as tables' })).toBeDisabled();
  await save(store, 'Harbour', 4, 'False');
  await expect.element(heading('Rated claims by publisher')).toBeVisible();
  await expect.element(page.getByText('Rate five claims to see this')).toBeVisible();
  await expect.element(page.getByText('No claim of this period has a source yet.')).toBeVisible();
  await save(store, 'Harbour', 1, 'True');
  const chart = page.getByRole('img', { name: /Harbour: True 1 and False 4\./ });
  await expect.element(chart).toBeVisible();
  await expect.element(page.getByText(/Drawn from the 5 claims you chose to check/)).toBeVisible();
});

test('a finding stands above its measure, and the figures are in a table', async () => {
  const { db, store } = openStore();
  const harbour = await save(store, 'Harbour', 6, 'False');
  await save(store, 'Meridian', 6, 'True');
  await save(store, 'Meridian', 2, null);
  for (const [i, claimId] of harbour.entries()) {
    const at = i === 5 ? 'maps' : 'index';
    await store.addEvidence(claimId, {
      stance: i === 0 ? 'refutes' : 'supports',
      quote: '',
      source: {
        url: `https://statistics.example/${at}`,
        title: at === 'index' ? 'Housing index' : 'Maps',
        publisher: 'Statistics Office',
        authors: [],
        publishedAt: null,
        kind: 'report',
      },
    });
  }
  mount(<Insights db={db} />);
  await expect.element(heading('Most of what you rated “False” came from Harbour')).toBeVisible();
  await expect.element(page.getByText('Rated claims by publisher')).toBeVisible();
  await expect
    .element(
      heading('“Housing index” supports or refutes more of your claims than any other source'),
    )
    .toBeVisible();
  await expect.element(page.getByText('5 claims, Supports 4, Refutes 1')).toBeInTheDocument();
  await expect
    .element(page.getByRole('img', { name: /Claims saved per week\..*: 14\./ }))
    .toBeVisible();

  const button = page.getByRole('button', { name: 'Show as tables' });
  (button.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  const table = (i: number) =>
    [...(document.querySelectorAll('table')[i]?.rows ?? [])].map((row) =>
      [...row.cells].map((cell) => cell.textContent),
    );
  await expect.poll(() => document.querySelectorAll('table').length).toBe(3);
  expect(table(0)).toEqual([
    ['Publisher', 'True', 'False', 'All'],
    ['Harbour', '0', '6', '6'],
    ['Meridian', '6', '0', '6'],
  ]);
  expect(table(1)).toHaveLength(17);
  expect(table(1).at(-1)?.slice(1)).toEqual(['12', '2', '14']);
  expect(table(2)).toEqual([
    ['Source', 'Publisher', 'Supports', 'Refutes', 'Context', 'All'],
    ['Housing index', 'Statistics Office', '4', '1', '0', '5'],
    ['Maps', 'Statistics Office', '1', '0', '0', '1'],
  ]);
  await page.getByLabelText('Period').selectOptions('Last 4 weeks');
  expect(table(1)).toHaveLength(5);
  await page.getByRole('button', { name: 'Show as charts' }).click();
  expect(document.querySelectorAll('table')).toHaveLength(0);
});

test('the filters count what was saved in the chosen period', async () => {
  const { db, store } = openStore();
  await save(store, 'Harbour', 2, 'True');
  const [old] = await save(store, 'Meridian', 1, 'False');
  const sixWeeksAgo = new Date(Date.now() - 42 * 86_400_000).toISOString();
  await db.claims.update(old ?? '', { createdAt: sixWeeksAgo });
  await showLibrary(db, store, '#/insights');
  const counts = () =>
    [...document.querySelectorAll('aside label')]
      .map(({ textContent }) => textContent)
      .filter((label) => /Harbour|Meridian/.test(label));
  await expect.poll(counts).toEqual(['Harbour2', 'Meridian1']);
  await page.getByLabelText('Period').selectOptions('Last 4 weeks');
  await expect.poll(counts).toEqual(['Harbour2', 'Meridian0']);
  // Nothing of what is chosen is in the period: that is no lack of claims.
  await page.getByRole('checkbox', { name: /^Meridian/ }).click();
  await expect.element(page.getByText('No claims were saved in this period.')).toBeVisible();
});

test('charts are of the chosen period and filters, also while the library is slow to count', async () => {
  const { db, store } = openStore();
  await save(store, 'Harbour', 2, 'True');
  const [old] = await save(store, 'Harbour', 1, 'False');
  await save(store, 'Meridian', 5, 'True');
  const sixWeeksAgo = new Date(Date.now() - 42 * 86_400_000).toISOString();
  await db.claims.update(old ?? '', { createdAt: sixWeeksAgo });
  let isSlow = false;
  const never = new Promise<never>(() => {});
  await showLibrary(
    db,
    storeWith(store, { list: (query) => (isSlow ? never : store.list(query)) }),
    '#/insights',
  );
  const drawn = () => document.querySelector('main [role=status]')?.textContent ?? '';
  await page.getByLabelText('Period').selectOptions('Last 4 weeks');
  await page.getByRole('checkbox', { name: /^Harbour/ }).click();
  await expect.poll(drawn).toContain('the 2 claims');
  isSlow = true;
  await page.getByLabelText('Period').selectOptions('Last 16 weeks');
  expect(drawn()).toContain('the 3 claims');
  // What was narrowed to before is not what is narrowed to now.
  await page.getByRole('checkbox', { name: /^Harbour/ }).click();
  await expect.poll(drawn).toContain('the 8 claims');
  await page.getByRole('checkbox', { name: /^Meridian/ }).click();
  await expect.poll(() => location.hash).toContain('Meridian');
  expect(drawn()).toContain('the 8 claims');
});
