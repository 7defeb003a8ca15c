import { noteOpened } from '@/lib/settings/lost-records';
import { type ClaimlightDatabase, createDatabase } from '@/lib/store/database';
import { storeTrouble } from './store-trouble';

/** Names the records for a surface, and keeps `storeTrouble` up to date with how opening them goes. */
export function openDatabase(): ClaimlightDatabase {
  return createDatabase(undefined, {
    onTrouble(trouble) {
      storeTrouble.value = trouble;
    },
    onOpen(isNew) {
      // A card in its page's frame may be given storage of its own there, which says nothing of ours.
      if (window === window.top) void noteOpened(isNew).catch(() => null);
    },
  });
}
