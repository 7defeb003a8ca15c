import { EXPORT_FORMATS, exportFormat } from '@/lib/exchange/export-formats';
import { type ExportFormat, type ExportFormatId, exportFileName } from '@/lib/exchange/format';
import { type ExportedFile, runExport } from '@/lib/exchange/run-export';
import { reportWords } from '@/lib/i18n/report-words';
import type { ClaimEntry, RecordReader } from '@/lib/model/record-reader';
import type { Result } from '@/lib/model/result';
import type { Settings } from '@/lib/model/settings';
import type { ClaimlightDatabase } from '@/lib/store/database';
import { exportRecords } from '@/lib/store/export-records';
import { placeOnDisk } from './place-on-disk';

export type { ExportChoice, ExportFormatId } from '@/lib/exchange/format';
/** Every format there is, in the order in which they are offered. */
export const OFFERED_FORMATS = EXPORT_FORMATS;

/** What a person may ask of a file; a format takes what it has a use for. */
export interface ExportWishes {
  notes: boolean;
  passages: boolean;
  embed: boolean;
  publisher: { name: string; url: string; page: string };
}

/** The beginning of a file, and how large it will be, about. */
export interface ExportPreview {
  format: ExportFormatId;
  text: string;
  fileName: string;
  bytes: number;
  /** The size was measured, not estimated. */
  exact: boolean;
  /** The format holds nothing of what was chosen. */
  empty: boolean;
}

/** Claims that were chosen for an export, ready to be written in any format. */
export interface OpenExport {
  /** How many claims there are; deleted ones are not counted. */
  claims: number;
  /** Whether a format holds nothing of them. */
  isEmpty(format: ExportFormatId): Promise<boolean>;
  preview(format: ExportFormatId, wishes: ExportWishes): Promise<ExportPreview>;
  make(
    format: ExportFormatId,
    wishes: ExportWishes,
    options: {
      signal?: AbortSignal;
      onProgress?(done: number, total: number): void;
      /** For a backup. */
      settings?: Settings;
    },
  ): Promise<Result<ExportedFile, 'cancelled'>>;
}

/** So many claims are written to see how large a file gets. */
const SAMPLE = 40;
/** A preview longer than this shows nothing more, in UTF-16 code units. */
const LONGEST = 20_000;

/**
 * Chooses claims, or everything (null). `scope` says which, for the name of the file. Rejects when the
 * store does not open.
 */
export async function openExport(
  db: ClaimlightDatabase,
  claimIds: readonly string[] | null,
  scope = claimIds ? String(claimIds.length) : '',
): Promise<OpenExport> {
  const records = await exportRecords(db, claimIds ? { claimIds } : {});
  const few = await firstClaims(records, SAMPLE);
  const first = new Map<ExportFormat['holds'], Promise<string | undefined>>();
  const firstIn = ({ holds }: ExportFormat) => {
    const known = first.get(holds) ?? firstHeld(holds, few, records);
    first.set(holds, known);
    return known;
  };
  const isEmpty = async (format: ExportFormat) =>
    format.holds === 'sources'
      ? records.counts.sources === 0
      : (await firstIn(format)) === undefined;
  const sample = await exportRecords(db, { claimIds: few.map(({ id }) => id) });
  const optionsFor = (wishes: ExportWishes) => ({
    ...wishes,
    scope,
    exportedAt: new Date().toISOString(),
    words: reportWords(),
  });
  return {
    claims: records.counts.live,
    isEmpty: (id) => isEmpty(exportFormat(id)),
    async preview(id, wishes) {
      const format = exportFormat(id);
      const options = optionsFor(wishes);
      const shown = await firstIn(format);
      const one = await exportRecords(db, { claimIds: shown ? [shown] : [] });
      const text = partToRead(format, await textOf(format, withOneSource(one), options));
      const whole = await textOf(format, sample, options);
      const share = shareOf(format, sample, records);
      return {
        format: id,
        text: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text,
        fileName: exportFileName(format, options),
        bytes: Math.round(new Blob([whole]).size / share),
        exact: share === 1,
        empty: await isEmpty(format),
      };
    },
    make: (id, wishes, options) =>
      runExport(exportFormat(id), records, {
        ...optionsFor(wishes),
        ...options,
        place: placeOnDisk(),
      }),
  };
}

interface FirstClaim {
  id: string;
  cites: boolean;
  rated: boolean;
}

const firstClaim = ({ claim, cited }: ClaimEntry): FirstClaim => ({
  id: claim.id,
  cites: cited.length > 0,
  rated: claim.verdict !== null,
});

async function firstClaims(records: RecordReader, most: number): Promise<FirstClaim[]> {
  const first: FirstClaim[] = [];
  for await (const entry of records.entries()) {
    first.push(firstClaim(entry));
    if (first.length === most) break;
  }
  return first;
}

/** The first claim of which a format holds something, be it among the first few or far behind them. */
async function firstHeld(
  holds: ExportFormat['holds'],
  few: readonly FirstClaim[],
  records: RecordReader,
): Promise<string | undefined> {
  const isHeld = ({ cites, rated }: FirstClaim) =>
    (cites || holds !== 'sources') && (rated || holds !== 'rated');
  const near = few.find(isHeld);
  if (near || few.length < SAMPLE) return near?.id;
  for await (const entry of records.entries()) {
    if (isHeld(firstClaim(entry))) return entry.claim.id;
  }
  return undefined;
}

/** What of a file is for people: of a page its body. */
const partToRead = ({ extension }: ExportFormat, text: string): string =>
  extension === 'html' ? text.slice(Math.max(0, text.indexOf('<body'))) : text;

async function textOf(
  format: ExportFormat,
  records: RecordReader,
  options: Parameters<Awaited<ReturnType<ExportFormat['load']>>>[1],
): Promise<string> {
  const write = await format.load();
  let text = '';
  for await (const part of write(records, options)) text += part;
  return text;
}

/** Of a list of sources the first item is one source, however many its claim cites. */
function withOneSource(records: RecordReader): RecordReader {
  return {
    ...records,
    async *sources() {
      for await (const source of records.sources()) {
        yield source;
        return;
      }
    },
  };
}

/** How much of the whole the sample is. */
function shareOf({ holds }: ExportFormat, sample: RecordReader, records: RecordReader): number {
  const by = holds === 'sources' ? 'sources' : holds === 'everything' ? 'claims' : 'live';
  const [some, all] = [sample.counts[by], records.counts[by]];
  return all === 0 || some === 0 ? 1 : some / all;
}
