import { Icon } from '@/components/controls/Icon';
import { IconButton } from '@/components/controls/IconButton';
import { formatBytes } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import styles from './LibraryFoot.module.css';

interface Props {
  /** Null where the browser does not say. */
  bytes: number | null;
  onSettings: () => void;
}

/** How much is kept on this device, and the way to the settings. */
export function LibraryFoot({ bytes, onSettings }: Props) {
  return (
    <footer class={styles.foot}>
      {bytes !== null && (
        <span class={styles.bytes}>
          <Icon name="device" size={14} />
          {i18n.t('library_storage', [formatBytes(bytes)])}
        </span>
      )}
      <IconButton icon="gear" label={i18n.t('site_settings')} onClick={onSettings} />
    </footer>
  );
}
