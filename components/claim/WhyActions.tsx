import { Button } from '@/components/controls/Button';
import { offerUndo } from '@/components/controls/offer-undo';
import type { ToastState } from '@/components/controls/toast-state';
import type { Dismiss } from '@/components/hooks/editing/dismiss';
import { formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import styles from './WhyList.module.css';

/** By so many points "Highlight less" raises the threshold. */
const STEP_UP = 10;

interface Props {
  dismiss: Dismiss;
  toast: ToastState;
}

/** What to do about a light that is not wanted: on this sentence, and in general. Both can be undone. */
export function WhyActions({ dismiss, toast }: Props) {
  const notClaim = async () => {
    const undo = await dismiss();
    if (!undo) return toast.show(i18n.t('page_dismissfailed'));
    offerUndo(toast, i18n.t('page_dismissed'), undo);
  };
  const less = async () => {
    try {
      const { moveThreshold } = await import('@/components/hooks/settings/move-threshold');
      const raised = await moveThreshold(STEP_UP);
      if (!raised) return toast.show(i18n.t('claim_leastalready'));
      offerUndo(toast, i18n.t('claim_lessdone', [formatNumber(raised.threshold)]), raised.undo);
    } catch {
      toast.show(i18n.t('options_failed'));
    }
  };
  return (
    <div class={styles.actions}>
      <Button variant="quiet" icon="hide" onClick={() => void notClaim()}>
        {i18n.t('page_notclaim')}
      </Button>
      <Button variant="quiet" onClick={() => void less()}>
        {i18n.t('claim_less')}
      </Button>
    </div>
  );
}
