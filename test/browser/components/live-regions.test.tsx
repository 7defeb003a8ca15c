import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Dialog } from '@/components/controls/Dialog';
import { Listbox } from '@/components/controls/Listbox';
import { Toast } from '@/components/controls/Toast';
import { createToastState } from '@/components/controls/toast-state';
import { ImportDialog } from '@/components/exchange/ImportDialog';
import type { ImportWatch } from '@/components/hooks/exchange/import-file';
import { BackupNotice } from '@/components/saved/BackupNotice';
import { DamagedNotice } from '@/components/saved/DamagedNotice';
import { CardNotice } from '@/entrypoints/card/Card';
import { fail } from '@/lib/model/result';
import { draftOf, openStore } from '@/test/support/components/claims';
import { mount, Pane, renderInto } from '@/test/support/components/mount';

// What a state says is spoken once: by a region that was there before the words came into it.

const region = () => document.querySelector('[role="status"]');

test('a reminder of a backup and unreadable records come into regions that wait for them', async () => {
  const draw = renderInto();
  draw(<BackupNotice reminder={null} />);
  const backup = region();
  expect(backup?.textContent).toBe('');
  const acts = { backUp: async () => {}, putOff: () => {} };
  draw(<BackupNotice reminder={{ changed: 30, lastBackup: null, ...acts }} />);
  expect(backup?.textContent).toContain('30 claims are kept on this device alone.');

  draw(<DamagedNotice count={0} onSave={() => {}} />);
  const damaged = region();
  expect(damaged?.textContent).toBe('');
  draw(<DamagedNotice count={2} onSave={() => {}} />);
  expect(damaged?.textContent).toContain('2 records could not be read');
});

test('how many suggestions there are is said after the region for it has come', async () => {
  const options = [{ id: 'a', text: 'transit' }];
  const said: string[] = [];
  new MutationObserver(() => said.push(region()?.textContent ?? '-')).observe(document.body, {
    childList: true,
    subtree: true,
    characterData: true,
  });
  mount(<Listbox id="list" label="Tags" options={options} active={-1} onChoose={() => {}} />);
  await expect.poll(() => said.at(-1)).toBe('1 suggestion');
  expect(said[0]).toBe('');
});

test('an import says each step once, not each number', async () => {
  let watch: ImportWatch | undefined;
  const importFrom = (_: File, given: ImportWatch) => {
    watch = given;
    return new Promise<never>(() => {});
  };
  mount(<ImportDialog importFrom={importFrom} onClose={() => {}} />);
  const field = document.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement;
  const data = new DataTransfer();
  data.items.add(new File(['{}'], 'claims.json'));
  field.files = data.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await expect.element(page.getByRole('button', { name: 'Stop' })).toBeVisible();
  expect(region()?.textContent).toBe('The file is being read.');
  const pause = () => new Promise((resolve) => setTimeout(resolve, 150));
  watch?.onProgress({ step: 'writing', rows: 100, of: 400 });
  await expect.element(page.getByText('100 of 400 rows added')).toBeVisible();
  expect(region()?.textContent).toBe('Its claims are being added.');
  await pause();
  watch?.onProgress({ step: 'writing', rows: 200, of: 400 });
  await expect.element(page.getByText('200 of 400 rows added')).toBeVisible();
  expect(region()?.textContent).toBe('Its claims are being added.');
  expect(page.getByText('200 of 400 rows added').element().closest('[role], [aria-live]')).toBe(
    null,
  );
  await pause();
  watch?.onProgress({ step: 'undoing', rows: 5, of: 400 });
  await expect.element(page.getByText('5 of 400 rows taken back')).toBeVisible();
  expect(region()?.textContent).toBe('The import is being taken back.');
});

test('a failure to save is an alert, and not said a second time by the save state', async () => {
  const { store } = openStore();
  const draft = draftOf('rents have risen 41 percent');
  const broken = { ...store, saveDraft: async () => fail('other') };
  mount(<Pane store={broken} subject={{ claimId: null, page: null, draft }} />);
  const state = page.getByText('Not saved', { exact: true });
  await expect.element(state).toHaveAttribute('aria-live', 'polite');
  await userEvent.keyboard('2');
  await expect.element(page.getByRole('alert')).toBeVisible();
  await expect.element(state).toHaveAttribute('aria-live', 'off');
});

test('a card without its claim says so to whoever comes into it, and closes by keyboard', async () => {
  let closed = 0;
  mount(<CardNotice text="This claim is not there." onClose={() => (closed += 1)} />);
  const dialog = page.getByRole('alertdialog', { name: 'This claim is not there.' });
  await expect.element(dialog).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Close' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(closed).toBe(1);
});

test('a toast is said inside the dialog that is open, and on the page again once it is closed', async () => {
  const toast = createToastState();
  const draw = renderInto();
  const surface = (isOpen: boolean) => (
    <>
      {isOpen && (
        <Dialog title="Erase everything" width={400} onClose={() => {}}>
          <p>Body</p>
        </Dialog>
      )}
      <Toast state={toast} />
    </>
  );
  draw(surface(false));
  const outer = region();
  draw(surface(true));
  const inner = await vi.waitUntil(() => document.querySelector('dialog [role="status"]'), {
    timeout: 10_000,
  });
  toast.show('Saved as backup.json', () => {});
  const undo = page.getByRole('dialog').getByRole('button', { name: 'Undo' });
  await expect.element(undo).toBeVisible();
  expect(inner.textContent).toContain('Saved as backup.json');
  expect(outer?.textContent).toBe('');
  draw(surface(false));
  await expect.poll(() => outer?.textContent).toContain('Saved as backup.json');
  expect(outer?.isConnected).toBe(true);
});
