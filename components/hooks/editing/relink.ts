import { offerUndo } from '@/components/controls/offer-undo';
import type { ToastState } from '@/components/controls/toast-state';
import { i18n } from '@/lib/i18n/i18n';
import { send } from '@/lib/messages/client';
import type { LinkCandidate } from '@/lib/messages/protocol';
import type { Claim, ClaimText } from '@/lib/model/claim';
import type { Span } from '@/lib/model/span';
import type { ClaimStore } from '@/lib/store/types';

/** Text of the page that a claim may be linked to. */
export type Candidate = LinkCandidate;

/** What can be done about a saved claim that has no place on the open page, or another wording there. */
export interface Relinking {
  /** Places that may be it, likest first; null when the page cannot be asked. */
  lookAgain(): Promise<Candidate[] | null>;
  /** What is selected on the page; an empty list when nothing of its text is. */
  selected(): Promise<Candidate[] | null>;
  /** The claim at a part of the page's text. */
  at(span: Span): Promise<Candidate[] | null>;
  show(candidate: Candidate): Promise<void>;
  /** Puts the claim on the candidate's text, and offers to undo it. */
  link(candidate: Candidate): Promise<void>;
}

/**
 * Links one saved claim to text of the page in a tab. What it said stays in its history. `onLinked` is called
 * once that is written.
 */
export function createRelinking(
  store: ClaimStore,
  tabId: number,
  claimId: string,
  toast: ToastState,
  onLinked: () => void,
): Relinking {
  const candidates = async (spanOf: (selection: Span | null) => Span | null | 'none') => {
    try {
      const page = await send('page/text', null, tabId);
      if (!page) return null;
      const span = spanOf(page.selection);
      return span === 'none' ? [] : await send('claims/look-again', { claimId, page, span });
    } catch {
      return null;
    }
  };
  return {
    lookAgain: () => candidates(() => null),
    selected: () => candidates((selection) => selection ?? 'none'),
    at: (span) => candidates(() => span),
    async show({ anchor }) {
      const shown = await send('page/show-text', anchor.position, tabId).catch(() => false);
      if (!shown) toast.show(i18n.t('detail_notshown'));
    },
    async link({ quote, anchor, context }) {
      const before = (await store.detail(claimId).catch(() => undefined))?.claim;
      const result = await store.relink(claimId, { quote, anchor, context });
      if (!result.ok) return toast.show(i18n.t('claim_failother'));
      onLinked();
      const done = i18n.t('relink_done');
      if (!before) return toast.show(done);
      offerUndo(toast, done, async () => (await store.relink(claimId, textOf(before))).ok);
    },
  };
}

const textOf = ({
  quote,
  anchor,
  context,
  attribution,
  entities,
  quantities,
}: Claim): ClaimText => ({
  ...{ quote, anchor, context },
  ...{ attribution, entities, quantities },
});
