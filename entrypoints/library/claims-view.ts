import { i18n } from '@/lib/i18n/i18n';
import { ClaimsPage } from './ClaimsPage';
import type { LibraryView } from './views';

/** Every saved claim. */
export const CLAIMS_VIEW: LibraryView = {
  id: 'claims',
  icon: 'quote',
  name: () => i18n.t('library_claims'),
  count: ({ claims }) => claims,
  View: ClaimsPage,
};
