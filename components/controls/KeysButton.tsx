import { i18n } from '@/lib/i18n/i18n';
import { Key } from './Keys';
import styles from './Keys.module.css';

/** Opens the list of all keys; says by which key it opens, too. */
export function KeysButton({ onClick }: { onClick: () => void }) {
  return (
    <button type="button" class={styles.all} onClick={onClick}>
      <span aria-hidden="true">
        <Key name="?" />
      </span>
      {i18n.t('keys_all')}
    </button>
  );
}
