import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { badgeOf } from '@/components/claim/badge';
import { VerdictBadge } from '@/components/claim/VerdictBadge';
import { Button } from '@/components/controls/Button';
import { Check } from '@/components/controls/Check';
import { classes } from '@/components/controls/classes';
import text from '@/components/controls/text.module.css';
import { VirtualList, type VirtualListHandle } from '@/components/controls/VirtualList';
import { useKeys } from '@/components/hooks/use-keys';
import { formatDay, formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import { daysLeft, type TrashedClaim } from '@/lib/model/trash';
import type { Scale } from '@/lib/model/verdict';
import { extendTo, NOTHING, toggleAll, toggleRow, within } from './selection';
import styles from './TrashList.module.css';

interface Props {
  claims: readonly TrashedClaim[];
  scales: readonly Scale[];
  onRestore: (ids: readonly string[]) => void;
  /** Asks first. */
  onDestroy: (ids: readonly string[]) => void;
}

const keyOf = ({ id }: TrashedClaim): string => id;
const ROW = 76;

/** Deleted claims, one or many of which can be restored or deleted for good. */
export function TrashList({ claims, scales, onRestore, onDestroy }: Props) {
  const ids = useMemo(() => claims.map(keyOf), [claims]);
  const [chosen, setChosen] = useState(NOTHING);
  const selection = useMemo(() => within(chosen, ids), [chosen, ids]);
  const selected = [...selection.ids];
  const list = useRef<VirtualListHandle>(null);
  /** Place of the row that takes the focus once one with it was restored. */
  const focusNext = useRef<number | null>(null);
  useEffect(() => {
    const at = focusNext.current;
    focusNext.current = null;
    if (at !== null) list.current?.focus(Math.min(at, ids.length - 1));
  }, [ids]);
  const restore = (id: string) => {
    focusNext.current = ids.indexOf(id);
    onRestore([id]);
  };
  const now = new Date();
  const toggle = (id: string, extend: boolean) =>
    setChosen(extend ? extendTo(selection, id, ids) : toggleRow(selection, id));
  const move = (step: 1 | -1) => () => (list.current?.move(step) ? undefined : false);
  const focused = () =>
    (document.activeElement?.closest('[data-id]') as HTMLElement | null)?.dataset.id;
  const destroy = () => {
    const id = focused();
    const targets = selected.length > 0 ? selected : id ? [id] : [];
    return targets.length > 0 ? onDestroy(targets) : false;
  };
  useKeys({
    j: move(1),
    k: move(-1),
    ArrowDown: move(1),
    ArrowUp: move(-1),
    x: (event) => {
      const id = focused();
      return id ? toggle(id, event.shiftKey) : false;
    },
    'mod+a': () => setChosen(toggleAll(selection, ids)),
    Delete: destroy,
    Escape: () => (selected.length > 0 ? setChosen(NOTHING) : false),
  });
  return (
    <>
      <div class={classes(styles.bar, selected.length > 0 && styles.some)}>
        <Check
          label={i18n.t('library_selectall')}
          checked={selected.length > 0 && selected.length === ids.length}
          mixed={selected.length > 0 && selected.length < ids.length}
          onChange={() => setChosen(toggleAll(selection, ids))}
        />
        {selected.length === 0 ? (
          <span>{i18n.t('library_selectall')}</span>
        ) : (
          <>
            <b>{i18n.t('bulk_selected', selected.length, [formatNumber(selected.length)])}</b>
            <Button icon="undo" onClick={() => onRestore(selected)}>
              {i18n.t('trash_restore')}
            </Button>
            <Button icon="trash" variant="danger" onClick={() => onDestroy(selected)}>
              {i18n.t('trash_destroy')}
            </Button>
          </>
        )}
      </div>
      <VirtualList
        label={i18n.t('trash_list')}
        items={claims}
        keyOf={keyOf}
        estimate={() => ROW}
        handle={list}
        render={(claim) => (
          <div
            class={classes(styles.row, selection.ids.has(claim.id) && styles.chosen)}
            data-id={claim.id}
          >
            <Check
              row
              checked={selection.ids.has(claim.id)}
              onChange={(_, extend) => toggle(claim.id, extend)}
            >
              <span class={styles.claim}>
                <span class={classes(styles.quote, text.quote)}>{claim.quote}</span>
                <span class={styles.meta}>
                  <VerdictBadge badge={badgeOf(scales, claim.verdict)} />
                  <span class={text.ellipsis}>
                    {[claim.publisher, claim.title].filter(Boolean).join(', ')}
                  </span>
                </span>
              </span>
            </Check>
            <span class={styles.time}>
              {i18n.t('trash_deleted', [formatDay(claim.deletedAt, now)])}
              <br />
              {i18n.t('trash_left', daysLeft(claim.deletedAt, now))}
            </span>
            <Button onClick={() => restore(claim.id)}>{i18n.t('trash_restore')}</Button>
          </div>
        )}
      />
    </>
  );
}
