import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { HeldUp } from '@/components/saved/HeldUp';
import type { ClaimlightDatabase } from '@/lib/store/database';
import { holdLock, MASS_WRITE } from '@/lib/store/window-locks';
import { draftOf, openStore, pageClaimOf } from '@/test/support/components/claims';
import { mount, Pane } from '@/test/support/components/mount';

/** Keeps all others from the database, as a large import does, until it is told to end. */
async function writing(db: ClaimlightDatabase): Promise<() => Promise<void>> {
  await db.open();
  const letGo = await holdLock(MASS_WRITE, 'shared');
  let end = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  const done = db.transaction('rw', db.tables, async () => {
    await db.claims.count();
    await Dexie.waitFor(ended, 60_000);
  });
  return async () => {
    end();
    await done;
    letGo();
  };
}

test('a save that waits for an import says so, and is made when it is done', async () => {
  const { db, store } = openStore();
  const end = await writing(db);
  const draft = draftOf('rents have risen 41 percent');
  mount(<Pane store={store} subject={{ claimId: null, page: pageClaimOf(draft), draft }} />);
  await userEvent.keyboard('5');
  await expect.element(page.getByText('Saving…')).toBeVisible();
  await expect.element(page.getByText('Saving once a large import is done…')).toBeVisible();
  await end();
  await expect.element(page.getByText('Saved on this device')).toBeVisible();
});

test('a list that waits says what for, as long as it waits', async () => {
  const letGo = await holdLock(MASS_WRITE, 'shared');
  mount(<HeldUp waiting />);
  await expect.element(page.getByText('A large import is being written.')).toBeVisible();
  letGo();
  await expect.element(page.getByText('A large import is being written.')).not.toBeInTheDocument();
});

test('what waits for something else names no import', async () => {
  mount(<HeldUp waiting />);
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  expect(document.body.textContent).not.toContain('import');
});
