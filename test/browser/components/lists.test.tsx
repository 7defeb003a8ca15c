import { useMemo, useRef, useState } from 'preact/hooks';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Toast } from '@/components/controls/Toast';
import { createToastState } from '@/components/controls/toast-state';
import { savedActions } from '@/components/hooks/saved-actions';
import { useSavedList } from '@/components/hooks/saved-list';
import { FIRST_VIEW } from '@/components/page/claim-order';
import { PagePanel } from '@/components/page/PagePanel';
import { SiteHeader } from '@/components/page/SiteHeader';
import { SavedPanel } from '@/components/saved/SavedPanel';
import type { PageState } from '@/lib/model/page';
import { PRESET_SCALES } from '@/lib/model/scales';
import type { ClaimStore } from '@/lib/store/types';
import { draftOf, openStore, pageClaimOf, saveClaim } from '@/test/support/components/claims';
import { storeWith } from '@/test/support/components/library';
import { mount } from '@/test/support/components/mount';

const claims = [
  pageClaimOf(draftOf('rents have risen 41 percent'), { key: 'a', score: 88, start: 50 }),
  pageClaimOf(draftOf('the tram opens in May'), { key: 'b', score: 95, kinds: ['prediction'] }),
  pageClaimOf(draftOf('the bridge was closed'), { key: 'c', score: 61, start: 10 }),
];

const state = (change: Partial<PageState> = {}): PageState => ({
  url: 'https://harbourpost.example/council-budget',
  host: 'harbourpost.example',
  title: 'Council approves budget',
  status: 'on',
  language: 'en',
  sentences: 14,
  truncated: false,
  claims,
  entities: [],
  ...change,
});

type Actions = Pick<
  Parameters<typeof PagePanel>[0],
  'onOpen' | 'onRead' | 'onAlways' | 'onSaved' | 'onAllow' | 'onWeaker'
>;

function Panel({ shown, at, ...actions }: { shown: PageState; at: number | null } & Actions) {
  const [view, setView] = useState(FIRST_VIEW);
  return (
    <PagePanel
      state={shown}
      view={view}
      onView={setView}
      focusAt={useRef(at)}
      scales={PRESET_SCALES}
      threshold={40}
      seen={new Map()}
      onlyOnClick={false}
      onKeys={() => {}}
      formats={FORMATS}
      onExport={async () => {}}
      {...actions}
    />
  );
}

function openPage(shown: PageState, at: number | null = null) {
  const actions = {
    onOpen: vi.fn(),
    onRead: vi.fn(),
    onAlways: vi.fn(),
    onSaved: vi.fn(),
    onAllow: vi.fn(),
    onWeaker: vi.fn(),
  };
  mount(<Panel {...{ shown, at }} {...actions} />);
  return actions;
}

/** The way to another surface. */
const OTHER = { icon: 'panel', label: 'Open side panel', onClick: () => {} } as const;

const quotes = () =>
  page
    .getByRole('listitem')
    .all()
    .map((item) => item.element().textContent?.match(/rents|tram|bridge/)?.[0]);

test('claims are ordered, filtered and opened by keyboard', async () => {
  const { onOpen } = openPage(state());
  expect(quotes()).toEqual(['tram', 'rents', 'bridge']);
  await page.getByLabelText('Sort').selectOptions('Page order');
  expect(quotes()).toEqual(['bridge', 'rents', 'tram']);
  await page.getByRole('button', { name: 'Statistic 2' }).click();
  expect(quotes()).toEqual(['bridge', 'rents']);
  await userEvent.keyboard('jjkj{Enter}');
  expect(onOpen).toHaveBeenCalledOnce();
  expect(onOpen.mock.calls[0]?.[1]).toBe(1);
  expect(onOpen.mock.calls[0]?.[0].map(({ key }: { key: string }) => key)).toEqual(['c', 'a']);
});

test('the row that was left for a while has the focus again', async () => {
  openPage(state(), 1);
  await expect.element(page.getByRole('button', { name: /rents/ })).toHaveFocus();
  await userEvent.keyboard('k');
  await expect.element(page.getByRole('button', { name: /tram/ })).toHaveFocus();
});

test('claims whose words changed or are gone say so, the gone ones at the end', async () => {
  const changed = { key: 'x', claimId: crypto.randomUUID(), state: 'changed' } as const;
  const missing = { key: 'y', claimId: crypto.randomUUID(), state: 'missing' } as const;
  openPage(
    state({
      truncated: true,
      claims: [
        pageClaimOf(draftOf('the bridge was closed'), { ...missing, score: 99 }),
        pageClaimOf(draftOf('the tram opens in May'), { ...changed, score: 40 }),
      ],
    }),
  );
  expect(quotes()).toEqual(['tram', 'bridge']);
  const rows = page.getByRole('listitem');
  await expect.element(rows.first()).toHaveTextContent('Wording changed');
  await expect.element(rows.last()).toHaveTextContent('No longer found');
  await expect.element(page.getByText('No longer found on this page')).toBeVisible();
  await expect.element(page.getByText('Read the first 20,000 words.')).toBeVisible();
});

test.each([
  ['none-found', 'No check-worthy claims here', 'none scored above your threshold of 40'],
  ['not-article', 'This does not look like an article', 'keep the page as it is'],
  ['forbidden', 'Your browser keeps extensions out of this page', 'one tab away'],
  ['language', 'Claimlight reads English so far', 'still select text'],
  ['failed', 'Could not read this page', 'It changed while it was being read.'],
  ['no-model', 'Could not read this page', 'Reinstalling the extension repairs it.'],
  ['off', 'Highlights are off on harbourpost.example', 'Nothing on this site is read'],
] as const)('a page that is %s says why', async (status, title, text) => {
  openPage(state({ status, claims: [] }));
  await expect.element(page.getByRole('heading', { name: title })).toBeVisible();
  await expect.element(page.getByText(text, { exact: false })).toBeVisible();
});

const FORMATS = [
  { id: 'markdown', name: 'Markdown', extension: 'md', ofSources: false },
  { id: 'ris', name: 'RIS', extension: 'ris', ofSources: true },
] as const;

interface SavedProps {
  store: ClaimStore;
  onOpen?: (ids: string[], index: number) => void;
  onExport?: Parameters<typeof SavedPanel>[0]['onExport'];
}

function Saved({ store, onOpen = () => {}, onExport = async () => {} }: SavedProps) {
  const toast = useMemo(createToastState, []);
  return (
    <>
      <SavedPanel
        listing={useSavedList(store)}
        actions={savedActions(store, toast)}
        scales={PRESET_SCALES}
        formats={FORMATS}
        onShowPage={() => {}}
        onLibrary={() => {}}
        onImport={() => {}}
        focusAt={useRef(null)}
        searching={false}
        {...{ onOpen, onExport }}
      />
      <Toast state={toast} />
    </>
  );
}

test('saved claims appear, are found by a word of a note, and go with Delete', async () => {
  const { store } = openStore();
  mount(<Saved store={store} />);
  await expect
    .element(page.getByRole('heading', { name: 'Claims you save appear here' }))
    .toBeVisible();
  for (const quote of ['rents have risen 41 percent', 'the tram opens in May']) {
    const id = await saveClaim(store, quote);
    if (quote.includes('tram')) await store.setNote(id, 'Ask the depot.');
  }
  await expect.element(page.getByText('2 claims in 1 article')).toBeVisible();
  await userEvent.keyboard('/depot');
  await expect.element(page.getByText('1 of 2 claims')).toBeVisible();
  await expect.element(page.getByText(/Found in a note: .*depot/)).toBeVisible();
  await userEvent.keyboard('zzz');
  await expect
    .element(page.getByRole('heading', { name: 'Nothing matches “depotzzz”' }))
    .toBeVisible();
  await page.getByRole('button', { name: 'Clear search' }).last().click();
  await expect.element(page.getByText('2 claims in 1 article')).toBeVisible();
  await userEvent.keyboard('j{Delete}');
  await expect.element(page.getByText('1 claim in 1 article')).toBeVisible();
});

test('an export without a choice is of everything, and a tag leaves the focus where it was asked for', async () => {
  const { store } = openStore();
  for (const quote of ['rents have risen 41 percent', 'the tram opens in May'])
    await saveClaim(store, quote);
  mount(<Saved store={store} />);
  await page.getByRole('button', { name: 'Select', exact: true }).click();
  await expect.element(page.getByRole('button', { name: 'Export' })).toBeDisabled();
  await userEvent.keyboard('e');
  await expect.element(page.getByRole('menu', { name: 'Export 2 claims as' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await page.getByRole('button', { name: 'Tag', exact: true }).last().click();
  await userEvent.keyboard('housing{Enter}');
  await expect.element(page.getByText('2 claims tagged')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Tag', exact: true }).last()).toHaveFocus();
  await page.getByRole('button', { name: 'Delete selected claims' }).click();
  await expect.element(page.getByText('2 claims deleted')).toBeVisible();
});

test('the first saved claims are there before all are counted', async () => {
  const { store } = openStore();
  await store.saveDraft(draftOf('the tram opens in May'));
  const asked: string[] = [];
  const watched = storeWith(store, {
    async newest(wanted) {
      const rows = await store.newest(wanted);
      asked.push('first claims');
      return rows;
    },
    count() {
      asked.push('count');
      return new Promise(() => {});
    },
  });
  mount(<Saved store={watched} />);
  await expect.element(page.getByRole('button', { name: /tram/ })).toBeVisible();
  await expect.poll(() => asked).toEqual(['first claims', 'count']);
});

test('ten thousand saved claims make a short document', async () => {
  const { db, store } = openStore();
  const saved = await store.saveDraft(draftOf('rents have risen 41 percent'));
  if (!saved.ok) throw new Error(saved.error);
  await db.claims.bulkAdd(
    Array.from({ length: 9_999 }, (_, i) => ({
      ...saved.value,
      id: crypto.randomUUID(),
      quote: `rents have risen ${i} percent`,
    })),
  );
  mount(<Saved store={store} />);
  await expect
    .element(page.getByText('10,000 claims in 1 article'), { timeout: 10_000 })
    .toBeVisible();
  const rows = page.getByRole('listitem').elements();
  expect(rows.length).toBeLessThan(200);
  expect(rows[0]?.getAttribute('aria-setsize')).toBe('10000');
}, 30_000);

test('claims no longer found are listed but not counted', async () => {
  const gone = pageClaimOf(draftOf('the ferry is late'), {
    key: 'g',
    claimId: 'g',
    state: 'missing',
  });
  const shown = state({ claims: [...claims, gone] });
  mount(
    <SiteHeader
      state={shown}
      rule={null}
      onRule={() => {}}
      onSwitch={() => {}}
      onSettings={() => {}}
      other={OTHER}
    />,
  );
  await expect.element(page.getByText('3 claims, 0 saved')).toBeVisible();
  openPage(shown);
  await expect.element(page.getByText('the ferry is late')).toBeVisible();
  await expect.element(page.getByRole('button', { name: /^All/ })).toHaveTextContent('3');
});

test('the rule of the site is one of five, by pointer and by keyboard', async () => {
  const onRule = vi.fn();
  mount(
    <SiteHeader
      state={state()}
      rule="click"
      onRule={onRule}
      onSwitch={() => {}}
      onSettings={() => {}}
      other={OTHER}
    />,
  );
  const menu = page.getByRole('button', { name: 'Rule for harbourpost.example' });
  await menu.click();
  const rules = page.getByRole('menuitemradio').elements();
  expect(rules.map((rule) => rule.getAttribute('aria-checked'))).toEqual([
    'false',
    'false',
    'false',
    'false',
    'true',
  ]);
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
  expect(onRule).toHaveBeenLastCalledWith('never');
  await expect.element(menu).toHaveFocus();
  await menu.click();
  await page.getByRole('menuitemradio', { name: 'As in the settings' }).click();
  expect(onRule).toHaveBeenLastCalledWith(null);
});

test('where the browser keeps us out of a site, its button asks', async () => {
  const shown = state({ status: 'no-access', claims: [] });
  const { onAllow } = openPage(shown);
  mount(
    <SiteHeader
      state={shown}
      rule={null}
      onRule={() => {}}
      onSwitch={() => {}}
      onSettings={() => {}}
      other={OTHER}
    />,
  );
  await expect.element(page.getByText('No access to this site')).toBeVisible();
  expect(page.getByRole('switch').elements()).toEqual([]);
  await page.getByRole('button', { name: 'Allow on harbourpost.example' }).click();
  expect(onAllow).toHaveBeenCalledOnce();
});
