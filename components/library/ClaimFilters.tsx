import { badgeOf, levelNames } from '@/components/claim/badge';
import { VerdictIcon } from '@/components/claim/VerdictIcon';
import verdict from '@/components/claim/verdict.module.css';
import { classes } from '@/components/controls/classes';
import { Icon } from '@/components/controls/Icon';
import { i18n } from '@/lib/i18n/i18n';
import { CLAIM_KINDS } from '@/lib/model/analysis';
import type { ListedKind, Listing } from '@/lib/model/listing';
import { type Scale, type Verdict, verdictKey } from '@/lib/model/verdict';
import { AddedFilter } from './AddedFilter';
import { listedKindIcon, listedKindName } from './claim-facts';
import { type ClaimsRequest, toggled } from './claim-query';
import { FilterGroup, type FilterValue } from './FilterGroup';

interface Props {
  /** Undefined until the claims are read. */
  listing: Listing | undefined;
  request: ClaimsRequest;
  scales: readonly Scale[];
  /** Id of the scale in use: all its levels are offered. */
  scale: string;
  onChange: (request: ClaimsRequest) => void;
  /** Whether there is another choice of the time. */
  timeless?: boolean;
}

const KINDS: readonly ListedKind[] = [...CLAIM_KINDS, 'selected'];
const FEW_PUBLISHERS = 3;

/** What the list can be narrowed by, with how many claims each choice would list. */
export function ClaimFilters(props: Props) {
  const { listing, request, scales, scale, onChange, timeless = false } = props;
  const publishers = [...(listing?.publishers ?? [])].sort(
    ([a, x], [b, y]) => y.all - x.all || a.localeCompare(b),
  );
  return (
    <>
      <FilterGroup
        name={i18n.t('column_verdict')}
        values={verdictValues(listing, scales, scale)}
        chosen={request.verdicts}
        onToggle={(key) => onChange({ ...request, verdicts: toggled(request.verdicts, key) })}
      />
      <FilterGroup
        name={i18n.t('filter_kind')}
        values={KINDS.filter((kind) => listing?.kinds.has(kind)).map((kind) => ({
          key: kind,
          text: listedKindName(kind),
          sign: <Icon name={listedKindIcon(kind)} size={14} />,
          count: listing?.kinds.get(kind)?.shown ?? 0,
        }))}
        chosen={request.kinds}
        onToggle={(kind) =>
          onChange({ ...request, kinds: toggled(request.kinds, kind as ListedKind) })
        }
      />
      <FilterGroup
        name={i18n.t('column_publisher')}
        values={publishers.map(([name, { shown }]) => ({ key: name, text: name, count: shown }))}
        few={FEW_PUBLISHERS}
        chosen={request.publishers}
        onToggle={(name) => onChange({ ...request, publishers: toggled(request.publishers, name) })}
      />
      {!timeless && (
        <AddedFilter added={request.added} onChange={(added) => onChange({ ...request, added })} />
      )}
    </>
  );
}

/** The levels of the scale in use, those of others that claims have, and having none. */
function verdictValues(
  listing: Listing | undefined,
  scales: readonly Scale[],
  used: string,
): FilterValue[] {
  const offered = new Map<string, Pick<Verdict, 'scale' | 'value'>>();
  for (const { id, levels } of scales) {
    for (const level of levels) {
      const choice = { scale: id, value: level.id };
      const key = verdictKey(choice);
      if (id === used || listing?.verdicts.has(key)) offered.set(key, choice);
    }
  }
  for (const [key, tally] of listing?.verdicts ?? [])
    if (tally.verdict) offered.set(key, tally.verdict);
  const nameOf = levelNames(scales, offered.values());
  const value = (key: string, choice: Pick<Verdict, 'scale' | 'value'> | null): FilterValue => {
    const badge = badgeOf(scales, choice);
    return {
      key,
      text: nameOf(choice),
      sign: (
        <span class={classes(verdict.badge, verdict[badge.slot])}>
          <VerdictIcon of={badge.shape} size={15} />
        </span>
      ),
      count: listing && (listing.verdicts.get(key)?.shown ?? 0),
    };
  };
  return [...[...offered].map(([key, choice]) => value(key, choice)), value('', null)];
}
