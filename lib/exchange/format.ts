import type { RecordReader } from '@/lib/model/record-reader';
import type { ReportWords } from '@/lib/model/report-words';
import type { Settings } from '@/lib/model/settings';
import type { Scale } from '@/lib/model/verdict';
import type { ImportRow } from './import-row';

export const EXPORT_FORMAT_IDS = [
  'markdown',
  'csv',
  'html',
  'claimlight-json',
  'web-annotation',
  'claim-review',
  'hypothesis',
  'ris',
  'bibtex',
  'csl-json',
] as const;
export type ExportFormatId = (typeof EXPORT_FORMAT_IDS)[number];

export type ImportFormatId =
  | 'claimlight-json'
  | 'csv'
  | 'web-annotation'
  | 'claim-review'
  | 'claim-review-page'
  | 'hypothesis';

/** Longest part of a file's name that says which claims it has, in characters. */
const LONGEST_SCOPE = 48;

/** Who publishes a check and where: what ClaimReview says besides the claims. */
export interface Publisher {
  name: string;
  /** Address of the organisation; empty makes the file a draft. */
  url: string;
  /** Address of the page that the checks stand on; empty makes the file a draft. */
  page: string;
}

/** What can be asked of a format. `publisher`: it wants to know who publishes. */
export type ExportChoice = 'notes' | 'passages' | 'publisher' | 'embed';

/** A claim that a format could not hold. */
export interface LeftOut {
  claimId: string;
  quote: string;
  reason: 'no-verdict';
}

export interface ExportOptions {
  /** ISO 8601 time in UTC that the file bears. */
  exportedAt: string;
  /** Which claims these are, for the name of the file; empty for all. */
  scope?: string;
  /** The texts of formats for people. */
  words: ReportWords;
  /** False leaves out what the person wrote: notes on claims, verdicts and sources. */
  notes?: boolean;
  /** False leaves out passages quoted from sources. */
  passages?: boolean;
  publisher?: Publisher;
  /** The person's settings, for a backup. */
  settings?: Settings;
  /** Writes a script element to be put into a page, where the format has one. */
  embed?: boolean;
  /** Told of every claim that the format cannot hold. */
  onLeftOut?(item: LeftOut): void;
}

/** Writes records as the text of a file, a piece at a time. Pure: records in, text out. */
export type Writer = (records: RecordReader, options: ExportOptions) => AsyncIterable<string>;

/** A format that records can be written in, as it is offered. Its code is loaded when it is used. */
export interface ExportFormat {
  id: ExportFormatId;
  /** Keys of its name and of its one line of description in `lib/i18n`. */
  label: `format_${string}`;
  description: `format_${string}_text`;
  /** What a file of it is, for its name. */
  what: string;
  /** File name extension, without the dot. */
  extension: string;
  mediaType: string;
  /** `rated`: of claims only those with a verdict. */
  holds: 'everything' | 'claims' | 'rated' | 'sources';
  /** Importing the file gives the same records. */
  lossless: boolean;
  choices: readonly ExportChoice[];
  load(): Promise<Writer>;
}

export interface ImportContext {
  /** ISO 8601 time in UTC that records without a time of their own get. */
  importedAt: string;
  /** The scales that verdicts are looked up in, the one in use first. */
  scales: readonly Scale[];
}

/**
 * Reads a file's text as it comes. Throws `UnreadableFile` when the whole is of no use; a row
 * that is of no use is reported, and the rest goes on. Rows count only when the whole was read.
 */
export type Reader = (
  text: AsyncIterable<string>,
  context: ImportContext,
) => AsyncIterable<ImportRow>;

/** A format that records can be read from. Its code is loaded when it is used. */
export interface ImportFormat {
  id: ImportFormatId;
  label: `format_${string}`;
  /**
   * Whether the records are Claimlight's own, to be merged by their ids and times. All others are
   * somebody else's account of a claim: they add to what is stored and replace nothing.
   */
  own: boolean;
  load(): Promise<Reader>;
}

/**
 * The name under which an export is offered: what it holds and when it was made, like
 * `claimlight-59-claims-2024-06-01.csv`. `scope` says which claims, in a few words; nothing for all.
 */
export function exportFileName(
  { what, extension, holds }: Pick<ExportFormat, 'what' | 'extension' | 'holds'>,
  { exportedAt, scope = '' }: Pick<ExportOptions, 'exportedAt' | 'scope'>,
): string {
  const words = scope
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-');
  // Half a character at the end would be a broken name.
  const short = [...words]
    .slice(0, LONGEST_SCOPE)
    .join('')
    .replace(/^-+|-+$/g, '');
  const held = holds === 'everything' && scope === '' ? 'backup' : what;
  return ['claimlight', short, held, `${exportedAt.slice(0, 10)}.${extension}`]
    .filter(Boolean)
    .join('-');
}
