import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { devtools } from '@/test/support/devtools';
import { soon } from '@/test/support/soon';
import { ALL, FIRST, setColumn } from './column';
import { claimOf, type FakePage, hearKeys } from './page';

// What is drawn over a page whose claims are shown anew, as they are whenever the page changes.

/** The saved claim, before it was saved. */
const SECOND = claimOf(40, 68);
const CLAIMS = [FIRST, SECOND];

let fake: FakePage;
const { column, draw } = setColumn();
const start = (pill = true, patch = {}) => {
  fake = draw(CLAIMS, patch, { pill });
};
const bar = () => fake.query('.bar:not(.pill)');

test('a claim that was stepped to and is gone gives the page its keys back', async () => {
  start();
  fake.overlay.stepped(FIRST.key);
  expect(bar()).not.toBeNull();
  fake.overlay.show([], ALL);
  expect(bar()).toBeNull();
  expect(fake.asked.at(-1)).toBe('focus null');
  const heard = hearKeys();
  await userEvent.keyboard('jc');
  expect(heard).toEqual(['j', 'c']);
});

test('the toolbar under the pointer stays while its claim stays, and goes with it', async () => {
  start();
  fake.overlay.point({ key: FIRST.key });
  await soon(() => expect(bar()).not.toBeNull());
  const shown = bar();
  fake.overlay.show([...CLAIMS], ALL);
  expect(bar()).toBe(shown);
  fake.overlay.show([SECOND], ALL);
  expect(bar()).toBeNull();
});

test('the toolbar of a claim that was stepped to keeps what it says, until the claim is another', async () => {
  start(true, { save: async () => 'full' as const });
  fake.overlay.stepped(FIRST.key);
  await userEvent.keyboard('c');
  await soon(() => expect(fake.query('[role=alert]')).not.toBeNull());
  fake.overlay.show([...CLAIMS], ALL);
  expect(fake.query('[role=alert]')).not.toBeNull();
  fake.overlay.show([{ ...FIRST, slot: 'true' }, SECOND], ALL);
  expect(bar()?.getAttribute('aria-label')).toBe('Saved claim');
});

test('stepping is announced without a pill', async () => {
  start(false);
  fake.overlay.stepped(SECOND.key);
  expect(fake.query('[aria-live=polite]')?.textContent).toBe('Claim 2 of 2');
  expect(fake.query('.pill')).toBeNull();
});

test('stepping on takes an open card away', () => {
  start();
  fake.overlay.cards.open(FIRST.key);
  fake.overlay.stepped(SECOND.key);
  expect(fake.query('iframe')).toBeNull();
  expect(fake.asked.at(-1)).toBe(`focus ${SECOND.key}`);
});

test('in a dialog that was open before, everything is drawn inside of it', async () => {
  const dialog = document.createElement('dialog');
  document.body.append(dialog);
  dialog.append(column);
  dialog.showModal();
  await new Promise((resolve) => setTimeout(resolve, 50));
  start();
  const root = fake.query('.pill')?.getRootNode();
  expect(root instanceof ShadowRoot && dialog.contains(root.host)).toBe(true);
});

test('nothing is kept of a card that was closed', async () => {
  start();
  fake.overlay.cards.open(FIRST.key);
  const frame = new WeakRef(fake.query('iframe') as HTMLIFrameElement);
  fake.overlay.cards.close();
  await vi.waitFor(
    async () => {
      await devtools.send('HeapProfiler.collectGarbage');
      // An error that names the element would keep it.
      expect(frame.deref() === undefined).toBe(true);
    },
    { timeout: 9_000, interval: 500 },
  );
});
