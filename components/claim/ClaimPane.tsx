import type { ComponentChildren, Ref } from 'preact';
import { NoticeBar } from '@/components/controls/NoticeBar';
import type { ToastState } from '@/components/controls/toast-state';
import type { ClaimEditing } from '@/components/hooks/editing/claim-editing';
import type { Relinking } from '@/components/hooks/editing/relink';
import { StoreFailed } from '@/components/saved/StoreNotice';
import { i18n } from '@/lib/i18n/i18n';
import type { Scale } from '@/lib/model/verdict';
import { ClaimEditor } from './ClaimEditor';
import { ClaimFoot } from './ClaimFoot';
import styles from './ClaimPane.module.css';
import { Kind } from './Kind';
import { SaveFailure } from './SaveState';
import { Score } from './Score';

interface Props {
  editing: ClaimEditing;
  scales: readonly Scale[];
  scale: string;
  toast: ToastState;
  headingRef: Ref<HTMLHeadingElement>;
  onDelete: (id: string) => void;
  /** Measured by the card. */
  bodyRef?: Ref<HTMLDivElement>;
  /** At the end of the line with kind and score. */
  actions?: ComponentChildren;
  sunken?: boolean;
  /** Where an open page is at hand to link the claim to. */
  relinking?: Relinking | null;
  /** The focus starts where a source is added. */
  atSource?: boolean;
  /** Where only the beginning is in sight: shows the rest. */
  onOpen?: () => void;
  /** Says in the foot when the claim was changed last. */
  dated?: boolean;
}

/** Kind and score, the editor, which scrolls, and the foot, which does not. */
export function ClaimPane(props: Props) {
  const {
    editing,
    scales,
    scale,
    toast,
    headingRef,
    onDelete,
    sunken = false,
    atSource = false,
    relinking = null,
    dated = false,
  } = props;
  const claim = editing.claim.value;
  if (editing.unreadable.value) {
    return (
      <div class={styles.alone}>
        <StoreFailed />
        {props.actions}
      </div>
    );
  }
  if (claim === undefined) return null;
  if (claim === null) {
    return (
      <div class={styles.alone}>
        <NoticeBar icon="info">
          {i18n.t(editing.wasDeleted ? 'claim_wasdeleted' : 'claim_gone')}
        </NoticeBar>
        {props.actions}
      </div>
    );
  }
  return (
    <>
      <div class={styles.scroller}>
        <div ref={props.bodyRef ?? null}>
          <SaveFailure status={editing.status.value} />
          <div class={styles.top}>
            <Kind kinds={claim.kinds} />
            {claim.score !== null && <Score score={claim.score} />}
            <span class={styles.gap} />
            {props.actions}
          </div>
          <ClaimEditor
            {...{ claim, editing, scales, scale, toast, headingRef, relinking, atSource }}
          />
        </div>
      </div>
      <ClaimFoot
        {...{ claim, editing, toast, onDelete, sunken, dated }}
        {...(props.onOpen ? { onOpen: props.onOpen } : {})}
      />
    </>
  );
}
