import { useMemo, useState } from 'preact/hooks';
import { useLive } from '@/components/hooks/use-live';
import type { RecordOrder, RecordRow } from '@/lib/model/record-row';
import { listRecords } from '@/lib/store/records';

/** How records are read: some that were used last, which takes no time, and then all of them. */
export interface RecordReading<T> {
  last: (most: number) => Promise<T[]>;
  all: () => Promise<T[]>;
}

/** About two screens of rows. */
const FIRST_ROWS = 40;
const USUAL: RecordOrder = { by: 'used', down: true };

/**
 * The rows of a list, kept up with the store: those that match what is typed, in the chosen order. Until all are
 * read these are the last used ones, where nothing else is asked for.
 */
export function useRecords<T extends RecordRow>(read: RecordReading<T>) {
  const [text, setText] = useState('');
  const [order, setOrder] = useState(USUAL);
  const first = useLive(() => read.last(FIRST_ROWS), []);
  const begun = first.value !== undefined || first.failed;
  const { value: all, failed } = useLive(begun ? read.all : null, [begun]);
  const known = all ?? (text === '' && order === USUAL ? first.value : undefined);
  const rows = useMemo(() => listRecords(known ?? [], text, order), [known, text, order]);
  return { all, begun, failed, rows, text, setText, order, setOrder };
}
