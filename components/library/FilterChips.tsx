import { levelNames } from '@/components/claim/badge';
import { Button } from '@/components/controls/Button';
import { Icon } from '@/components/controls/Icon';
import { i18n } from '@/lib/i18n/i18n';
import type { Listing } from '@/lib/model/listing';
import { type Scale, type Verdict, verdictKey } from '@/lib/model/verdict';
import { addedText } from './added-text';
import { listedKindName } from './claim-facts';
import { type ClaimsRequest, withoutFilters } from './claim-query';
import styles from './FilterChips.module.css';

interface Props {
  request: ClaimsRequest;
  listing: Listing | undefined;
  scales: readonly Scale[];
  /** Titles of the article and the source that the list is narrowed to. */
  article: string;
  source: string;
  onChange: (request: ClaimsRequest) => void;
  /** The last one is taken off, and what has the focus goes with it. */
  onNone: () => void;
}

/** The filters that are on, each with a button that takes it off. */
export function FilterChips(props: Props) {
  const { request, onChange, onNone } = props;
  const filters = filtersOf(props);
  if (filters.length === 0) return null;
  const put = (next: ClaimsRequest, left: number) => {
    onChange(next);
    if (left === 0) onNone();
  };
  return (
    <>
      <ul class={styles.chips} aria-label={i18n.t('filter_on')}>
        {filters.map(([text, without]) => (
          <li key={text} class={styles.chip}>
            <span>{text}</span>
            <button
              type="button"
              aria-label={i18n.t('filter_remove', [text])}
              title={i18n.t('filter_remove', [text])}
              onClick={() => put({ ...request, ...without }, filters.length - 1)}
            >
              <Icon name="x" size={11} />
            </button>
          </li>
        ))}
      </ul>
      <Button variant="quiet" onClick={() => put(withoutFilters(request), 0)}>
        {i18n.t('filter_clear')}
      </Button>
    </>
  );
}

/** Each filter that is on, in words, and what the request is without it. */
function filtersOf({ request, listing, scales, article, source }: Props) {
  const { verdicts, kinds, publishers, added } = request;
  const filters: [text: string, without: Partial<ClaimsRequest>][] = [];
  if (added) filters.push([i18n.t('filter_added', [addedText(added)]), { added: null }]);
  const choices = choicesOf(verdicts, scales, listing);
  const nameOf = levelNames(scales, choices.values());
  for (const key of verdicts) {
    filters.push([
      nameOf(choices.get(key) ?? null),
      { verdicts: verdicts.filter((other) => other !== key) },
    ]);
  }
  for (const kind of kinds) {
    filters.push([listedKindName(kind), { kinds: kinds.filter((other) => other !== kind) }]);
  }
  for (const name of publishers) {
    filters.push([name, { publishers: publishers.filter((other) => other !== name) }]);
  }
  if (request.articleId) filters.push([i18n.t('filter_article', [article]), { articleId: null }]);
  if (request.sourceId) filters.push([i18n.t('filter_source', [source]), { sourceId: null }]);
  return filters;
}

/** The verdicts that claims have or that are asked for, by their keys. */
function choicesOf(asked: readonly string[], scales: readonly Scale[], listing?: Listing) {
  const choices = new Map<string, Pick<Verdict, 'scale' | 'value'> | null>();
  for (const { id, levels } of scales) {
    for (const level of levels) {
      const choice = { scale: id, value: level.id };
      const key = verdictKey(choice);
      if (asked.includes(key)) choices.set(key, choice);
    }
  }
  for (const [key, { verdict }] of listing?.verdicts ?? []) choices.set(key, verdict);
  return choices;
}
