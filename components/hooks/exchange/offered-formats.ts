import type { IconName } from '@/components/controls/icon-paths';
import { EXPORT_FORMATS } from '@/lib/exchange/export-formats';
import { i18n } from '@/lib/i18n/i18n';

/** Sources go into books; what is read, counted or published has a sign of its own. */
const ICONS: Record<(typeof EXPORT_FORMATS)[number]['id'], IconName> = {
  markdown: 'file',
  csv: 'table',
  html: 'globe',
  'claimlight-json': 'hash',
  'web-annotation': 'note',
  'claim-review': 'check',
  hypothesis: 'quote',
  ris: 'book',
  bibtex: 'book',
  'csl-json': 'book',
};

/** The formats that claims can be exported in, in words, as menus offer them. */
export const offeredFormats = () =>
  EXPORT_FORMATS.map(({ id, label, extension, holds }) => ({
    id,
    icon: ICONS[id],
    name: i18n.t(label),
    extension,
    ofSources: (holds as string) === 'sources',
  }));
