import { useMemo } from 'preact/hooks';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { OpenClaim } from '@/components/claim/OpenClaim';
import { Button } from '@/components/controls/Button';
import { Toast } from '@/components/controls/Toast';
import { createToastState } from '@/components/controls/toast-state';
import { ClaimEditing } from '@/components/hooks/editing/claim-editing';
import { type Opening, useOpenedClaim } from '@/components/hooks/editing/opened-claim';
import { PRESET_SCALES } from '@/lib/model/scales';
import type { ClaimStore } from '@/lib/store/types';
import { draftOf, oneClaim, openStore, saveClaim } from '@/test/support/components/claims';
import { storeWith } from '@/test/support/components/library';
import { mount } from '@/test/support/components/mount';

function List({ store, tell }: { store: ClaimStore; tell?: (opening: Opening) => void }) {
  const toast = useMemo(createToastState, []);
  const opening = useOpenedClaim(store, undefined, toast);
  tell?.(opening);
  return (
    <>
      {opening.opened && (
        <OpenClaim
          {...{ opened: opening.opened, toast }}
          scales={PRESET_SCALES}
          scale="truth"
          onClose={() => void opening.close()}
          onDelete={() => {}}
          onShow={null}
        />
      )}
      <Toast state={toast} />
    </>
  );
}

test('the first change in a list has the browser asked to keep what there is now to lose', async () => {
  const { store, id } = await oneClaim();
  const persist = vi.spyOn(navigator.storage, 'persist').mockResolvedValue(true);
  let opening: Opening | undefined;
  mount(<List store={store} tell={(now) => (opening = now)} />);
  await opening?.open({ key: null, claimId: id });
  await expect.element(page.getByRole('radio', { name: 'Half true' })).toBeInTheDocument();
  expect(persist).not.toHaveBeenCalled();
  await userEvent.keyboard('3');
  await expect.poll(() => persist.mock.calls.length).toBe(1);
  persist.mockRestore();
});

test('of a list that is gone, nothing is opened any more', async () => {
  const { store, id } = await oneClaim();
  const detail = vi.fn(store.detail);
  let opening: Opening | undefined;
  const unmount = mount(
    <List store={storeWith(store, { detail })} tell={(now) => (opening = now)} />,
  );
  const going = opening?.open({ key: null, claimId: id });
  unmount();
  expect(await going).toBe(false);
  expect(detail).not.toHaveBeenCalled();
});

test('a claim saved for the first time while its surface goes is not followed from then on', async () => {
  const { store } = openStore();
  const detail = vi.fn(store.detail);
  const draft = draftOf('the tram opens in May');
  const editing = new ClaimEditing(storeWith(store, { detail }), {
    claimId: null,
    page: null,
    draft,
  });
  const saved = editing.save();
  editing.dispose();
  await saved;
  const id = editing.id.value ?? '';
  expect(await store.detail(id)).toBeDefined();
  await new Promise((resolve) => setTimeout(resolve, 100));
  detail.mockClear();
  await store.setNote(id, 'changed elsewhere');
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(detail).not.toHaveBeenCalled();
});

test('a toast is gone in time again after the one under the pointer was taken back by keys', async () => {
  const toast = createToastState();
  mount(
    <>
      <Button>Somewhere</Button>
      <Toast state={toast} />
    </>,
  );
  toast.show('First', () => {});
  await page.getByText('First').hover();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(page.getByText('First')).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Somewhere' }).hover();
  vi.useFakeTimers();
  toast.show('Second');
  await vi.advanceTimersByTimeAsync(11_000);
  expect(toast.message.value).toBe(null);
  vi.useRealTimers();
});

test('several claims chosen one after the other leave the last one open', async () => {
  const { store } = openStore();
  const ids = [await saveClaim(store, 'rents rose'), await saveClaim(store, 'taxes fell')];
  let opening: Opening | undefined;
  mount(<List store={store} tell={(now) => (opening = now)} />);
  const both = ids.map((claimId) => opening?.open({ key: null, claimId }));
  expect(await Promise.all(both)).toEqual([false, true]);
  await expect.element(page.getByRole('heading', { name: 'taxes fell' })).toBeVisible();
});
