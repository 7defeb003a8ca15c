import type { StoreError } from '@/lib/store/types';

/** Where the last change to a claim is. */
export type SaveStatus = 'unsaved' | 'saving' | 'saved' | StoreError;

/** True for the outcomes of a write that did not happen. */
export const hasFailed = (status: SaveStatus): boolean =>
  status !== 'unsaved' && status !== 'saving' && status !== 'saved';
