import { Button } from '@/components/controls/Button';
import { EmptyState } from '@/components/controls/EmptyState';
import type { SavedListing } from '@/components/hooks/records/saved-list';
import { i18n } from '@/lib/i18n/i18n';
import { countFilters, NO_FILTERS } from './saved-filters';

/** No saved claim has the words, or fits the filters: what was looked at, and the ways back. */
export function NoMatch({ listing }: { listing: SavedListing }) {
  const { answered, filters, setFilters, setQuery } = listing;
  const on = countFilters(filters);
  const text = [
    answered && i18n.t('saved_nomatchtext'),
    answered && on > 0 && i18n.t('savedfilter_alsoon', on),
  ];
  return (
    <EmptyState
      icon="search"
      title={answered ? i18n.t('saved_nomatch', [answered]) : i18n.t('savedfilter_nomatch')}
      text={text.filter(Boolean).join(' ')}
    >
      {on > 0 && (
        <Button onClick={() => setFilters(NO_FILTERS)}>{i18n.t('savedfilter_clear')}</Button>
      )}
      {answered && (
        <Button variant={on > 0 ? 'quiet' : 'default'} onClick={() => setQuery('')}>
          {i18n.t('saved_clear')}
        </Button>
      )}
    </EmptyState>
  );
}
