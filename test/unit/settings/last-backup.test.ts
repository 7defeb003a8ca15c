import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { putLastBackup, putPutOff, readLastBackup, readPutOff } from '@/lib/settings/last-backup';

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();

beforeEach(() => fakeBrowser.reset());

it.each([
  ['last week', -7 * 24],
  ['a moment ago, by a clock that was put right since', 1],
])('knows a backup of %s', async (_, hours) => {
  const at = inHours(hours);
  await putLastBackup(at);
  await putPutOff(at);
  expect([await readLastBackup(), await readPutOff()]).toEqual([at, at]);
});

it('counts neither a backup nor "not now" that a wrong clock put in the future', async () => {
  const at = inHours(365 * 24);
  await putLastBackup(at);
  await putPutOff(at);
  expect([await readLastBackup(), await readPutOff()]).toEqual([null, null]);
});

it.each([null, 7, '', 'yesterday', []])('knows none where %j is stored', async (stored) => {
  await fakeBrowser.storage.local.set({ backup: stored, 'backup-putoff': stored });
  expect([await readLastBackup(), await readPutOff()]).toEqual([null, null]);
});
