import type { Result } from '@/lib/model/result';
import type { ClaimlightDatabase } from './database';
import { mergeSources, removeUnused, restoreSources, type SourcesBefore } from './merge-sources';
import type { StoreError } from './types';
import { createWrite, type StoreOptions } from './work';

/** What is done to sources as such; each change can be taken back with what it returns. */
export interface SourceStore {
  /** Makes one source of several: the first stays. */
  merge(keptId: string, otherIds: readonly string[]): Promise<Result<SourcesBefore, StoreError>>;
  /** Deletes those of them that no claim cites. */
  removeUnused(ids: readonly string[]): Promise<Result<SourcesBefore, StoreError>>;
  restore(before: SourcesBefore): Promise<Result<null, StoreError>>;
}

/** Makes the store of sources over a database. */
export function createSourceStore(db: ClaimlightDatabase, options: StoreOptions = {}): SourceStore {
  const write = createWrite(db, options);
  return {
    merge: (keptId, otherIds) => write((work) => mergeSources(work, keptId, otherIds)),
    removeUnused: (ids) => write((work) => removeUnused(work, ids)),
    restore: (before) => write((work) => restoreSources(work, before)),
  };
}
