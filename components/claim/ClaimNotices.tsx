import { Button } from '@/components/controls/Button';
import { NoticeBar } from '@/components/controls/NoticeBar';
import type { ClaimEditing } from '@/components/hooks/editing/claim-editing';
import type { EditedClaim } from '@/components/hooks/editing/edited-claim';
import type { Relinking } from '@/components/hooks/editing/relink';
import { formatDate } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import { FindAgain } from './FindAgain';
import { NewWording } from './NewWording';
import styles from './SaveState.module.css';

interface Props {
  claim: EditedClaim;
  editing: ClaimEditing;
  relinking: Relinking | null;
}

/** Says when a claim was changed elsewhere, and when its page no longer says it, or not so. */
export function ClaimNotices({ claim, editing, relinking }: Props) {
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
      <TextNotice {...{ claim, relinking }} />
    </>
  );
}

function TextNotice({ claim, relinking }: Pick<Props, 'claim' | 'relinking'>) {
  if (claim.state === 'missing' || claim.state === 'ambiguous') {
    return (
      <>
        <div class={styles.bar}>
          <NoticeBar icon="unfound" tone="lamp">
            {claim.state === 'ambiguous'
              ? i18n.t('claim_ambiguous')
              : i18n.t('claim_missing', [claim.seenAt ? formatDate(claim.seenAt) : ''])}
          </NoticeBar>
        </div>
        {relinking && <FindAgain relinking={relinking} />}
      </>
    );
  }
  if (claim.state === 'changed') {
    return (
      <>
        <div class={styles.bar}>
          <NoticeBar icon="info">{i18n.t('claim_changed')}</NoticeBar>
        </div>
        {claim.now && <NewWording {...claim.now} relinking={relinking} />}
      </>
    );
  }
  return null;
}
