import { useRef, useState } from 'preact/hooks';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FIRST_VIEW } from '@/components/page/claim-order';
import { PagePanel } from '@/components/page/PagePanel';
import { SiteHeader } from '@/components/page/SiteHeader';
import type { PageState } from '@/lib/model/page';
import { PRESET_SCALES } from '@/lib/model/scales';
import { draftOf, pageClaimOf } from '@/test/support/components/claims';
import { FORMATS } from '@/test/support/components/formats';
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
