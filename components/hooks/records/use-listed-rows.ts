import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useLive } from '@/components/hooks/use-live';
import type { ClaimMatch, FoundIn } from '@/lib/model/listing';
import type { ClaimStore } from '@/lib/store/types';

/** Rows before and after those in sight that are read with them; where they begin is a multiple of it. */
const AROUND = 20;
/** Rows that are kept once they were read. */
const KEPT = 400;

interface Span {
  from: number;
  to: number;
}

/** The rows of a list of any length: those in sight and about them are read and followed, a few more are kept. */
export interface ListedRows {
  /** Undefined while it is read. */
  rowOf: (id: string) => ClaimMatch | undefined;
  onRange: (from: number, to: number) => void;
}

/**
 * Reads the rows of a list as they come into sight. `first` are rows that are there already; `foundIn` says
 * of some where the words stand that were searched for; `searched` are these.
 */
export function useListedRows(
  store: Pick<ClaimStore, 'listed'>,
  ids: readonly string[],
  first: readonly ClaimMatch[] | undefined,
  foundIn: ReadonlyMap<string, FoundIn> | undefined,
  searched = '',
): ListedRows {
  const [span, setSpan] = useState<Span>({ from: 0, to: 2 * AROUND });
  const waiting = useRef<Span | null>(null);
  const wanted = ids.slice(span.from, span.to);
  const key = `${searched} ${wanted.join()}`;
  const read = async () => ({ key, rows: await store.listed(wanted, searched) });
  const { value, failed } = useLive(wanted.length > 0 ? read : null, [store, key]);
  const isRead = value?.key === key || failed || wanted.length === 0;
  const kept = useRef(new Map<string, ClaimMatch>());
  // While a list is dragged through, a span is asked for when the one before has come.
  useLayoutEffect(() => {
    if (!isRead || !waiting.current) return;
    setSpan(waiting.current);
    waiting.current = null;
  }, [isRead, value]);
  const onRange = useCallback(
    (from: number, to: number) => {
      const next = {
        from: Math.max(0, Math.floor(from / AROUND - 1) * AROUND),
        to: Math.ceil(to / AROUND + 1) * AROUND,
      };
      if (next.from === span.from && next.to === span.to) waiting.current = null;
      else if (isRead) setSpan(next);
      else waiting.current = next;
    },
    [span, isRead],
  );
  const rowOf = useMemo(() => {
    const rows = kept.current;
    for (const row of [...(first ?? []), ...(value?.rows ?? [])]) {
      // What was read last is the last to go.
      rows.delete(row.claim.id);
      rows.set(row.claim.id, row);
    }
    for (const id of rows.keys()) {
      if (rows.size <= KEPT) break;
      rows.delete(id);
    }
    return (id: string) => {
      const row = rows.get(id);
      const place = foundIn?.get(id);
      return row && place ? { ...row, foundIn: place } : row;
    };
  }, [first, value, foundIn]);
  return { rowOf, onRange };
}
