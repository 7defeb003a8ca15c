import type { FileProblem } from '@/lib/exchange/import-row';
import { readFile } from '@/lib/exchange/read-file';
import type { RowReport, Snapshot } from '@/lib/model/snapshot';
import type { Scale } from '@/lib/model/verdict';
import { importAll, undoImport } from '@/lib/store/backup';
import type { ClaimlightDatabase } from '@/lib/store/database';
import type { StoreChange, StoreError } from '@/lib/store/types';

/** Why nothing was added. */
export type ImportProblem = FileProblem | StoreError | 'cancelled';

/** How far it is. Rows are counted once they are known. */
export type ImportProgress =
  | { step: 'reading'; bytes: number; of: number }
  | { step: 'writing'; rows: number; of: number };

export interface ImportFigures {
  added: number;
  /** Claims that were here already; of two versions the newer stands. */
  merged: number;
  /** How often something was changed to fit. */
  changed: number;
  skipped: number;
}

export type ImportOutcome =
  | { at: 'problem'; problem: ImportProblem }
  /** Rows cannot be taken, and nothing was written: `keep` writes the others. */
  | {
      at: 'look';
      reports: RowReport[];
      good: number;
      skipped: number;
      keep: () => Promise<ImportOutcome>;
    }
  | { at: 'done'; figures: ImportFigures; reports: RowReport[]; undo: () => Promise<boolean> };

/** How an import is followed and ended. */
export interface ImportWatch {
  onProgress: (progress: ImportProgress) => void;
  signal: AbortSignal;
}

export interface ImportSettings extends ImportWatch {
  /** The scales that verdicts are looked up in, the one in use first. */
  scales: readonly Scale[];
  onChange: (change: StoreChange) => void;
}

/** Reads a file of any format there is and adds its claims: all of them, or none. */
export async function importFile(
  db: ClaimlightDatabase,
  file: File,
  { scales, onChange, onProgress, signal }: ImportSettings,
): Promise<ImportOutcome> {
  const importedAt = new Date().toISOString();
  const read = await readFile(piecesOf(file), {
    ...{ scales, importedAt, signal },
    onProgress: (bytes) => onProgress({ step: 'reading', bytes, of: file.size }),
  }).catch(() => ({ ok: false, error: 'other' }) as const);
  if (!read.ok) return { at: 'problem', problem: read.error };
  const { format, records, reports, skipped, changed } = read.value;
  if (isEmpty(records) && skipped === 0) return { at: 'problem', problem: 'empty' };

  const write = async (keepGood: boolean): Promise<ImportOutcome> => {
    // What is said of rows that were changed refuses nothing.
    const refused = reports.filter(({ done }) => done === 'skipped');
    const result = await importAll(db, records, {
      ...{ keepGood, refused, signal, onChange },
      own: format.own,
      onProgress: (rows, of) => onProgress({ step: 'writing', rows, of }),
    });
    if (!result.ok) return { at: 'problem', problem: result.error };
    const { written, counts, refused: all } = result.value;
    const late = all.slice(refused.length);
    const look = [...reports, ...late];
    const figures = {
      added: counts.claims.added,
      merged: counts.claims.updated + counts.claims.unchanged,
      changed,
      skipped: skipped + late.length,
    };
    if (!written) {
      const good = records.claims.length - late.filter(({ table }) => table === 'claims').length;
      return { at: 'look', reports: look, good, skipped: figures.skipped, keep: () => write(true) };
    }
    const undo = async () => (await undoImport(db, result.value, { onChange })).ok;
    return { at: 'done', figures, reports: look, undo };
  };
  return write(false);
}

const isEmpty = ({ claims, sources, articles }: Snapshot): boolean =>
  claims.length + sources.length + articles.length === 0;

/** The bytes of a file as they come; streams cannot be looped over in every browser's types. */
async function* piecesOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => null);
  }
}
