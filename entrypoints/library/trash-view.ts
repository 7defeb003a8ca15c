import { i18n } from '@/lib/i18n/i18n';
import { TrashPage } from './TrashPage';
import type { LibraryView } from './views';

/** Deleted claims. */
export const TRASH_VIEW: LibraryView = {
  id: 'trash',
  icon: 'trash',
  name: () => i18n.t('library_trash'),
  count: ({ deleted }) => deleted,
  View: TrashPage,
};
