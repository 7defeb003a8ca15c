import { useMemo, useState } from 'preact/hooks';
import type { RecordOrder, RecordRow } from '@/lib/model/record-row';
import { listRecords } from '@/lib/store/records';
import { useLive } from './use-live';

/** The rows of a list, kept up with the store: those that match what is typed, in the chosen order. */
export function useRecords<T extends RecordRow>(read: () => Promise<T[]>) {
  const [text, setText] = useState('');
  const [order, setOrder] = useState<RecordOrder>({ by: 'used', down: true });
  const { value: all, failed } = useLive(read, []);
  const rows = useMemo(() => listRecords(all ?? [], text, order), [all, text, order]);
  return { all, failed, rows, text, setText, order, setOrder };
}
