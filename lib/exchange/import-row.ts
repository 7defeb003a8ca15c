import type { TableRecord } from '@/lib/model/record-pages';
import type { Settings } from '@/lib/model/settings';
import type { RowReport } from '@/lib/model/snapshot';

/** What a file gives, one at a time: a record, what is to be said of a row, or the settings it holds. */
export type ImportRow = TableRecord | { report: RowReport } | { settings: Settings };

/**
 * Why a file as a whole is of no use. `unknown`: no format that can be read; `damaged`: it breaks
 * off or is no sound JSON or CSV; `newer`: written by a later version; `encoding`: not UTF-8;
 * `too-large`: more than can be taken at once; `empty`: it has no claims.
 */
export type FileProblem = 'unknown' | 'damaged' | 'newer' | 'encoding' | 'too-large' | 'empty';

/** Ends the reading of a file with a reason that can be said in words. */
export class UnreadableFile extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem);
    this.name = 'UnreadableFile';
  }
}
