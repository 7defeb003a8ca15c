import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { forgetLost, noteOpened, readLost } from '@/lib/settings/lost-records';
import { createDatabase } from '@/lib/store/database';

const DAY = 86_400_000;
const day = (n: number) => new Date(Date.UTC(2024, 5, 1) + n * DAY);

beforeEach(() => fakeBrowser.reset());

it('takes the first records of a device for no loss, in however many windows they are opened', async () => {
  await noteOpened(false, day(0));
  await noteOpened(true, new Date(day(0).getTime() + 20));
  await noteOpened(false, day(5));
  expect(await readLost()).toBeNull();
});

it('knows that records are lost where there were some, until that is forgotten', async () => {
  await noteOpened(true, day(0));
  await noteOpened(false, day(3));
  await noteOpened(true, day(9));
  expect(await readLost()).toBe(day(9).toISOString());
  await noteOpened(false, day(10));
  expect(await readLost()).toBe(day(9).toISOString());
  await forgetLost();
  await noteOpened(false, day(11));
  expect(await readLost()).toBeNull();
});

it('knows it, too, of records that an earlier version kept', async () => {
  await noteOpened(false, day(0));
  await noteOpened(true, day(1));
  expect(await readLost()).toBe(day(1).toISOString());
});

it('a database tells whether it had to be made', async () => {
  const name = `claimlight-${crypto.randomUUID()}`;
  const told: boolean[] = [];
  const open = async () => {
    const db = createDatabase(name, { onOpen: (isNew) => told.push(isNew) });
    await db.open();
    return db;
  };
  (await open()).close();
  const db = await open();
  // As a browser does that has no room left.
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(name).onsuccess = resolve;
  });
  await db.claims.count();
  expect(told).toEqual([true, false, true]);
  db.close();
});
