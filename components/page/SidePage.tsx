import type { ComponentChildren } from 'preact';
import { i18n } from '@/lib/i18n/i18n';
import type { PageClaim, PageState } from '@/lib/model/page';
import type { SeenClaim } from '@/lib/model/seen';
import type { Scale } from '@/lib/model/verdict';
import { arrange, type ClaimFilter } from './claim-order';
import { KindChips } from './KindChips';
import { PageClaims } from './PageClaims';
import { PageFigures } from './PageFigures';
import { type NoticeActions, PageNotice } from './PageNotice';
import panel from './PagePanel.module.css';
import styles from './SidePage.module.css';
import { WaitingRows } from './WaitingRows';

interface Props extends NoticeActions {
  state: PageState | null;
  scales: readonly Scale[];
  seen: ReadonlyMap<string, SeenClaim>;
  threshold: number;
  onlyOnClick: boolean;
  filter: ClaimFilter;
  onFilter: (filter: ClaimFilter) => void;
  onOpen: (claims: readonly PageClaim[], index: number) => void;
  focusAt: { current: number | null };
  open: { is: (claim: PageClaim) => boolean; content: ComponentChildren } | undefined;
}

/** "This page" beside the page itself: figures, kinds, and the claims in the order of the text. */
export function SidePage(props: Props) {
  const { state, scales, filter, onFilter, open } = props;
  if (!state || (state.claims.length === 0 && !['reading', 'on'].includes(state.status))) {
    return (
      <>
        {open && <div class={styles.alone}>{open.content}</div>}
        {!open && state && <PageNotice {...props} state={state} />}
        {!open && !state && (
          <div class={styles.waiting}>
            <WaitingRows />
          </div>
        )}
      </>
    );
  }
  const shown = arrange(state.claims, 'page', filter);
  return (
    <>
      {state.status === 'reading' && (
        <div class={panel.progress} role="progressbar" aria-label={i18n.t('status_reading')} />
      )}
      <PageFigures claims={state.claims} />
      <KindChips claims={state.claims} filter={filter} onChange={onFilter} />
      <PageClaims
        seen={props.seen}
        {...{ state, scales }}
        claims={shown}
        focusAt={props.focusAt}
        onOpen={(index) => props.onOpen(shown, index)}
        {...(open ? { open } : {})}
      />
    </>
  );
}
