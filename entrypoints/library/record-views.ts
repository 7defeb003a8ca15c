import { i18n } from '@/lib/i18n/i18n';
import { ArticlesPage } from './ArticlesPage';
import { SourcesPage } from './SourcesPage';
import type { LibraryView } from './views';

/** Every source. */
export const SOURCES_VIEW: LibraryView = {
  id: 'sources',
  icon: 'link',
  name: () => i18n.t('sources_title'),
  count: ({ sources }) => sources,
  View: SourcesPage,
};

/** Every article that a claim was saved from. */
export const ARTICLES_VIEW: LibraryView = {
  id: 'articles',
  icon: 'file',
  name: () => i18n.t('articles_title'),
  count: ({ articles }) => articles,
  View: ArticlesPage,
};
