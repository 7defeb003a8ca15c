import { useMemo, useState } from 'preact/hooks';
import { type RecordReading, useRecords } from '@/components/hooks/records/use-records';
import { extendTo, NOTHING, toggleAll, toggleRow } from '@/components/library/selection';
import type { RecordOrder, RecordRow } from '@/lib/model/record-row';
import { useShown } from './use-shown';
import type { LibraryParts } from './views';

/** Rows of records as they are searched, filtered, ordered and selected. */
export interface RecordList<T extends RecordRow> {
  /** Undefined until they are read. */
  all: readonly T[] | undefined;
  failed: boolean;
  rows: readonly T[];
  text: string;
  setText: (text: string) => void;
  order: RecordOrder;
  setOrder: (order: RecordOrder) => void;
  /** Ids of what is selected, and the rows of these that are in sight. */
  chosen: ReadonlySet<string>;
  picked: readonly T[];
  select: (id: string, extend: boolean) => void;
  selectAll: () => void;
  letGo: () => void;
  /** Merges what is picked into one of it, and lets go of it once that is done. */
  mergeInto: (keptId: string, merge: Merge) => Promise<boolean>;
  /** Ids of rows that look like others. */
  doubles: ReadonlySet<string>;
}

type Merge = (keptId: string, otherIds: readonly string[]) => Promise<boolean>;

/**
 * Reads the rows of a list and keeps what a person makes of it. `duplicates` groups rows that look alike;
 * `keep` says which rows a filter leaves.
 */
export function useRecordList<T extends RecordRow>(
  parts: LibraryParts,
  read: RecordReading<T>,
  duplicates: (rows: readonly T[]) => string[][],
  keep: (row: T, doubles: ReadonlySet<string>) => boolean,
): RecordList<T> {
  const { rows: found, begun, ...records } = useRecords(read);
  const { all } = records;
  useShown(parts, begun);
  const [selection, setSelection] = useState(NOTHING);
  const doubles = useMemo(() => new Set(duplicates(all ?? []).flat()), [all]);
  const rows = found.filter((row) => keep(row, doubles));
  const ids = rows.map(({ id }) => id);
  const chosen = selection.ids;
  const picked = chosen.size > 0 ? rows.filter(({ id }) => chosen.has(id)) : [];
  const letGo = () => setSelection(NOTHING);
  return {
    ...records,
    ...{ rows, chosen, doubles, picked, letGo },
    select: (id, extend) =>
      setSelection((before) => (extend ? extendTo(before, id, ids) : toggleRow(before, id))),
    selectAll: () => setSelection((before) => toggleAll(before, ids)),
    async mergeInto(keptId, merge) {
      const others = picked.map(({ id }) => id).filter((id) => id !== keptId);
      const done = await merge(keptId, others);
      if (done) letGo();
      return done;
    },
  };
}
