import { useState } from 'preact/hooks';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Button } from '@/components/controls/Button';
import { Check } from '@/components/controls/Check';
import { ConfirmDialog } from '@/components/controls/ConfirmDialog';
import { Dialog } from '@/components/controls/Dialog';
import { KeyList } from '@/components/controls/KeyList';
import { Progress } from '@/components/controls/Progress';
import { mount } from '@/test/support/components/mount';

function Opener({ children }: { children: (close: () => void) => preact.ComponentChild }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Open it</Button>
      <Button>Below</Button>
      {open && children(() => setOpen(false))}
    </>
  );
}

const opener = () => page.getByRole('button', { name: 'Open it' });

test('a dialog takes the focus, keeps it, and gives it back at Escape', async () => {
  mount(
    <Opener>
      {(close) => (
        <Dialog title="Export 3 claims" width={500} onClose={close} foot={<Button>Save</Button>}>
          <p>Body</p>
        </Dialog>
      )}
    </Opener>,
  );
  await opener().click();
  const dialog = page.getByRole('dialog', { name: 'Export 3 claims' });
  await expect.element(dialog).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'Export 3 claims' })).toHaveFocus();
  const seen = new Set<string>();
  for (let i = 0; i < 6; i += 1) {
    await userEvent.keyboard('{Tab}');
    seen.add(document.activeElement?.textContent ?? '');
  }
  expect(seen).toContain('Save');
  expect(seen).not.toContain('Below');
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(opener()).toHaveFocus();
});

function Turning({ onGo, onStop }: { onGo: () => void; onStop: () => void }) {
  const [going, setGoing] = useState(false);
  const go = () => {
    onGo();
    setGoing(true);
  };
  const foot = going ? <Button onClick={onStop}>Stop</Button> : <Button onClick={go}>Go!!</Button>;
  return (
    <Dialog title="Import" width={500} onClose={() => {}} foot={foot}>
      <p>Body</p>
    </Dialog>
  );
}

test('a double click on a button does not press the one that takes its place', async () => {
  const [onGo, onStop] = [vi.fn(), vi.fn()];
  mount(<Turning {...{ onGo, onStop }} />);
  await page.getByRole('button', { name: 'Go!!' }).dblClick();
  await expect.element(page.getByRole('button', { name: 'Stop' })).toBeVisible();
  expect([onGo.mock.calls.length, onStop.mock.calls.length]).toEqual([1, 0]);
  await page.getByRole('button', { name: 'Stop' }).click();
  expect(onStop).toHaveBeenCalledOnce();
});

test('the cross closes it, too', async () => {
  mount(<Opener>{(close) => <KeyList entries={[[['J'], 'Next']]} onClose={close} />}</Opener>);
  await opener().click();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await expect.element(opener()).toHaveFocus();
});

test('what cannot be undone is done only after its word was typed', async () => {
  const onConfirm = vi.fn();
  mount(
    <Opener>
      {(close) => (
        <ConfirmDialog
          title="Delete 148 claims?"
          text="They are kept only on this device."
          action="Delete everything"
          typed="delete"
          onConfirm={onConfirm}
          onClose={close}
        />
      )}
    </Opener>,
  );
  await opener().click();
  const dialog = page.getByRole('alertdialog', { name: 'Delete 148 claims?' });
  await expect.element(dialog).toHaveAccessibleDescription(/kept only on this device/);
  const field = page.getByRole('textbox', { name: 'Type delete to confirm' });
  await expect.element(field).toHaveFocus();
  const button = page.getByRole('button', { name: 'Delete everything' });
  await userEvent.keyboard('delet{Enter}');
  await expect.element(button).toBeDisabled();
  expect(onConfirm).not.toHaveBeenCalled();
  await userEvent.keyboard('e');
  await expect.element(button).toBeEnabled();
  await userEvent.keyboard('{Enter}');
  expect(onConfirm).toHaveBeenCalledOnce();
});

test('a question without a word starts at the safe answer', async () => {
  const onConfirm = vi.fn();
  mount(
    <Opener>
      {(close) => (
        <ConfirmDialog
          title="Delete 2 sources?"
          text="No claim uses them."
          action="Delete"
          onConfirm={onConfirm}
          onClose={close}
        />
      )}
    </Opener>,
  );
  await opener().click();
  await expect.element(page.getByRole('button', { name: 'Cancel' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
  expect(onConfirm).not.toHaveBeenCalled();
});

test('a checkbox says its state and whether Shift was held', async () => {
  const onChange = vi.fn();
  mount(
    <Check checked={false} mixed label="All claims" onChange={onChange}>
      Text
    </Check>,
  );
  const box = page.getByRole('checkbox', { name: 'All claims' });
  await expect.element(box).toBePartiallyChecked();
  const { width, height } = box.element().parentElement?.getBoundingClientRect() ?? new DOMRect();
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  await box.click();
  expect(onChange).toHaveBeenLastCalledWith(true, false);
  await userEvent.keyboard('{Shift>}');
  await box.click();
  await userEvent.keyboard('{/Shift}');
  expect(onChange).toHaveBeenLastCalledWith(expect.any(Boolean), true);
});

test('a bar tells how far it is, where that is known', async () => {
  mount(<Progress label="Import" value={0.644} />);
  mount(<Progress label="Export" value={null} />);
  const known = page.getByRole('progressbar', { name: 'Import' });
  await expect.element(known).toHaveAttribute('aria-valuenow', '64');
  const unknown = page.getByRole('progressbar', { name: 'Export' });
  await expect.element(unknown).not.toHaveAttribute('aria-valuenow');
});
