import { IconButton } from '@/components/controls/IconButton';
import { Key } from '@/components/controls/Keys';
import { formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import type { Scale } from '@/lib/model/verdict';
import styles from './ClaimsFoot.module.css';

interface Props {
  /** How many claims are listed, and how many there are; undefined until that is known. */
  shown: number | undefined;
  total: number | undefined;
  scale: Scale | undefined;
  onKeys: () => void;
}

/** How many claims are listed, and the keys for them. */
export function ClaimsFoot({ shown, total, scale, onKeys }: Props) {
  const keys = scale?.levels.map(({ key }) => key).filter(Boolean) ?? [];
  return (
    <footer class={styles.foot}>
      <span role="status" class={styles.count}>
        {shown !== undefined && total !== undefined ? countText(shown, total) : ''}
      </span>
      <span class={styles.keys} aria-hidden="true">
        <span>
          <Key name="J" />
          <Key name="K" />
          {i18n.t('keys_move')}
        </span>
        <span>
          <Key name="X" />
          {i18n.t('keys_select')}
        </span>
        {keys.length > 1 && (
          <span>
            <Key name={keys[0] ?? ''} />–<Key name={keys.at(-1) ?? ''} />
            {i18n.t('keys_verdict')}
          </span>
        )}
        <span>
          <Key name="?" />
          {i18n.t('keys_all')}
        </span>
      </span>
      <IconButton icon="info" label={i18n.t('keys_title')} onClick={onKeys} />
    </footer>
  );
}

function countText(shown: number, total: number): string {
  const all = formatNumber(total);
  return shown === total
    ? i18n.t('saved_claims', total, [all])
    : i18n.t('saved_found', total, [formatNumber(shown), all]);
}
