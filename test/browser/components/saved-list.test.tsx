import { useMemo, useRef } from 'preact/hooks';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Toast } from '@/components/controls/Toast';
import { createToastState } from '@/components/controls/toast-state';
import { savedActions } from '@/components/hooks/records/saved-actions';
import { useSavedList } from '@/components/hooks/records/saved-list';
import { SavedPanel } from '@/components/saved/SavedPanel';
import { PRESET_SCALES } from '@/lib/model/scales';
import type { ClaimStore } from '@/lib/store/types';
import { draftOf, openStore, saveClaim } from '@/test/support/components/claims';
import { FORMATS } from '@/test/support/components/formats';
import { storeWith } from '@/test/support/components/library';
import { mount } from '@/test/support/components/mount';

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
