import { levelNames } from '@/components/claim/badge';
import { KIND_ICONS, kindName } from '@/components/claim/Kind';
import { Chip } from '@/components/controls/Chip';
import type { IconName } from '@/components/controls/icon-paths';
import type { SavedListing } from '@/components/hooks/records/saved-list';
import { i18n } from '@/lib/i18n/i18n';
import type { Listing } from '@/lib/model/listing';
import type { Scale } from '@/lib/model/verdict';
import styles from './SavedFilterBar.module.css';
import { FACETS, type Facet, toggled } from './saved-filters';

interface Props {
  listing: SavedListing;
  scales: readonly Scale[];
}

interface Value {
  id: string;
  name: string;
  count: number;
  icon?: IconName;
}

/** What the saved claims can be narrowed to; a filter with values shows them in a line of its own. */
export function SavedFilterBar({ listing, scales }: Props) {
  const { filters, setFilters, facet, setFacet } = listing;
  const values = facet && listing.listing ? valuesOf(facet, listing.listing, scales) : null;
  const chosen: readonly string[] = facet ? filters[facet] : [];
  return (
    <>
      <fieldset class={styles.chips} aria-label={i18n.t('savedfilter_label')}>
        {FACETS.map((each) => (
          <Chip
            key={each}
            label={i18n.t(`savedfilter_${each}`)}
            icon={each === 'verdict' ? 'filter' : undefined}
            {...(filters[each].length > 0 ? { count: filters[each].length } : {})}
            pressed={filters[each].length > 0}
            expanded={facet === each}
            onClick={() => setFacet(facet === each ? null : each)}
          />
        ))}
        <Chip
          label={i18n.t('savedfilter_unsourced')}
          pressed={filters.unsourced}
          onClick={() => setFilters({ ...filters, unsourced: !filters.unsourced })}
        />
        <Chip
          label={i18n.t('list_missing_short')}
          pressed={filters.missing}
          onClick={() => setFilters({ ...filters, missing: !filters.missing })}
        />
      </fieldset>
      {facet && values && (
        <fieldset class={styles.values} aria-label={i18n.t(`savedfilter_${facet}`)}>
          {values.map(({ id, name, count, icon }) => (
            <Chip
              key={id}
              label={name}
              count={count}
              icon={icon}
              pressed={chosen.includes(id)}
              onClick={() => setFilters(toggled(filters, facet, id))}
            />
          ))}
          {values.length === 0 && i18n.t('savedfilter_novalues')}
        </fieldset>
      )}
    </>
  );
}

/** The values of a filter, each with how many claims choosing it would list. */
function valuesOf(facet: Facet, listing: Listing, scales: readonly Scale[]): Value[] {
  switch (facet) {
    case 'verdict': {
      const verdicts = [...listing.verdicts];
      const nameOf = levelNames(
        scales,
        verdicts.map(([, { verdict }]) => verdict),
      );
      return verdicts.map(([id, { verdict, shown }]) => ({
        id,
        name: nameOf(verdict),
        count: shown,
      }));
    }
    case 'kind':
      return [...listing.kinds].map(([id, { shown }]) => ({
        id,
        name: id === 'selected' ? i18n.t('kind_selected') : kindName(id),
        count: shown,
        icon: id === 'selected' ? 'note' : KIND_ICONS[id],
      }));
    case 'publisher':
      return [...listing.publishers].map(([id, { shown }]) => ({ id, name: id, count: shown }));
    case 'tag':
      return [...listing.tags]
        .sort((a, b) => b[1] - a[1])
        .map(([id, count]) => ({ id, name: id, count }));
  }
}
