import { NoticeBar } from '@/components/controls/NoticeBar';
import { useHeldUp } from '@/components/hooks/records/use-held-up';
import { i18n } from '@/lib/i18n/i18n';

interface Props {
  /** Whether something is waited for. */
  waiting: boolean;
  class?: string | undefined;
}

/** Says over a list that it waits for a large import in some window. */
export function HeldUp({ waiting, class: className }: Props) {
  const heldUp = useHeldUp(waiting);
  return (
    <div role="status">
      {heldUp && (
        <div class={className}>
          <NoticeBar icon="clock" tone="lamp">
            {i18n.t('library_heldup')}
          </NoticeBar>
        </div>
      )}
    </div>
  );
}
