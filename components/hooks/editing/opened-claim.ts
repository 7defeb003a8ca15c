import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ToastState } from '@/components/controls/toast-state';
import { type ClaimRef, subjectOf } from '@/components/hooks/page/page-claim';
import { i18n } from '@/lib/i18n/i18n';
import type { ClaimStore } from '@/lib/store/types';
import { ClaimEditing } from './claim-editing';
import type { ClaimSubject } from './edited-claim';
import { createRelinking, type Relinking } from './relink';
import { tendEditing } from './tend-editing';

/** A claim that is open in a list, and what is being done to it. */
export interface OpenedClaim {
  ref: ClaimRef;
  /** Differs each time a claim is opened. */
  serial: number;
  /** It has not been on screen yet, so the focus is to go there. Whoever shows it first unsets this. */
  fresh: { current: boolean };
  /** Tab of the page it was opened from. */
  tabId: number | undefined;
  editing: ClaimEditing;
  /** Null where no page is at hand to link the claim to. */
  relinking: Relinking | null;
}

export interface Opening {
  opened: OpenedClaim | null;
  /** Opens a claim in the place of the one that is open. False where that one would lose something. */
  open: (ref: ClaimRef) => Promise<boolean>;
  /** False where something would be lost by it. */
  close: () => Promise<boolean>;
}

/**
 * One claim at a time, open in a list that changes around it: what is typed stays whatever becomes of the
 * list, and is written when another claim is opened or the surface goes.
 */
export function useOpenedClaim(
  store: ClaimStore,
  tabId: number | undefined,
  toast: ToastState,
): Opening {
  const [opened, setOpened] = useState<OpenedClaim | null>(null);
  const current = useRef<OpenedClaim | null>(null);
  /** Ends what was begun for the claim that is open. */
  const end = useRef<(() => void) | null>(null);
  const serial = useRef(0);
  /** How often another claim, or none, was asked for. */
  const asked = useRef(0);
  const put = (next: OpenedClaim | null) => {
    end.current?.();
    end.current = next && tendEditing(next.editing);
    current.current = next;
    setOpened(next);
  };
  // From the first moment on, as claims may be opened then.
  useLayoutEffect(
    () => () => {
      // What is still on its way is for nobody any more.
      asked.current += 1;
      end.current?.();
    },
    [],
  );
  const show = (ref: ClaimRef, subject: ClaimSubject) => {
    const { claimId, page } = subject;
    const mine = ++serial.current;
    const onLinked = () => {
      // What the page said of the claim was of the text that it was on before.
      if (current.current?.serial === mine) show(ref, { ...subject, page: null });
    };
    const isOfPage = tabId !== undefined && claimId !== null && page !== null;
    put({
      ref,
      tabId,
      serial: mine,
      fresh: { current: true },
      editing: new ClaimEditing(store, subject),
      relinking: isOfPage ? createRelinking(store, tabId, claimId, toast, onLinked) : null,
    });
  };
  const mayLeave = async () => (await current.current?.editing.leave()) ?? true;
  return {
    opened,
    async open(ref) {
      const turn = ++asked.current;
      if (!(await mayLeave())) return false;
      const told = ref.key && tabId !== undefined ? await subjectOf(ref.key, tabId) : null;
      // Of several that were chosen one after the other, the last one counts.
      if (turn !== asked.current) return false;
      const saved = ref.claimId ? { claimId: ref.claimId, page: null, draft: null } : null;
      const subject = told ?? saved;
      if (subject) show(ref, subject);
      else toast.show(i18n.t('claim_gone'));
      return subject !== null;
    },
    async close() {
      asked.current += 1;
      if (!(await mayLeave())) return false;
      put(null);
      return true;
    },
  };
}
