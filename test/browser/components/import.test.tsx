import { expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ImportDialog } from '@/components/exchange/ImportDialog';
import { importFile } from '@/components/hooks/exchange/import-file';
import { openExport } from '@/components/hooks/exchange/open-export';
import type { ImportFrom } from '@/components/hooks/exchange/use-import';
import { PRESET_SCALES } from '@/lib/model/scales';
import type { ClaimlightDatabase } from '@/lib/store/database';
import { anchorOf, openStore, saveClaim } from '@/test/support/components/claims';
import { mount } from '@/test/support/components/mount';

const WISHES = {
  notes: true,
  passages: true,
  embed: false,
  publisher: { name: '', url: '', page: '' },
};

/** A Claimlight file with so many claims. */
async function fileOf(count: number): Promise<string> {
  const { db, store } = openStore();
  for (let i = 0; i < count; i += 1) {
    const quote = `rents have risen ${i} percent`;
    await saveClaim(store, quote, { anchor: anchorOf(quote, i) });
  }
  const made = await (await openExport(db, null)).make('claimlight-json', WISHES, {});
  if (!made.ok) throw new Error(made.error);
  return made.value.blob.text();
}

function show(db: ClaimlightDatabase, importFrom?: ImportFrom) {
  const onChange = vi.fn();
  mount(
    <ImportDialog
      importFrom={
        importFrom ??
        ((file, watch) => importFile(db, file, { ...watch, scales: PRESET_SCALES, onChange }))
      }
      onClose={() => {}}
    />,
  );
  return onChange;
}

/** Gives the dialog a file as the browser's picker does. */
function choose(text: BlobPart, name = 'backup.json'): void {
  const field = document.querySelector<HTMLInputElement>('input[type=file]');
  const data = new DataTransfer();
  data.items.add(new File([text], name));
  if (!field) throw new Error('no file can be chosen');
  field.files = data.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

const figures = () =>
  [...document.querySelectorAll('dl > div')].map((figure) => figure.textContent).join(', ');

test('a file is added, counted, merged the second time, and taken back', async () => {
  const { db, store } = openStore();
  const file = await fileOf(3);
  const onChange = show(db);
  await expect.element(page.getByRole('button', { name: 'Choose a file' })).toBeVisible();
  choose(file);
  await expect.poll(figures).toBe('added3, merged with yours0, changed to fit0, skipped0');
  await expect.element(page.getByText('Nothing is added yet. This is what')).toBeVisible();
  expect(await store.count()).toMatchObject({ claims: 0, articles: 0 });
  await page.getByRole('button', { name: 'Import 3 claims' }).click();
  await expect
    .element(page.getByRole('status').getByText('3 added, 0 merged, 0 changed to fit, 0 skipped'))
    .toBeInTheDocument();
  expect(figures()).toBe('added3, merged with yours0, changed to fit0, skipped0');
  expect(await store.count()).toMatchObject({ claims: 3, articles: 1 });
  expect(onChange).toHaveBeenCalled();
  await page.getByRole('button', { name: 'Undo import' }).click();
  await expect.element(page.getByText('Import undone. Everything is as it was.')).toBeVisible();
  expect(await store.count()).toMatchObject({ claims: 0, articles: 0 });
  choose(file);
  await page.getByRole('button', { name: 'Import 3 claims' }).click();
  await expect.element(page.getByRole('button', { name: 'Undo import' })).toBeVisible();
  expect(await store.count()).toMatchObject({ claims: 3, articles: 1 });
});

test('claims that are here already are merged', async () => {
  const { db, store } = openStore();
  const file = await fileOf(2);
  show(db);
  choose(file);
  await page.getByRole('button', { name: 'Import 2 claims' }).click();
  await expect.element(page.getByRole('button', { name: 'Done' })).toBeVisible();
  document.querySelector('dialog')?.remove();
  show(db);
  choose(file);
  await expect.poll(figures).toBe('added0, merged with yours2, changed to fit0, skipped0');
  await page.getByRole('button', { name: 'Import 2 claims' }).click();
  await expect.element(page.getByRole('button', { name: 'Done' })).toBeVisible();
  expect(figures()).toBe('added0, merged with yours2, changed to fit0, skipped0');
  expect(await store.count()).toMatchObject({ claims: 2, articles: 1 });
});

test('a single row that can be used is called the other one', async () => {
  const { db } = openStore();
  const file = JSON.parse(await fileOf(2));
  file.claims[1].quote = '';
  show(db);
  choose(JSON.stringify(file));
  await expect.element(page.getByRole('button', { name: 'Import the other claim' })).toBeVisible();
});

test('rows that cannot be used are shown first, and the others only when asked for', async () => {
  const { db, store } = openStore();
  const file = JSON.parse(await fileOf(3));
  file.claims[1].quote = '';
  show(db);
  choose(JSON.stringify(file), 'team.json');
  await expect.element(page.getByText('1 row cannot be used and would be left out.')).toBeVisible();
  expect(await store.count()).toMatchObject({ claims: 0, articles: 0 });
  const rows = page.getByRole('region', { name: 'Rows that need a look' });
  await expect
    .element(rows.getByRole('row').nth(1))
    .toHaveTextContent(/^2.*No quote\. A claim needs the words it is about\..*Skipped$/);
  const saved: string[] = [];
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push(this.download);
  });
  onTestFinished(() => click.mockRestore());
  await page.getByRole('button', { name: 'Save this report' }).click();
  expect(saved).toEqual(['team-report.csv']);
  await page.getByRole('button', { name: 'Import the other 2 claims' }).click();
  await expect.element(page.getByRole('button', { name: 'Done' })).toBeVisible();
  await expect.poll(figures).toBe('added2, merged with yours0, changed to fit0, skipped1');
  expect(await store.count()).toMatchObject({ claims: 2, articles: 1 });
});

test.each([
  ['a picture', '\u0089PNG', /is not one Claimlight can read/],
  ['half a file', '{"format": "claimlight", "version": 1, "claims": [', /breaks off/],
  ['a later file', '{"format": "claimlight", "version": 99}', /later version/],
  ['an empty file', '', /has no claims/],
  ['bytes', new Uint8Array([0x7b, 0xff, 0xfe, 0xff]), /not written in UTF-8/],
])('%s is refused in words, and another can be chosen', async (_, text, why) => {
  const { db, store } = openStore();
  show(db);
  choose(text);
  await expect.element(page.getByRole('alert')).toHaveTextContent(why);
  expect(await store.count()).toMatchObject({ claims: 0, articles: 0 });
  await expect.element(page.getByRole('button', { name: 'Choose a file' })).toBeVisible();
});

test('it says how far it is, and can be stopped with nothing added', async () => {
  const { db, store } = openStore();
  const file = await fileOf(2);
  let go = () => {};
  const begun = new Promise<void>((resolve) => {
    go = resolve;
  });
  show(db, async (given, watch) => {
    watch.onProgress({ step: 'writing', rows: 412, of: 640 });
    await begun;
    return importFile(db, given, { ...watch, scales: PRESET_SCALES, onChange: () => {} });
  });
  choose(file);
  await expect.element(page.getByText('412 of 640 rows')).toBeVisible();
  await expect
    .element(page.getByRole('progressbar', { name: 'Import claims' }))
    .toHaveAttribute('aria-valuenow', '64');
  await page.getByRole('button', { name: 'Stop' }).click();
  go();
  await expect.element(page.getByRole('alert')).toHaveTextContent('Stopped. Nothing was added.');
  expect(await store.count()).toMatchObject({ claims: 0, articles: 0 });
});

test('a file can be dropped', async () => {
  const { db, store } = openStore();
  const text = await fileOf(1);
  show(db);
  const place = page.getByText(/Drop a file here/).element().parentElement;
  const data = new DataTransfer();
  data.items.add(new File([text], 'dropped.json'));
  place?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
  await page.getByRole('button', { name: 'Import 1 claim' }).click();
  await expect.poll(async () => (await store.count()).claims).toBe(1);
  await userEvent.keyboard('{Tab}');
  expect(document.querySelector('dialog')?.contains(document.activeElement)).toBe(true);
});

test('an import that could not be taken back stands, and can be taken back again', async () => {
  const { db, store } = openStore();
  const file = await fileOf(3);
  show(db);
  choose(file);
  await page.getByRole('button', { name: 'Import 3 claims' }).click();
  const undo = page.getByRole('button', { name: 'Undo import' });
  await expect.element(undo).toBeVisible();
  const real = IDBObjectStore.prototype.delete;
  onTestFinished(() => {
    IDBObjectStore.prototype.delete = real;
  });
  IDBObjectStore.prototype.delete = function (key) {
    const request = real.call(this, key);
    this.transaction.abort();
    return request;
  };
  await undo.click();
  await expect.element(page.getByText('The import could not be undone.')).toBeVisible();
  expect(await store.count()).toMatchObject({ claims: 3, articles: 1 });
  IDBObjectStore.prototype.delete = real;
  await undo.click();
  await expect.element(page.getByText('Import undone. Everything is as it was.')).toBeVisible();
  expect(await store.count()).toMatchObject({ claims: 0, articles: 0 });
});
