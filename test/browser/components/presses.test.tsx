import { useMemo, useState } from 'preact/hooks';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Button } from '@/components/controls/Button';
import { Toast } from '@/components/controls/Toast';
import { createToastState } from '@/components/controls/toast-state';
import { useSavedSurface } from '@/components/hooks/records/saved-surface';
import { useScaleEditing } from '@/components/hooks/settings/use-scale-editing';
import { ScaleSection } from '@/components/settings/ScaleSection';
import type { ClaimStore } from '@/lib/store/types';
import { draftOf, openStore, saveClaim } from '@/test/support/components/claims';
import { storeWith } from '@/test/support/components/library';
import { mount, Pane } from '@/test/support/components/mount';

// What is pressed before its surface has all that it needs, or twice in a row, is done all the same.

test('what is exported before the records are there is exported once they are', async () => {
  const { db, store } = openStore();
  const id = await saveClaim(store, 'rents have risen 41 percent');
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  let arrive: (records: { db: typeof db; store: ClaimStore }) => void = () => {};
  const records = new Promise<{ db: typeof db; store: ClaimStore }>((there) => {
    arrive = there;
  });
  function Surface() {
    const toast = useMemo(createToastState, []);
    const { onExport, actions } = useSavedSurface(records, toast);
    return (
      <>
        <Button onClick={() => void onExport([id], 'markdown')}>Export it</Button>
        <Button onClick={() => void actions.remove([id])}>Delete it</Button>
        <Toast state={toast} />
      </>
    );
  }
  mount(<Surface />);
  await page.getByRole('button', { name: 'Export it' }).click();
  expect(clicked).not.toHaveBeenCalled();
  arrive({ db, store });
  await expect.element(page.getByText(/^Saved claimlight-.*\.md$/)).toBeVisible();
  expect(clicked).toHaveBeenCalledOnce();
  clicked.mockRestore();
  await page.getByRole('button', { name: 'Delete it' }).click();
  await expect.element(page.getByText('Claim deleted')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => store.countClaims()).toBe(1);
  await expect.element(page.getByRole('button', { name: 'Delete it' })).toHaveFocus();
});

test('a level that was just renamed keeps its word when another is added at once', async () => {
  const { store } = openStore();
  const slow = storeWith(store, {
    async putScale(scale) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      return store.putScale(scale);
    },
  });
  function Scales() {
    const toast = useMemo(createToastState, []);
    const editing = useScaleEditing(slow, 'truth');
    return (
      <div style="width: 760px">
        <ScaleSection {...{ editing, toast }} />
      </div>
    );
  }
  await page.viewport(900, 800);
  mount(<Scales />);
  await page.getByRole('textbox', { name: 'Word of Half true' }).fill('Needs context');
  await page.getByRole('button', { name: 'Add a level' }).click();
  await page.getByRole('button', { name: 'Add a level' }).click();
  const words = async () =>
    (await store.scales()).find(({ id }) => id === 'truth')?.levels.map(({ word }) => word);
  await expect.poll(words).toHaveLength(8);
  expect(await words()).toContain('Needs context');
  await expect.element(page.getByRole('textbox', { name: 'Word of Needs context' })).toBeVisible();
});

test('what another window makes of a scale shows after it was changed here', async () => {
  const { store } = openStore();
  function Scales() {
    const [toast] = useState(createToastState);
    return <ScaleSection editing={useScaleEditing(store, 'yes-no')} toast={toast} />;
  }
  await page.viewport(900, 800);
  mount(<Scales />);
  await page.getByRole('button', { name: 'Add a level' }).click();
  await expect.element(page.getByRole('textbox', { name: 'Word of New level' })).toBeVisible();
  const mine = (await store.scales()).find(({ id }) => id === 'yes-no');
  if (!mine) throw new Error('no scale');
  const levels = mine.levels.map((level) => ({ ...level, word: `${level.word} indeed` }));
  await store.putScale({ ...mine, levels });
  await expect
    .element(page.getByRole('textbox', { name: 'Word of New level indeed' }))
    .toBeVisible();
});

test('a key that has nothing to take away saves no claim', async () => {
  const { db, store } = openStore();
  const draft = draftOf('rents have risen 41 percent');
  mount(<Pane store={store} subject={{ claimId: null, page: null, draft }} />);
  await userEvent.keyboard('t{Backspace}');
  await userEvent.keyboard('housing{Backspace}{Escape}');
  await expect.element(page.getByRole('button', { name: 'Save claim' })).toBeEnabled();
  expect(await db.claims.count()).toBe(0);
});

test('Escape leaves what is being added, and is not left to the browser, which would close the popup', async () => {
  const { store } = openStore();
  const draft = draftOf('rents have risen 41 percent');
  mount(<Pane store={store} subject={{ claimId: null, page: null, draft }} />);
  const pressEscape = () =>
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
    );
  await userEvent.keyboard('t');
  await expect.element(page.getByRole('combobox', { name: 'New tag' })).toHaveFocus();
  expect(pressEscape()).toBe(false);
  await expect.element(page.getByRole('button', { name: 'Tag', exact: true })).toHaveFocus();
  await userEvent.keyboard('s');
  await userEvent.keyboard('https://port.example/tables');
  await expect.element(page.getByRole('textbox', { name: 'Title' })).toBeVisible();
  expect(pressEscape()).toBe(false);
  await expect.element(page.getByRole('textbox', { name: 'Title' })).not.toBeInTheDocument();
});

test('the focus stays where something was taken away', async () => {
  const { store } = openStore();
  const id = await saveClaim(store, 'rents have risen 41 percent');
  await store.setTags(id, ['housing', 'rents']);
  mount(<Pane store={store} subject={{ claimId: id, page: null, draft: null }} />);
  await page.getByRole('button', { name: 'Remove tag housing' }).click();
  await expect.element(page.getByRole('button', { name: 'Tag', exact: true })).toHaveFocus();
  await userEvent.keyboard('3');
  const clear = page.getByRole('button', { name: 'Clear' });
  await expect.element(clear).toBeVisible();
  (clear.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(clear).not.toBeInTheDocument();
  await expect.element(page.getByRole('radio', { name: 'Half true' })).toHaveFocus();
});
