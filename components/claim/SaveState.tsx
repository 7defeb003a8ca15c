import { classes } from '@/components/controls/classes';
import { Icon } from '@/components/controls/Icon';
import { NoticeBar } from '@/components/controls/NoticeBar';
import { hasFailed, type SaveStatus } from '@/components/hooks/editing/save-status';
import { useHeldUp } from '@/components/hooks/records/use-held-up';
import { i18n } from '@/lib/i18n/i18n';
import styles from './SaveState.module.css';

/** Where the last change is: always in sight, spoken politely. */
export function SaveState({ status }: { status: SaveStatus }) {
  const failed = hasFailed(status);
  const heldUp = useHeldUp(status === 'saving');
  const words =
    status === 'saved'
      ? i18n.t('claim_saved')
      : status === 'saving'
        ? i18n.t(heldUp ? 'claim_heldup' : 'claim_saving')
        : status === 'full'
          ? i18n.t('claim_full')
          : i18n.t('claim_notsaved');
  return (
    <span
      class={classes(styles.state, status === 'saved' && styles.saved, failed && styles.failed)}
      // A failure is said at once, and whole, by the bar above the claim.
      aria-live={failed ? 'off' : 'polite'}
    >
      {status === 'saved' && <Icon name="check" size={14} />}
      {status === 'saving' && <Icon name="clock" size={14} />}
      {failed && <Icon name="warn" size={14} />}
      {words}
    </span>
  );
}

/** What went wrong with the last write and what can be done. */
export function SaveFailure({ status }: { status: SaveStatus }) {
  if (!hasFailed(status)) return null;
  return (
    <div class={styles.bar}>
      <NoticeBar icon="warn" tone="bad">
        {i18n.t(status === 'full' ? 'claim_failfull' : 'claim_failother')}
      </NoticeBar>
    </div>
  );
}
