import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { badgeOf } from '@/components/claim/badge';
import { ClaimRow } from '@/components/claim/ClaimRow';
import { NoticeBar } from '@/components/controls/NoticeBar';
import { keepFromOpen, moveRow } from '@/components/controls/row-keys';
import { useKeys } from '@/components/hooks/use-keys';
import { i18n } from '@/lib/i18n/i18n';
import { isOnPage } from '@/lib/model/on-page';
import type { PageClaim, PageState } from '@/lib/model/page';
import type { SeenClaim } from '@/lib/model/seen';
import type { Scale } from '@/lib/model/verdict';
import styles from './PageClaims.module.css';
import { WaitingRows } from './WaitingRows';

interface Props {
  state: PageState;
  /** What is shown of the page's claims, in order. */
  claims: readonly PageClaim[];
  scales: readonly Scale[];
  /** Saved claims of other articles that say the same, by the keys of those that say it here. */
  seen: ReadonlyMap<string, SeenClaim>;
  /** Place of the row that takes the focus when it appears, or the last one before it; that row empties it. */
  focusAt: { current: number | null };
  onOpen: (index: number) => void;
  /** Said where nothing is shown; without it, that there is none of the kind. */
  none?: string | undefined;
  /** The claim that is open in its place in the list, where lists are so. */
  open?: { is: (claim: PageClaim) => boolean; content: ComponentChildren };
}

/** The claims of the open page. J, K and the arrows move, Enter opens. */
export function PageClaims(props: Props) {
  const { state, claims, scales, seen, focusAt, onOpen, open } = props;
  const list = useRef<HTMLDivElement>(null);
  const move = (step: 1 | -1) => () => moveRow(list.current, step) && undefined;
  useKeys({ j: move(1), k: move(-1), ArrowDown: move(1), ArrowUp: move(-1) });
  const firstMissing = claims.findIndex((claim) => !isOnPage(claim));
  const openAt = open ? claims.findIndex(open.is) : -1;
  const takesFocus = (index: number) => {
    if (focusAt.current === null) return false;
    if (index !== Math.min(focusAt.current, claims.length - 1)) return false;
    focusAt.current = null;
    return true;
  };
  const keys = rowKeys(claims);
  const item = (claim: PageClaim, index: number) => (
    // The open claim keeps its editor when saving it gives it another key.
    <li
      key={index === openAt ? 'open' : keys[index]}
      class={index === openAt ? styles.open : styles.item}
      aria-posinset={index + 1}
      aria-setsize={claims.length}
    >
      {index === openAt ? (
        open?.content
      ) : (
        <ClaimRow
          facts={factsOf(claim, scales, seen.get(claim.key))}
          focused={takesFocus(index)}
          onOpen={() => onOpen(index)}
        />
      )}
    </li>
  );
  const found = firstMissing < 0 ? claims.length : firstMissing;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of its rows.
    <div class={styles.list} ref={list} onKeyDown={open && keepFromOpen}>
      {/* Whatever becomes of the list, what is open stays until it is closed. */}
      {open && openAt < 0 && <div class={styles.open}>{open.content}</div>}
      {state.truncated && (
        <div class={styles.notice}>
          <NoticeBar icon="info">{i18n.t('list_truncated')}</NoticeBar>
        </div>
      )}
      {claims.length === 0 && state.status !== 'reading' && (
        <p class={styles.none}>{props.none ?? i18n.t('list_nokind')}</p>
      )}
      <ul aria-label={i18n.t('list_page')}>{claims.slice(0, found).map(item)}</ul>
      {state.status === 'reading' && <WaitingRows />}
      {firstMissing >= 0 && (
        <section>
          <h2 class={styles.head}>{i18n.t('list_missing')}</h2>
          <ul aria-label={i18n.t('list_missing')}>
            {claims.slice(found).map((claim, i) => item(claim, found + i))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** A row stays the same while its claim is saved or deleted: it is named for where the claim stands. */
function rowKeys(claims: readonly PageClaim[]): string[] {
  const taken = new Set<string>();
  return claims.map((claim) => {
    const place = `${claim.start} ${claim.end}`;
    if (!isOnPage(claim) || taken.has(place)) return claim.key;
    taken.add(place);
    return place;
  });
}

const factsOf = (claim: PageClaim, scales: readonly Scale[], seen: SeenClaim | undefined) => ({
  quote: claim.quote,
  score: claim.score,
  kinds: claim.kinds,
  speaker: claim.attribution?.speaker.text ?? '',
  state: claim.state,
  sources: claim.sources,
  badge: claim.claimId ? badgeOf(scales, claim.verdict) : null,
  seen: seen ? badgeOf(scales, seen.claim.verdict) : null,
});
