import { noteOpened } from '@/lib/settings/lost-records';
import { type ClaimlightDatabase, createDatabase } from '@/lib/store/database';
import { storeTrouble } from './store-trouble';

/** Names the records for a surface, and keeps `storeTrouble` up to date with how opening them goes. */
export function openDatabase(): ClaimlightDatabase {
  return createDatabase(undefined, {
    onTrouble(trouble) {
      storeTrouble.value = trouble;
    },
    onOpen: (isNew) => void noteOpened(isNew).catch(() => null),
  });
}
