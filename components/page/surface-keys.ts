import type { KeyListEntry } from '@/components/controls/KeyList';
import { i18n } from '@/lib/i18n/i18n';

/** Every key of popup and side panel and what it does, for the list behind "?". */
export const surfaceKeys = (): KeyListEntry[] => [...listKeys(), ...claimKeys()];

/** The keys of every list of claims. */
export const listKeys = (): KeyListEntry[] => [
  [['J', 'K'], i18n.t('keys_do_move')],
  [['Enter'], i18n.t('keys_do_open')],
  [['X'], i18n.t('keys_do_select')],
  [['Shift', 'X'], i18n.t('keys_do_extend')],
  [['Ctrl', 'A'], i18n.t('keys_do_all')],
  [['/'], i18n.t('keys_do_search')],
  [['E'], i18n.t('keys_do_export')],
  [['Del'], i18n.t('keys_do_delete')],
];

/** The keys of the card: it stands beside its claim, and has no need to show it. */
export const cardKeys = (): KeyListEntry[] => claimKeys().filter(([[key]]) => key !== 'G');

/** The keys of an open claim. */
export const claimKeys = (): KeyListEntry[] => [
  [['1', '…', '9'], i18n.t('keys_do_verdict')],
  [['0'], i18n.t('keys_do_clear')],
  [['S'], i18n.t('keys_do_source')],
  [['N'], i18n.t('keys_do_note')],
  [['T'], i18n.t('keys_do_tag')],
  [['G'], i18n.t('keys_do_show')],
  [['Y'], i18n.t('keys_do_copy')],
  [['C'], i18n.t('keys_do_save')],
  [['Ctrl', 'Z'], i18n.t('keys_do_undo')],
  [['Esc'], i18n.t('keys_do_back')],
];
