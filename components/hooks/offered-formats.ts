import { EXPORT_FORMATS } from '@/lib/exchange/export-formats';
import { i18n } from '@/lib/i18n/i18n';

/** The formats that claims can be exported in, in words, as menus offer them. */
export const offeredFormats = () =>
  EXPORT_FORMATS.map(({ id, label, extension, holds }) => ({
    id,
    name: i18n.t(label),
    extension,
    ofSources: (holds as string) === 'sources',
  }));
