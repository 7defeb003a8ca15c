import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/controls/Button';
import { IconButton } from '@/components/controls/IconButton';
import { Menu } from '@/components/controls/Menu';
import { NoticeBar } from '@/components/controls/NoticeBar';
import type { ToastState } from '@/components/controls/toast-state';
import type { OpenedClaim } from '@/components/hooks/editing/opened-claim';
import { useKeys } from '@/components/hooks/use-keys';
import { StoreFailed } from '@/components/saved/StoreNotice';
import { i18n } from '@/lib/i18n/i18n';
import type { Scale } from '@/lib/model/verdict';
import { ClaimEditor } from './ClaimEditor';
import { Kind } from './Kind';
import styles from './OpenClaim.module.css';
import { SaveFailure } from './SaveState';
import { Score } from './Score';
import { useClaimActs } from './use-claim-acts';

interface Props {
  opened: OpenedClaim;
  scales: readonly Scale[];
  scale: string;
  toast: ToastState;
  onClose: () => void;
  onDelete: (id: string) => void;
  /** Shows it on its page; null where it has no place there. */
  onShow: (() => void) | null;
}

/** A claim open in its place in a list: the one editor, below a line with what can be done with the claim. */
export function OpenClaim(props: Props) {
  const { opened, scales, scale, toast, onClose, onDelete, onShow } = props;
  const { editing, relinking } = opened;
  const heading = useRef<HTMLHeadingElement>(null);
  const section = useRef<HTMLElement>(null);
  const claim = editing.claim.value;
  const id = editing.id.value;
  const shown = Boolean(claim) && !editing.unreadable.value;
  useEffect(() => {
    if (!shown || !opened.fresh.current) return;
    opened.fresh.current = false;
    heading.current?.focus({ preventScroll: true });
    section.current?.scrollIntoView({ block: 'nearest' });
  }, [shown, opened]);
  const copy = useClaimActs(claim, editing, toast);
  useKeys({ g: () => (onShow ? onShow() : false) });
  const close = <IconButton icon="up" label={i18n.t('claim_fold')} onClick={onClose} />;
  if (editing.unreadable.value) {
    return (
      <Alone end={close}>
        <StoreFailed />
      </Alone>
    );
  }
  if (claim === undefined) return null;
  if (claim === null) {
    return (
      <Alone end={close}>
        <NoticeBar icon="info">{i18n.t('claim_gone')}</NoticeBar>
      </Alone>
    );
  }
  return (
    <section ref={section} aria-label={i18n.t('claim_opened')}>
      <SaveFailure status={editing.status.value} />
      <div class={styles.top}>
        <Kind kinds={claim.kinds} />
        {claim.score !== null && <Score score={claim.score} />}
        <span class={styles.gap} />
        {onShow && (
          <Button variant="quiet" icon="target" onClick={onShow}>
            {i18n.t('detail_show')}
          </Button>
        )}
        <Menu
          label={i18n.t('claim_more')}
          items={[
            { icon: 'copy', text: i18n.t('claim_copy'), onChoose: copy },
            ...(id
              ? [
                  {
                    icon: 'trash',
                    text: i18n.t('claim_delete'),
                    onChoose: () => onDelete(id),
                  } as const,
                ]
              : []),
          ]}
        />
        {close}
      </div>
      <ClaimEditor
        key={opened.serial}
        {...{ claim, editing, scales, scale, toast, relinking }}
        headingRef={heading}
      />
    </section>
  );
}

function Alone({ children, end }: { children: ComponentChildren; end: ComponentChildren }) {
  return (
    <div class={styles.notice}>
      <div>{children}</div>
      {end}
    </div>
  );
}
