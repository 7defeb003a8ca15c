import type { KeyListEntry } from '@/components/controls/KeyList';
import { listKeys } from '@/components/page/surface-keys';
import { i18n } from '@/lib/i18n/i18n';

/** Every key of the library and what it does, for the list behind "?". */
export const libraryKeys = (): KeyListEntry[] => [
  ...listKeys(),
  [['Ctrl', 'Z'], i18n.t('keys_do_undo')],
  [['1', '…', '9'], i18n.t('keys_do_verdict')],
  [['0'], i18n.t('keys_do_clear')],
  [['S'], i18n.t('keys_do_source')],
  [['N'], i18n.t('keys_do_note')],
  [['T'], i18n.t('keys_do_tag')],
  [['Y'], i18n.t('keys_do_copy')],
  [['Esc'], i18n.t('keys_do_back')],
];
