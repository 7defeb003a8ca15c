import { MergeDialog } from '@/components/library/records/MergeDialog';
import type { RecordRow } from '@/lib/model/record-row';
import type { RecordList } from './use-record-list';
import type { LibraryParts } from './views';

type Merge = Parameters<RecordList<RecordRow>['mergeInto']>[1];

/** Asks which of the picked records stays, and merges the others into it. */
export function askMerge(
  { openDialog }: LibraryParts,
  { picked, mergeInto }: RecordList<RecordRow>,
  merge: Merge,
  words: { title: string; text: string; choice: string },
): void {
  openDialog((onClose) => (
    <MergeDialog
      rows={picked}
      {...words}
      onClose={onClose}
      onMerge={(keptId) => mergeInto(keptId, merge)}
    />
  ));
}
