import { KIND_ICONS, kindName } from '@/components/claim/Kind';
import { Chip } from '@/components/controls/Chip';
import { i18n } from '@/lib/i18n/i18n';
import type { PageClaim } from '@/lib/model/page';
import { type ClaimFilter, countKinds, foundClaims } from './claim-order';
import styles from './KindChips.module.css';

interface Props {
  /** All claims of the page, those no longer found among them. */
  claims: readonly PageClaim[];
  filter: ClaimFilter;
  onChange: (filter: ClaimFilter) => void;
}

/** Narrows the claims of a page to one kind, to those that name something, or to those that are gone. */
export function KindChips({ claims, filter, onChange }: Props) {
  const found = foundClaims(claims);
  const gone = claims.length - found.length;
  const pick = (kind: ClaimFilter['kind']) => onChange({ kind, entity: null });
  const toggle = (kind: ClaimFilter['kind']) => () => pick(filter.kind === kind ? null : kind);
  return (
    <fieldset class={styles.chips} aria-label={i18n.t('filter_kinds')}>
      {filter.entity !== null && (
        <Chip label={filter.entity} icon="x" pressed onClick={() => pick(null)} />
      )}
      <Chip
        label={i18n.t('filter_all')}
        count={found.length}
        pressed={filter.kind === null && filter.entity === null}
        onClick={() => pick(null)}
      />
      {countKinds(found).map(([kind, count]) => (
        <Chip
          key={kind}
          icon={KIND_ICONS[kind]}
          label={kindName(kind)}
          count={count}
          pressed={filter.kind === kind}
          onClick={toggle(kind)}
        />
      ))}
      {gone > 0 && (
        <Chip
          icon="unfound"
          label={i18n.t('list_missing_short')}
          count={gone}
          pressed={filter.kind === 'gone'}
          onClick={toggle('gone')}
        />
      )}
    </fieldset>
  );
}
