import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PRESET_SCALES } from '@/lib/model/scales';
import { draftOf } from '@/test/support/components/claims';
import {
  listed,
  QUOTES,
  refuses,
  showLibrary,
  storeWith,
  threeClaims,
} from '@/test/support/components/library';

const [RENTS, TRAM, SNOW] = QUOTES as [string, string, string];
const foot = (text: string) => page.getByRole('status').filter({ hasText: text });
const pane = () => page.getByRole('region', { name: 'Claim', exact: true });

test('by keyboard alone: filter, move, open, rate, undo, close', async () => {
  const { db, store, ids } = await threeClaims();
  await showLibrary(db, store);
  await expect.poll(listed).toEqual([SNOW, TRAM, RENTS]);
  await userEvent.keyboard('/tram');
  await expect.poll(listed).toEqual([TRAM]);
  await userEvent.keyboard('{Escape}');
  await expect.poll(listed).toHaveLength(3);
  await userEvent.keyboard('jj{Enter}');
  await expect.element(pane().getByRole('heading', { name: TRAM })).toHaveFocus();
  await expect.element(pane().getByText(/^Edited today, \d\d:\d\d$/)).toBeVisible();
  const verdict = async () => (await db.claims.get(ids[1] ?? ''))?.verdict?.value;
  await userEvent.keyboard('5');
  await expect.poll(verdict).toBe('false');
  await userEvent.keyboard('0');
  await expect.poll(verdict).toBeUndefined();
  await expect.element(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(verdict).toBe('false');
  await userEvent.keyboard('{Escape}');
  await expect.element(pane()).not.toBeInTheDocument();
  expect(document.activeElement?.textContent).toContain(TRAM);
});

test('a filter that is taken off hands the focus on, the last one to the search', async () => {
  const { db, store } = await threeClaims();
  await showLibrary(db, store);
  await expect.poll(listed).toHaveLength(3);
  const filters = page.getByRole('complementary', { name: 'Filters' });
  await filters.getByRole('checkbox', { name: /^Half true/ }).click();
  await filters.getByRole('checkbox', { name: /^Unrated/ }).click();
  const chip = (name: string) => page.getByRole('button', { name: `Remove filter: ${name}` });
  await chip('Half true').click();
  await expect.element(chip('Unrated')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('searchbox')).toHaveFocus();
});

test('levels of one name are told apart by their scales, where several are listed', async () => {
  const { db, store, ids } = await threeClaims();
  const [truth] = PRESET_SCALES;
  if (!truth) throw new Error('no scale');
  await store.putScale({ ...truth, id: 'desk', name: 'Desk scale' });
  const rate = (at: number, scale: string) =>
    store.setVerdict(ids[at] ?? '', { scale, value: 'half', word: 'Half true' });
  await rate(1, 'desk');
  await showLibrary(db, store);
  await expect.poll(listed).toHaveLength(3);
  const filters = page.getByRole('complementary', { name: 'Filters' });
  await filters.getByRole('checkbox', { name: /^Half true · Desk scale/ }).click();
  await expect.poll(listed).toEqual([TRAM]);
  await filters.getByRole('checkbox', { name: /^Half true · Truth scale/ }).click();
  await expect.poll(listed).toEqual([TRAM, RENTS]);
  const chip = (scale: string) =>
    page.getByRole('button', { name: `Remove filter: Half true · ${scale}` });
  await chip('Desk scale').click();
  await expect.poll(listed).toEqual([RENTS]);
  await expect.element(chip('Truth scale')).toBeVisible();
  await expect.element(filters.getByRole('checkbox', { name: /^Mostly true \d*$/ })).toBeVisible();
});

test('many get a verdict, and it is taken back from all', async () => {
  const { db, store } = await threeClaims();
  await showLibrary(db, store);
  await expect.poll(listed).toHaveLength(3);
  await userEvent.keyboard('jx');
  await userEvent.keyboard('jj');
  await userEvent.keyboard('{Shift>}x{/Shift}');
  await expect.element(page.getByText('3 selected')).toBeVisible();
  await userEvent.keyboard('1');
  await expect.element(page.getByText('3 claims set to “True”')).toBeVisible();
  const values = async () => (await db.claims.toArray()).map(({ verdict }) => verdict?.value);
  expect(await values()).toEqual(['true', 'true', 'true']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await values()).filter(Boolean)).toEqual(['half']);
});

test('the history says what was changed, and puts it back', async () => {
  const { db, store, ids } = await threeClaims();
  await store.setNote(ids[0] ?? '', 'Ask the office.');
  await store.setNote(ids[0] ?? '', 'Asked.');
  await showLibrary(db, store, `#/claims?claim=${ids[0]}`);
  await page.getByRole('button', { name: 'History' }).click();
  await expect.element(page.getByText('Ask the office.').first()).toBeVisible();
  await page
    .getByRole('button', { name: /^Restore this value/ })
    .first()
    .click();
  await expect.element(page.getByText('Value restored')).toBeVisible();
  expect((await db.claims.get(ids[0] ?? ''))?.note).toBe('Ask the office.');
});

test('what is deleted comes back from the trash, or goes for good once that is confirmed', async () => {
  const { db, store, ids } = await threeClaims();
  await store.removeAll(ids.slice(0, 2));
  await showLibrary(db, store, '#/trash');
  const restores = page.getByRole('button', { name: 'Restore', exact: true });
  await expect.element(restores.nth(1)).toBeVisible();
  await restores.first().click();
  await expect.element(page.getByText('1 claim restored')).toBeVisible();
  await expect.poll(() => document.activeElement?.matches('[data-row]')).toBe(true);
  await page.getByRole('button', { name: 'Empty trash' }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  expect(await db.claims.count()).toBe(3);
  await page.getByRole('button', { name: 'Empty trash' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete for good' }).click();
  await expect.poll(() => db.claims.count()).toBe(2);
});

test('a store that refuses loses nothing and says so', async () => {
  const { db, store, ids } = await threeClaims();
  const full = storeWith(store, { setVerdicts: refuses(), removeAll: refuses() });
  await showLibrary(db, full);
  await expect.poll(listed).toHaveLength(3);
  await userEvent.keyboard('jx1');
  await expect.element(page.getByText(/this device is out of space/)).toBeVisible();
  await userEvent.keyboard('{Delete}');
  await expect.poll(() => full.removeAll).toHaveBeenCalledWith([ids[2]]);
  await expect.poll(listed).toEqual([SNOW, TRAM, RENTS]);
  await expect.element(page.getByText('1 selected')).toBeVisible();
});

test('a store that cannot be read says so, and keeps the rows that are there', async () => {
  const { db, store } = await threeClaims();
  let broken = false;
  const fails = storeWith(store, {
    list: (query) => (broken ? Promise.reject(new Error('gone')) : store.list(query)),
  });
  await showLibrary(db, fails);
  await expect.element(foot('3 claims')).toBeVisible();
  // The filters count once all is listed.
  await expect.element(page.getByRole('checkbox', { name: /^Half true\s*1$/ })).toBeVisible();
  broken = true;
  await userEvent.keyboard('/tram');
  await expect.element(page.getByText(/Your saved claims did not open/)).toBeVisible();
  expect(listed()).toEqual([SNOW, TRAM, RENTS]);
});

test('rows keep their places while the pointer is over them', async () => {
  const { db, store, ids } = await threeClaims();
  await showLibrary(db, store, '#/claims?order=verdict');
  await expect.poll(listed).toEqual([RENTS, SNOW, TRAM]);
  await page.getByText(TRAM).hover();
  await store.setVerdict(ids[1] ?? '', { scale: 'truth', value: 'true', word: 'True' });
  await expect.element(page.getByRole('grid').getByText('True', { exact: true })).toBeVisible();
  expect(listed()).toEqual([RENTS, SNOW, TRAM]);
  // What is gone goes at once.
  await store.remove(ids[0] ?? '');
  await expect.poll(listed).toEqual([SNOW, TRAM]);
  await page.getByRole('searchbox').hover();
  await expect.poll(listed).toEqual([TRAM, SNOW]);
});

test('it shows what was shown last time, a table or a list', async () => {
  const { db, store } = await threeClaims();
  const publisher = page.getByRole('columnheader', { name: 'Publisher' });
  const leave = await showLibrary(db, store);
  await expect.element(publisher).toBeVisible();
  await page.getByRole('button', { name: 'List view' }).click();
  await expect.element(publisher).not.toBeInTheDocument();
  leave();
  await showLibrary(db, store, '#/claims', 'again');
  await expect.poll(listed).toEqual([SNOW, TRAM, RENTS]);
  await expect.element(publisher).not.toBeInTheDocument();
});

test('an address that asks for an import opens it, once', async () => {
  const { db, store } = await threeClaims();
  await showLibrary(db, store, '#/claims?dialog=import');
  await expect.element(page.getByRole('dialog', { name: 'Import claims' })).toBeVisible();
  expect(location.hash).toBe('#/claims');
});

test('an export asked for before everything is listed opens once it is', async () => {
  const { db, store } = await threeClaims();
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const late = storeWith(store, {
    list: async (query) => {
      await gate;
      return store.list(query);
    },
  });
  await showLibrary(db, late);
  await expect.poll(listed).toEqual([SNOW, TRAM, RENTS]);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  open();
  await expect.element(page.getByRole('dialog')).toBeVisible();
});

test('two records of one article become one, and two again', async () => {
  const { db, store } = await threeClaims();
  const url = 'https://amp.harbourpost.example/budget';
  const article = { ...draftOf('x').article, url, urls: [url] };
  await store.saveDraft(draftOf('the vote was close', { article }));
  await showLibrary(db, store, '#/articles');
  await page.getByRole('button', { name: 'Possible duplicates 2' }).click();
  const boxes = page.getByRole('checkbox', { name: /^Select Council approves/ });
  await boxes.nth(0).click();
  await boxes.nth(1).click();
  await page.getByRole('button', { name: 'Merge' }).click();
  const dialog = page.getByRole('dialog', { name: 'Merge 2 articles' });
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect.element(page.getByText('2 articles merged into one')).toBeVisible();
  expect(await db.articles.count()).toBe(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => db.articles.count()).toBe(2);
});

test('the charts follow the filters beside them', async () => {
  const { db, store, ids } = await threeClaims();
  for (const id of ids) await db.claims.update(id, { createdAt: new Date().toISOString() });
  await showLibrary(db, store, '#/insights');
  await expect.element(page.getByText(/Drawn from the 3 claims/)).toBeVisible();
  await page.getByRole('checkbox', { name: /^Half true/ }).click();
  await expect.element(page.getByText(/Drawn from the 1 claim/)).toBeVisible();
});

test('what is searched for is ordered by how it fits, and says so; a column orders it otherwise', async () => {
  const { db, store, ids } = await threeClaims();
  // The oldest has the word in its quote, the newest in its note alone.
  await store.setNote(ids[2] ?? '', 'About rents, too.');
  await showLibrary(db, store);
  await expect.poll(listed).toEqual([SNOW, TRAM, RENTS]);
  const order = page.getByRole('combobox', { name: 'Sort' });
  expect(order.query()).toBeNull();
  await page.getByRole('searchbox').fill('rents');
  await expect.poll(listed).toEqual([RENTS, SNOW]);
  await expect.element(order).toHaveValue('fit');
  const sorted = () => [...document.querySelectorAll('[aria-sort]:not([aria-sort=none])')];
  expect(sorted()).toEqual([]);
  await page.getByRole('button', { name: 'Added', exact: true }).click();
  await expect.poll(listed).toEqual([SNOW, RENTS]);
  expect(sorted().map((head) => head.textContent)).toEqual(['Added']);
  await order.selectOptions('Best match');
  await expect.poll(listed).toEqual([RENTS, SNOW]);
});
