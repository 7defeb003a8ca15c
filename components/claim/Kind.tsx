import { Icon } from '@/components/controls/Icon';
import type { IconName } from '@/components/controls/icon-paths';
import { i18n } from '@/lib/i18n/i18n';
import type { ClaimKind } from '@/lib/model/analysis';
import styles from './Kind.module.css';

export const KIND_ICONS: Record<ClaimKind, IconName> = {
  statistic: 'bars',
  quote: 'quote',
  event: 'flag',
  comparison: 'compare',
  causal: 'causal',
  prediction: 'forward',
  law: 'law',
};

/** The kind's name in the reader's language. */
export const kindName = (kind: ClaimKind): string => i18n.t(`kind_${kind}`);

/** The first kind of a claim as grey glyph and word; a selection has none. */
export function Kind({ kinds, size = 14 }: { kinds: readonly ClaimKind[]; size?: number }) {
  const [kind] = kinds;
  return (
    <span class={styles.kind}>
      <Icon name={kind ? KIND_ICONS[kind] : 'note'} size={size} />
      {kind ? kindName(kind) : i18n.t('kind_selected')}
    </span>
  );
}
