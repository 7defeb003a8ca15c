import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ClaimPane } from '@/components/claim/ClaimPane';
import { Button } from '@/components/controls/Button';
import { IconButton } from '@/components/controls/IconButton';
import { NoticeBar } from '@/components/controls/NoticeBar';
import type { ToastState } from '@/components/controls/toast-state';
import type { ClaimEditing } from '@/components/hooks/editing/claim-editing';
import type { ClaimSubject } from '@/components/hooks/editing/edited-claim';
import { createRelinking } from '@/components/hooks/editing/relink';
import { useClaimEditing } from '@/components/hooks/editing/use-claim-editing';
import { type ClaimRef, useSubject } from '@/components/hooks/page/page-claim';
import { showOnPage } from '@/components/hooks/page/show-on-page';
import { useKeys } from '@/components/hooks/use-keys';
import { formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import type { Scale } from '@/lib/model/verdict';
import type { ClaimStore } from '@/lib/store/types';
import styles from './Detail.module.css';

interface Props {
  store: ClaimStore;
  scales: readonly Scale[];
  scale: string;
  toast: ToastState;
  tabId: number | undefined;
  refs: readonly ClaimRef[];
  index: number;
  onMove: (index: number) => void;
  onBack: () => void;
  onDelete: (id: string) => void;
}

/** One claim of a list: where in the list it is, the way to its neighbours, and the editor. */
export function Detail(props: Props) {
  const { tabId, refs, index, toast, onMove, onBack } = props;
  const ref = refs[index] ?? { key: null, claimId: null };
  const subject = useSubject(tabId, ref);
  const { key } = ref;
  const opened = useRef<ClaimEditing | null>(null);
  /** Goes only when nothing of the open claim would be lost by it. */
  const leave = async (go: () => void) => {
    if (!opened.current || (await opened.current.leave())) go();
  };
  const back = () => void leave(onBack);
  const show = async () => {
    if (tabId === undefined || !key) return;
    if (!(await showOnPage(tabId, key))) toast.show(i18n.t('detail_notshown'));
  };
  const move = (to: number) => () => (refs[to] ? void leave(() => onMove(to)) : false);
  useKeys({
    Escape: back,
    g: () => void show(),
    j: move(index + 1),
    k: move(index - 1),
  });
  return (
    <>
      <header class={styles.head}>
        <IconButton icon="back" label={i18n.t('detail_back')} onClick={back} />
        <h1 class={styles.position}>
          {i18n.t('detail_position', [formatNumber(index + 1), formatNumber(refs.length)])}
        </h1>
        <IconButton
          icon="up"
          label={i18n.t('detail_previous')}
          disabled={index === 0}
          onClick={move(index - 1)}
        />
        <IconButton
          icon="down"
          label={i18n.t('detail_next')}
          disabled={index === refs.length - 1}
          onClick={move(index + 1)}
        />
        <span class={styles.gap} />
        {key && (
          <Button variant="quiet" icon="target" onClick={() => void show()}>
            {i18n.t('detail_show')}
          </Button>
        )}
      </header>
      {subject === null && (
        <div class={styles.gone}>
          <NoticeBar icon="info">{i18n.t('claim_gone')}</NoticeBar>
        </div>
      )}
      {subject && <Open key={`${ref.key} ${ref.claimId}`} {...props} {...{ subject, opened }} />}
    </>
  );
}

interface OpenProps extends Props {
  subject: ClaimSubject;
  /** Holds the claim's editing while it is open. */
  opened: { current: ClaimEditing | null };
}

function Open({ store, subject, opened, ...rest }: OpenProps) {
  const [linked, setLinked] = useState(false);
  // What the page said of the claim was of the text that it was on before.
  const edited = useMemo(() => (linked ? { ...subject, page: null } : subject), [linked, subject]);
  const editing = useClaimEditing(store, edited);
  useEffect(() => {
    opened.current = editing;
    return () => {
      opened.current = null;
    };
  }, [editing]);
  const { tabId, toast } = rest;
  const { claimId, page } = subject;
  // Only a claim of the open page can be looked for there.
  const relinking = useMemo(
    () =>
      tabId !== undefined && claimId && page
        ? createRelinking(store, tabId, claimId, toast, () => setLinked(true))
        : null,
    [store, tabId, claimId, page, toast],
  );
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = Boolean(editing.claim.value);
  useEffect(() => {
    if (shown) heading.current?.focus({ preventScroll: true });
  }, [shown]);
  return (
    <ClaimPane
      editing={editing}
      scales={rest.scales}
      scale={rest.scale}
      toast={rest.toast}
      headingRef={heading}
      onDelete={rest.onDelete}
      relinking={relinking}
    />
  );
}
