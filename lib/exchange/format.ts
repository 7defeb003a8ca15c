import type { Result } from '@/lib/model/result';
import type { RefusedRow, Snapshot } from '@/lib/model/snapshot';

export interface ExportOptions {
  /** ISO 8601 time in UTC that the file bears. */
  exportedAt: string;
}

/** A format that records can be written in. Pure: records in, text out. */
export interface ExportFormat {
  id: string;
  /** File name extension, without the dot. */
  extension: string;
  mediaType: string;
  write(snapshot: Snapshot, options: ExportOptions): string;
}

/** What a file held: the records that are sound, and the rest with reasons. */
export interface ParsedFile {
  records: Snapshot;
  refused: RefusedRow[];
}

/** `unreadable`: not this format, or damaged; `newer`: written by a version after this one. */
export type ParseError = 'unreadable' | 'newer';

/** A format that records can be read from. Never throws, whatever the text is. */
export interface ImportFormat {
  id: string;
  parse(text: string): Result<ParsedFile, ParseError>;
}

/** The name under which an export is offered, like `claimlight-2024-06-01.json`. */
export function exportFileName(format: ExportFormat, { exportedAt }: ExportOptions): string {
  return `claimlight-${exportedAt.slice(0, 10)}.${format.extension}`;
}
