import type { ExportFormat } from '@/lib/exchange/format';
import { i18n } from '@/lib/i18n/i18n';

const KEYS = {
  everything: 'export_none',
  claims: 'export_none',
  rated: 'export_norated',
  sources: 'export_nosources',
} as const satisfies Record<ExportFormat['holds'], string>;

/** Says why a format holds nothing of what was chosen. */
export const nothingHeld = (holds: ExportFormat['holds']): string => i18n.t(KEYS[holds]);
