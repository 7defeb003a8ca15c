import { useRef } from 'preact/hooks';
import { ClaimRow } from '@/components/claim/ClaimRow';
import { badgeOf } from '@/components/claim/levels';
import { NoticeBar } from '@/components/controls/NoticeBar';
import { moveRow } from '@/components/controls/row-keys';
import { useKeys } from '@/components/hooks/use-keys';
import { i18n } from '@/lib/i18n/i18n';
import { isOnPage } from '@/lib/model/on-page';
import type { PageClaim, PageState } from '@/lib/model/page';
import type { Scale } from '@/lib/model/verdict';
import styles from './PageClaims.module.css';

interface Props {
  state: PageState;
  /** What is shown of the page's claims, in order. */
  claims: readonly PageClaim[];
  scales: readonly Scale[];
  focusAt: { current: number | null };
  onOpen: (index: number) => void;
}

/** The claims of the open page. J, K and the arrows move, Enter opens. */
export function PageClaims({ state, claims, scales, focusAt, onOpen }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const move = (step: 1 | -1) => () => moveRow(list.current, step) && undefined;
  useKeys({ j: move(1), k: move(-1), ArrowDown: move(1), ArrowUp: move(-1) });
  const firstMissing = claims.findIndex((claim) => !isOnPage(claim));
  const row = (claim: PageClaim, index: number) => (
    <ClaimRow
      key={claim.key}
      facts={{
        quote: claim.quote,
        score: claim.score,
        kinds: claim.kinds,
        speaker: claim.attribution?.speaker.text ?? '',
        state: claim.state,
        sources: claim.sources,
        badge: claim.claimId ? badgeOf(scales, claim.verdict) : null,
      }}
      position={index + 1}
      size={claims.length}
      focusAt={focusAt}
      onOpen={() => onOpen(index)}
    />
  );
  const found = firstMissing < 0 ? claims.length : firstMissing;
  return (
    <div class={styles.list} ref={list}>
      {state.truncated && (
        <div class={styles.notice}>
          <NoticeBar icon="info">{i18n.t('list_truncated')}</NoticeBar>
        </div>
      )}
      {claims.length === 0 && state.status !== 'reading' && (
        <p class={styles.none}>{i18n.t('list_nokind')}</p>
      )}
      <ul aria-label={i18n.t('list_page')}>{claims.slice(0, found).map(row)}</ul>
      {state.status === 'reading' &&
        [88, 72, 80].map((width) => <Waiting key={width} {...{ width }} />)}
      {firstMissing >= 0 && (
        <section>
          <h2 class={styles.head}>{i18n.t('list_missing')}</h2>
          <ul>{claims.slice(found).map((claim, i) => row(claim, found + i))}</ul>
        </section>
      )}
    </div>
  );
}

/** A grey row in the place of one that is still to come. */
function Waiting({ width }: { width: number }) {
  return (
    <div class={styles.waiting} aria-hidden="true">
      <span style={{ inlineSize: '22px' }} />
      <div>
        <span style={{ inlineSize: `${width}%` }} />
        <span style={{ inlineSize: `${width * 0.62}%` }} />
      </div>
    </div>
  );
}
