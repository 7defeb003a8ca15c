import { Button } from '@/components/controls/Button';
import { NoticeBar } from '@/components/controls/NoticeBar';
import type { ClaimEditing } from '@/components/hooks/claim-editing';
import type { EditedClaim } from '@/components/hooks/edited-claim';
import { formatDate } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import styles from './SaveState.module.css';

interface Props {
  claim: EditedClaim;
  editing: ClaimEditing;
}

/** Says when a claim was changed elsewhere, and when its page no longer says it, or not so. */
export function ClaimNotices({ claim, editing }: Props) {
  return (
    <>
      <div role="status">
        {editing.elsewhere.value && (
          <div class={styles.bar}>
            <NoticeBar
              icon="clock"
              action={
                <Button variant="quiet" onClick={() => editing.undoElsewhere()}>
                  {i18n.t('undo')}
                </Button>
              }
            >
              {i18n.t('claim_elsewhere')}
            </NoticeBar>
          </div>
        )}
      </div>
      <TextNotice claim={claim} />
    </>
  );
}

function TextNotice({ claim }: { claim: EditedClaim }) {
  if (claim.state === 'missing') {
    return (
      <div class={styles.bar}>
        <NoticeBar icon="unfound" tone="lamp">
          {i18n.t('claim_missing', [claim.seenAt ? formatDate(claim.seenAt) : ''])}
        </NoticeBar>
      </div>
    );
  }
  if (claim.state === 'changed') {
    return (
      <div class={styles.bar}>
        <NoticeBar icon="info">{i18n.t('claim_changed')}</NoticeBar>
      </div>
    );
  }
  return null;
}
