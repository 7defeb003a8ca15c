import { useState } from 'preact/hooks';
import { expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Button } from '@/components/controls/Button';
import { createToastState } from '@/components/controls/toast-state';
import { ExportDialog, type ExportScope } from '@/components/exchange/ExportDialog';
import { type OpenExport, openExport } from '@/components/hooks/exchange/open-export';
import { saveExport } from '@/components/hooks/exchange/save-export';
import { exportFormat } from '@/lib/exchange/export-formats';
import type { ClaimlightDatabase } from '@/lib/store/database';
import { anchorOf, openStore, saveClaim } from '@/test/support/components/claims';
import { mount } from '@/test/support/components/mount';

const onSaved = vi.fn();

function Surface({ open, scopes }: { open: Open; scopes: readonly ExportScope[] }) {
  const [shown, setShown] = useState(false);
  return (
    <>
      <Button onClick={() => setShown(true)}>Open it</Button>
      {shown && <ExportDialog {...{ open, scopes, onSaved }} onClose={() => setShown(false)} />}
    </>
  );
}

type Open = (claimIds: readonly string[] | null) => Promise<OpenExport>;

/** A store with two claims, one of them rated and noted. */
async function filled() {
  const { db, store } = openStore();
  const ids: string[] = [];
  for (const quote of ['rents have risen 41 percent', 'the tram opens in May']) {
    ids.push(await saveClaim(store, quote, { anchor: anchorOf(quote, ids.length) }));
  }
  await store.setVerdict(ids[0] as string, { scale: 'truth', value: 'half', word: 'Half true' });
  await store.setNote(ids[0] as string, 'Ask the depot.');
  return { db, ids };
}

async function show(db: ClaimlightDatabase, scopes: readonly ExportScope[], open?: Open) {
  onSaved.mockClear();
  mount(<Surface open={open ?? ((claimIds) => openExport(db, claimIds))} scopes={scopes} />);
  await page.getByRole('button', { name: 'Open it' }).click();
}

/** What is handed over to the browser as downloads, by name. */
function downloads(): Map<string, Promise<string>> {
  const files = new Map<string, Promise<string>>();
  const spy = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    files.set(
      this.download,
      fetch(this.href).then((response) => response.text()),
    );
  });
  onTestFinished(() => spy.mockRestore());
  return files;
}

const preview = () => page.getByRole('region', { name: 'Preview' });
const everything = { id: 'all', claimIds: null, count: 2 } as const;

test('every format shows how the first claim looks in it', async () => {
  const { db, ids } = await filled();
  await show(db, [{ id: 'view', claimIds: ids, count: 2 }, everything]);
  await expect.element(page.getByRole('dialog', { name: 'Export 2 claims' })).toBeVisible();
  await expect.element(page.getByRole('radio', { name: /^Markdown/ })).toHaveFocus();
  await expect.element(preview()).toHaveTextContent(/rents have risen 41 percent/);
  await expect.element(preview()).toHaveTextContent(/Ask the depot/);
  await expect.element(preview()).not.toHaveTextContent(/tram/);
  await page.getByRole('checkbox', { name: 'Notes' }).click();
  await expect.element(preview()).not.toHaveTextContent(/Ask the depot/);
  for (const [id, words] of [
    ['claimlight-json', /"format": "claimlight"/],
    ['web-annotation', /TextQuoteSelector/],
    ['csv', /rents have risen 41 percent/],
  ] as const) {
    const { extension } = exportFormat(id);
    const name = { csv: 'Spreadsheet', 'claimlight-json': 'JSON', 'web-annotation': 'Web Ann' }[id];
    await page.getByRole('radio', { name: new RegExp(`^${name}`) }).click();
    await expect.element(preview()).toHaveTextContent(words);
    await expect
      .element(
        page.getByText(new RegExp(`claimlight-(?:\\d-)?[a-z]+-[\\d-]{10}\\.${extension}, \\d`)),
      )
      .toBeVisible();
  }
});

test('what was chosen is saved, and the dialog goes', async () => {
  const { db, ids } = await filled();
  const files = downloads();
  await show(db, [{ id: 'view', claimIds: ids.slice(1), count: 1 }, everything]);
  await expect.element(page.getByRole('dialog', { name: 'Export 1 claim' })).toBeVisible();
  await expect.element(preview()).toHaveTextContent(/tram/);
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  await expect.element(page.getByRole('radio', { name: /^JSON/ })).toBeChecked();
  await page.getByRole('button', { name: 'Save file' }).click();
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Open it' })).toHaveFocus();
  const [name, text] = [...files][0] ?? [];
  expect(name).toMatch(/^claimlight-1-claims-\d{4}-\d\d-\d\d\.json$/);
  expect(onSaved).toHaveBeenCalledExactlyOnceWith(name);
  const file = JSON.parse((await text) ?? '');
  expect(file.claims.map(({ quote }: { quote: string }) => quote)).toEqual([
    'the tram opens in May',
  ]);
});

test('what a format cannot hold is said after saving', async () => {
  const { db } = await filled();
  downloads();
  await show(db, [everything]);
  await page.getByRole('radio', { name: /^ClaimReview/ }).click();
  const name = page.getByRole('textbox', { name: 'Name of the publisher' });
  await userEvent.type(name, 'The Harbour Post');
  await expect.element(name).toHaveValue('The Harbour Post');
  const address = page.getByRole('textbox', { name: 'Address of the publisher' });
  await address.fill('harbourpost');
  await expect.element(page.getByText(/That is not a full web address/)).toBeVisible();
  // A field that is filled in still says what it is, and a click there is one on the field.
  await page.getByText('Name of the publisher', { exact: true }).click();
  await expect.element(name).toHaveFocus();
  await page.getByText('Address of the publisher', { exact: true }).click();
  await expect.element(address).toHaveFocus();
  await page.getByRole('button', { name: 'Save file' }).click();
  await expect
    .element(page.getByText('The file is saved. 1 claim has no verdict and is not in it.'))
    .toBeVisible();
  expect(onSaved).toHaveBeenCalledOnce();
});

test('a format shows the first claim that it holds, and makes no file where it holds none', async () => {
  const { db, ids } = await filled();
  const files = downloads();
  const [rated = '', unrated = ''] = ids;
  // The page's order: the rated claim comes last.
  await db.claims.update(rated, { 'anchor.position': { start: 9_000, end: 9_027 } });
  await show(db, [everything, { id: 'selected', claimIds: [unrated], count: 1 }]);
  await expect.element(preview()).toHaveTextContent(/tram/);
  await page.getByRole('radio', { name: /^Report/ }).click();
  await expect.element(preview()).toHaveTextContent(/^<body/);
  await page.getByRole('radio', { name: /^ClaimReview/ }).click();
  await expect.element(preview()).toHaveTextContent(/"claimReviewed": "rents/);
  await expect.element(page.getByText(/each review is marked as a draft/)).toBeVisible();
  await page.getByRole('combobox', { name: 'Which claims' }).selectOptions('Selected (1)');
  await expect
    .element(page.getByRole('button', { name: 'No claims with a verdict' }))
    .toBeDisabled();
  await expect.element(page.getByRole('button', { name: 'Copy' })).toBeDisabled();
  await page.getByRole('radio', { name: /^RIS/ }).click();
  await expect.element(page.getByRole('button', { name: 'No sources' })).toBeDisabled();
  expect(files.size).toBe(0);
});

test('a file asked for before it is known that nothing would be in it is not made', async () => {
  const { db, ids } = await filled();
  const files = downloads();
  const preview = () => new Promise<never>(() => {});
  await show(db, [everything], async () => ({ ...(await openExport(db, ids)), preview }));
  await page.getByRole('radio', { name: /^RIS/ }).click();
  await page.getByRole('button', { name: 'Save file' }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('No sources');
  expect(files.size).toBe(0);
});

test('a file asked for before its claims are there is made of them once they are', async () => {
  const { db, ids } = await filled();
  const files = downloads();
  let arrive = () => {};
  const slow: Open = async (claimIds) => {
    if (claimIds === null) await new Promise<void>((there) => (arrive = there));
    return openExport(db, claimIds);
  };
  await show(db, [{ id: 'view', claimIds: ids.slice(1), count: 1 }, everything], slow);
  await expect.element(preview()).toHaveTextContent(/tram/);
  await page.getByRole('combobox', { name: 'Which claims' }).selectOptions('All (2)');
  await page.getByRole('button', { name: 'Save file' }).click();
  await expect.element(page.getByRole('button', { name: 'Save file' })).toBeDisabled();
  expect(files.size).toBe(0);
  arrive();
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  const [text = ''] = await Promise.all(files.values());
  expect(text).toContain('rents have risen');
  expect(text).toContain('tram opens');
});

test('without claims there is nothing to save', async () => {
  const { db } = openStore();
  await show(db, [{ id: 'view', claimIds: [], count: 0 }]);
  await expect.element(page.getByRole('button', { name: 'No claims in view' })).toBeDisabled();
  await expect.element(page.getByRole('button', { name: 'Copy' })).toBeDisabled();
});

test('it counts while it works, and stays with the reason when it fails', async () => {
  const { db } = await filled();
  const files = downloads();
  let fail: (error: Error) => void = () => {};
  const half: Open = async (claimIds) => ({
    ...(await openExport(db, claimIds)),
    make: (_, __, { onProgress }) => {
      onProgress?.(412, 640);
      return new Promise((_, no) => {
        fail = no;
      });
    },
  });
  await show(db, [everything], half);
  await page.getByRole('button', { name: 'Save file' }).click();
  await expect.element(page.getByRole('button', { name: 'Preparing 412 of 640' })).toBeDisabled();
  fail(new Error('the disk is gone'));
  await expect.element(page.getByRole('alert')).toHaveTextContent(/Nothing was written/);
  await expect.element(page.getByRole('button', { name: 'Save file' })).toBeEnabled();
  expect(files.size).toBe(0);
  expect(onSaved).not.toHaveBeenCalled();
});

test('the whole file is copied', async () => {
  const { db } = await filled();
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  onTestFinished(() => write.mockRestore());
  await show(db, [everything]);
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect.element(page.getByText('Copied', { exact: true })).toBeVisible();
  expect(write.mock.calls[0]?.[0]).toMatch(/rents[\s\S]*tram/);
  write.mockRejectedValue(new Error('no'));
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent(/Save the file instead/);
});

test('popup and side panel say what is not in a file, and make none where nothing would be', async () => {
  const { db, ids } = await filled();
  const files = downloads();
  const toast = createToastState();
  const [, unrated = ''] = ids;
  expect(await saveExport(db, [unrated], toast, 'claim-review')).toBe(false);
  expect(toast.message.value?.text).toBe('No claims with a verdict');
  expect(await saveExport(db, ids, toast, 'bibtex')).toBe(false);
  expect(toast.message.value?.text).toBe('No sources');
  expect(files.size).toBe(0);
  expect(await saveExport(db, ids, toast, 'claim-review')).toBe(true);
  expect(toast.message.value?.text).toBe(
    'The file is saved. 1 claim has no verdict and is not in it.',
  );
  expect(files.size).toBe(1);
});
