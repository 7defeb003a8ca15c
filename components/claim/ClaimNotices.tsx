import { NoticeBar } from '@/components/controls/NoticeBar';
import type { EditedClaim } from '@/components/hooks/edited-claim';
import { formatDate } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import styles from './SaveState.module.css';

/** Says when a claim's text is gone from its page, or reads differently now. */
export function ClaimNotices({ claim }: { claim: EditedClaim }) {
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
