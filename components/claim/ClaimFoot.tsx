import { Button } from '@/components/controls/Button';
import { classes } from '@/components/controls/classes';
import { KeyHints } from '@/components/controls/Keys';
import { Menu } from '@/components/controls/Menu';
import type { ToastState } from '@/components/controls/toast-state';
import type { ClaimEditing } from '@/components/hooks/editing/claim-editing';
import type { EditedClaim } from '@/components/hooks/editing/edited-claim';
import { hasFailed } from '@/components/hooks/editing/save-status';
import { formatDay, formatHour } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import styles from './ClaimFoot.module.css';
import { SaveState } from './SaveState';
import { useClaimActs } from './use-claim-acts';

interface Props {
  claim: EditedClaim;
  editing: ClaimEditing;
  toast: ToastState;
  /** Called with the record's id. */
  onDelete: (id: string) => void;
  /** Sunken, as in the card. */
  sunken?: boolean;
  /** Where only the beginning of the claim is in sight: shows the rest, and is all that is offered. */
  onOpen?: () => void;
  /** Says when the claim was changed last; copying is in the menu, then. */
  dated?: boolean;
}

/** The save state and what can be done with the claim as a whole. Never scrolls away. */
export function ClaimFoot(props: Props) {
  const { claim, editing, toast, onDelete, sunken = false, dated = false, onOpen } = props;
  const status = editing.status.value;
  const id = editing.id.value;
  const copy = useClaimActs(claim, editing, toast);
  return (
    <footer class={classes(styles.foot, sunken && styles.sunken)}>
      <SaveState status={status} />
      {hasFailed(status) ? (
        <>
          <span class={styles.gap} />
          <Button onClick={() => void editing.retry()}>{i18n.t('claim_tryagain')}</Button>
        </>
      ) : onOpen ? (
        <>
          <span class={styles.gap} />
          <Button onClick={onOpen}>{i18n.t('sheet_open')}</Button>
        </>
      ) : id ? (
        <span class={styles.acts}>
          {dated && status !== 'saving' && claim.editedAt && (
            <time class={styles.edited} dateTime={claim.editedAt}>
              {editedText(claim.editedAt, new Date())}
            </time>
          )}
          {!dated && (
            <Button variant="quiet" icon="copy" onClick={copy}>
              {i18n.t('claim_copy')}
            </Button>
          )}
          <Menu
            label={i18n.t('claim_more')}
            side="above"
            items={[
              ...(dated
                ? [
                    {
                      icon: 'copy' as const,
                      text: i18n.t('claim_copy'),
                      onChoose: copy,
                    },
                  ]
                : []),
              { icon: 'trash', text: i18n.t('claim_delete'), onChoose: () => onDelete(id) },
            ]}
          />
        </span>
      ) : (
        <>
          <KeyHints
            hints={[
              [['C'], i18n.t('keys_save')],
              [['S'], i18n.t('keys_source')],
            ]}
          />
          <Button
            variant="primary"
            disabled={status === 'saving'}
            onClick={() => void editing.save()}
          >
            {i18n.t('claim_save')}
          </Button>
        </>
      )}
    </footer>
  );
}

/** Today with the time of day, before that with the day. */
function editedText(time: string, now: Date): string {
  const today = new Date(time).toDateString() === now.toDateString();
  return today
    ? i18n.t('claim_editedtoday', [formatHour(time)])
    : i18n.t('claim_edited', [formatDay(time, now)]);
}
