import { expect, it } from 'vitest';
import { isBackupDue, REMIND_AFTER } from '@/lib/model/backup-due';

const now = new Date('2024-06-20T12:00:00Z');
const day = (n: number) => `2024-06-${String(n).padStart(2, '0')}T12:00:00.000Z`;
const never = { lastBackup: null, putOff: null };

it.each([
  ['little has changed', { changed: REMIND_AFTER - 1, ...never }, false],
  ['much is there and was never saved', { changed: REMIND_AFTER, ...never }, true],
  ['much has changed in a few days', { changed: 500, lastBackup: day(14), putOff: null }, false],
  ['much has changed in a week', { changed: 500, lastBackup: day(13), putOff: null }, true],
  ['it was put off lately', { changed: 500, lastBackup: null, putOff: day(15) }, false],
  ['it was put off long ago', { changed: 500, lastBackup: day(1), putOff: day(2) }, true],
])('%s: due is %s', (_, state, due) => {
  expect(isBackupDue(state, now)).toBe(due);
});
