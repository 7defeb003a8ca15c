import type { Article } from './article';
import type { Claim } from './claim';
import type { RecordTable, Snapshot } from './snapshot';
import type { Evidence, Source } from './source';
import type { Scale } from './verdict';

/** A live claim with its article and, in order, what it cites. */
export interface ClaimEntry {
  claim: Claim;
  article: Article;
  cited: { evidence: Evidence; source: Source }[];
}

/** One record of each table. */
export type RecordOf<T extends RecordTable> = Snapshot[T][number];

/**
 * Records chosen for an export, read a few at a time, so that a large store never stands in memory
 * as a whole. Each call begins anew.
 */
export interface RecordReader {
  /** How many records each table will give; `live` counts the claims of `entries`. */
  counts: Record<RecordTable | 'live', number>;
  /** Every scale there is, presets included: what verdicts refer to. */
  scales: readonly Scale[];
  /** The records of a table as they are stored, deleted claims and their trails included. */
  table<T extends RecordTable>(table: T): AsyncIterable<RecordOf<T>>;
  /** The live claims, those of one article together and in text order. */
  entries(): AsyncIterable<ClaimEntry>;
  /** The sources that live claims cite; without a choice of claims, all sources. */
  sources(): AsyncIterable<Source>;
}
