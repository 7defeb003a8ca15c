import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { badgeOf } from '@/components/claim/badge';
import { ClaimRow } from '@/components/claim/ClaimRow';
import { keepFromOpen } from '@/components/controls/row-keys';
import { VirtualList, type VirtualListHandle } from '@/components/controls/VirtualList';
import { useKeys } from '@/components/hooks/use-keys';
import { i18n } from '@/lib/i18n/i18n';
import type { Scale } from '@/lib/model/verdict';
import { ArticleHead } from './ArticleHead';
import styles from './SavedList.module.css';
import { foundText, itemKey, itemsOf, type SavedClaim, type SavedItem } from './saved-rows';

export interface SavedListProps {
  claims: readonly SavedClaim[];
  /** How many there are, where `claims` are only the first of them. */
  size?: number | undefined;
  scales: readonly Scale[];
  /** What is searched for. */
  searched: string;
  /** Place of the row that takes the focus when it appears; the list empties it. */
  focusAt: { current: number | null };
  onOpen: (ids: string[], index: number) => void;
  onDelete: (id: string) => void;
  /** More of them are wanted. */
  onEnd?: () => void;
  /** Which are picked; null where rows are opened. */
  picked?: ReadonlySet<string> | null;
  /** `extend`: with all from the one picked last. */
  onPick?: (id: string, extend: boolean) => void;
  /** The claim that is open in its place, where lists are so. */
  open?: { id: string | null; content: ComponentChildren } | undefined;
}

/** About what items come to be as high as, in CSS px. */
const estimate = ({ row }: SavedItem): number => (row ? 82 : 58);
const isHead = ({ row }: SavedItem): boolean => row === null;

/** Id of the claim whose row has the focus. */
const focusedId = (): string | undefined =>
  (document.activeElement?.closest('[data-id]') as HTMLElement | null)?.dataset.id;

/** Saved claims under their articles. J, K and the arrows move, Enter opens, X picks, Del deletes. */
export function SavedList(props: SavedListProps) {
  const { claims, focusAt, onDelete, onPick, onOpen, picked } = props;
  const handle = useRef<VirtualListHandle>(null);
  const items = useMemo(() => itemsOf(claims), [claims]);
  const ids = useMemo(() => items.flatMap(({ row }) => row?.claim.id ?? []), [items]);
  useEffect(() => {
    if (focusAt.current === null || ids.length === 0) return;
    handle.current?.focus(Math.min(focusAt.current, ids.length - 1));
    focusAt.current = null;
  });
  const move = (step: 1 | -1) => () => void handle.current?.move(step);
  useKeys({
    j: move(1),
    k: move(-1),
    ArrowDown: move(1),
    ArrowUp: move(-1),
    x: (event) => {
      const id = focusedId();
      if (!id || !onPick) return false;
      onPick(id, event.shiftKey);
    },
    Delete: () => {
      const id = focusedId();
      if (!id || picked) return false;
      if (!handle.current?.move(1)) handle.current?.move(-1);
      onDelete(id);
    },
  });
  const rowOf = (row: SavedClaim, at: number) => {
    const { id } = row.claim;
    if (props.open?.id === id) return <div class={styles.open}>{props.open.content}</div>;
    return (
      <div class={styles.row}>
        <ClaimRow
          id={id}
          facts={factsOf(row, props.scales)}
          searched={props.searched}
          found={foundText(row)}
          picked={picked?.has(id)}
          onOpen={(event) => (picked ? onPick?.(id, event.shiftKey) : onOpen(ids, at))}
        />
      </div>
    );
  };
  return (
    <section
      class={styles.list}
      aria-label={i18n.t('saved_list')}
      onKeyDown={props.open && keepFromOpen}
    >
      <VirtualList
        label={i18n.t('saved_list')}
        items={items}
        keyOf={itemKey}
        isHead={isHead}
        estimate={estimate}
        size={props.size}
        handle={handle as RefObject<VirtualListHandle>}
        {...(props.onEnd ? { onEnd: props.onEnd } : {})}
        render={({ article, row }, at) =>
          row ? rowOf(row, at) : <ArticleHead article={article} />
        }
      />
    </section>
  );
}

const factsOf = ({ claim, sources }: SavedClaim, scales: readonly Scale[]) => ({
  quote: claim.quote,
  score: claim.detection ? Math.round(claim.detection.score * 100) : null,
  kinds: claim.detection?.kinds ?? [],
  speaker: claim.attribution?.speaker.text ?? '',
  state: claim.state,
  sources,
  badge: badgeOf(scales, claim.verdict),
});
