import type { PackedBucket } from '@/lib/search/postings';
import type { Dead, Roster } from '@/lib/search/segment';
import type { PackedFacts } from './index-facts';

/**
 * The index of searches is kept in three tables: `stale` names claims that changed since they were indexed,
 * in the same transaction as the change; `segments` are parts of the index that never change, apart from
 * which of their claims are dead; `postings` hold what is in them, bucket by bucket. What is found is always
 * what the segments have without the stale claims, and the stale claims as they are now.
 */

/** The tables of the index. Who writes records past the store has to empty them: they tell nothing of those. */
export const INDEX_TABLES: readonly string[] = ['stale', 'segments', 'postings'];

/** A claim that has to be indexed again. */
export interface StaleRow {
  id: string;
  /** Differs for each change, so that one made while the claim was being indexed is not forgotten. */
  stamp: number;
}

export interface SegmentRow {
  /** Positive; never used twice. */
  id: number;
  size: number;
  dead: Dead | null;
}

/** The row of `segments` that says how far the index has come. */
export interface IndexState {
  id: typeof STATE;
  size: 0;
  dead: null;
  /** How the index is laid out; another than `INDEX_FORMAT` is made anew. */
  format: number;
  /** Every claim up to this id was indexed once; null when that is so for all. */
  upTo: string | null;
  /** The greatest number that a segment had. */
  last: number;
}

export type PostingsRow = { segment: number } & (
  | ({ bucket: typeof ROSTER } & Roster)
  | ({ bucket: typeof FACTS } & PackedFacts)
  | ({ bucket: string } & PackedBucket)
);

export const STATE = 0;
/** The bucket with the claims of a segment. */
export const ROSTER = '';
/** The bucket with what lists need of the claims of a segment. No word begins so. */
export const FACTS = '\u0002';
/** To be raised whenever words are read otherwise, weigh otherwise or are kept otherwise. */
export const INDEX_FORMAT = 2;

export const NOTHING_INDEXED: IndexState = {
  id: STATE,
  size: 0,
  dead: null,
  format: INDEX_FORMAT,
  upTo: '',
  last: 0,
};
