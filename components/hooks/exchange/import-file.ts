import type { FileProblem } from '@/lib/exchange/import-row';
import { type FileReport, readInto } from '@/lib/exchange/read-file';
import type { RowReport } from '@/lib/model/snapshot';
import type { Scale } from '@/lib/model/verdict';
import { adoptSettings, resetSettings } from '@/lib/settings/settings';
import { type ImportReport, importAll, planImport, undoImport } from '@/lib/store/backup';
import type { ClaimlightDatabase } from '@/lib/store/database';
import { failureOf } from '@/lib/store/failures';
import { ImportStage } from '@/lib/store/import-stage';
import type { StoreChange, StoreError } from '@/lib/store/types';
import { FileGone, piecesOf } from './file-pieces';

/** Why nothing was added. `gone`: the file is not the one any more that was chosen. */
export type ImportProblem = FileProblem | StoreError | 'cancelled' | 'gone';

/** How far it is. Rows are counted once they are known. */
export type ImportProgress =
  | { step: 'reading'; bytes: number; of: number }
  | { step: 'comparing' | 'writing' | 'undoing'; rows: number; of: number };

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
  /** The file is read and nothing is written: what it would do, and the rows that cannot be taken. */
  | {
      at: 'planned';
      figures: ImportFigures;
      reports: RowReport[];
      /** How many records can be taken, of all tables. */
      records: number;
      /** Writes the rows that can be taken: all of them, or none. */
      write: (watch: ImportWatch) => Promise<ImportOutcome>;
      /** Forgets the file. */
      forget: () => Promise<void>;
    }
  | {
      at: 'done';
      figures: ImportFigures;
      reports: RowReport[];
      /** Takes the whole import back; where it was stopped, the import stays. */
      undo: (watch: ImportWatch) => Promise<'undone' | 'stopped' | 'failed'>;
      /** Forgets what is needed to take it back. */
      forget: () => Promise<void>;
    };

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

/**
 * Reads a file of any format there is and says what its claims would do here. They wait on the device
 * until they are written or forgotten.
 */
export async function importFile(
  db: ClaimlightDatabase,
  file: File,
  settings: ImportSettings,
): Promise<ImportOutcome> {
  const stage = new ImportStage();
  const outcome = await planned(db, file, stage, settings).catch(
    (error: unknown) =>
      ({ at: 'problem', problem: error instanceof FileGone ? 'gone' : failureOf(error) }) as const,
  );
  if (outcome.at === 'problem') await stage.drop();
  return outcome;
}

async function planned(
  db: ClaimlightDatabase,
  file: File,
  stage: ImportStage,
  { scales, onChange, onProgress, signal }: ImportSettings,
): Promise<ImportOutcome> {
  const importedAt = new Date().toISOString();
  const read = await readInto(piecesOf(file), stage, {
    ...{ scales, importedAt, signal },
    onProgress: (bytes) => onProgress({ step: 'reading', bytes, of: file.size }),
  });
  if (!read.ok) return { at: 'problem', problem: read.error };
  const { claims, sources, articles } = stage.counts;
  if (claims + sources + articles + read.value.skipped === 0)
    return { at: 'problem', problem: 'empty' };
  const own = read.value.format.own;
  const plan = await planImport(db, stage, {
    ...{ own, signal },
    onProgress: (rows, of) => onProgress({ step: 'comparing', rows, of }),
  });
  if (!plan.ok) return { at: 'problem', problem: plan.error };
  return {
    at: 'planned',
    ...told(read.value, plan.value),
    records: Object.values(stage.counts).reduce((sum, n) => sum + n, -plan.value.late),
    forget: () => stage.drop(),
    async write(watch) {
      const result = await importAll(db, stage, {
        ...{ own, onChange, signal: watch.signal },
        // They were shown, and are left out.
        keepGood: true,
        onProgress: (rows, of) => watch.onProgress({ step: 'writing', rows, of }),
      });
      await stage.drop();
      if (!result.ok) return { at: 'problem', problem: result.error };
      const { settings } = read.value;
      const adopted = settings ? await adoptSettings(settings).catch(() => false) : false;
      return {
        at: 'done',
        ...told(read.value, result.value),
        forget: () => result.value.undo.drop(),
        async undo({ signal, onProgress }) {
          const undone = await undoImport(db, result.value, {
            ...{ onChange, signal },
            onProgress: (rows, of) => onProgress({ step: 'undoing', rows, of }),
          });
          if (!undone.ok) return undone.error === 'cancelled' ? 'stopped' : 'failed';
          if (adopted) await resetSettings().catch(() => null);
          return 'undone';
        },
      };
    },
  };
}

/** What is to be said of an import, by its reader and by the store. */
function told(
  { reports, changed, skipped }: FileReport,
  { counts, refused, late }: ImportReport,
): { figures: ImportFigures; reports: RowReport[] } {
  return {
    reports: [...reports, ...refused],
    figures: {
      added: counts.claims.added,
      merged: counts.claims.updated + counts.claims.unchanged,
      changed,
      skipped: skipped + late,
    },
  };
}
