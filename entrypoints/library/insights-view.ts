import { i18n } from '@/lib/i18n/i18n';
import { InsightsPage } from './InsightsPage';
import type { LibraryView } from './views';

/** Charts of what was checked. */
export const INSIGHTS_VIEW: LibraryView = {
  id: 'insights',
  icon: 'charts',
  name: () => i18n.t('insights_title'),
  View: InsightsPage,
};
