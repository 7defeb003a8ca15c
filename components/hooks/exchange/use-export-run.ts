import { useEffect, useRef, useState } from 'preact/hooks';
import { exportFormat } from '@/lib/exchange/export-formats';
import type { LeftOut } from '@/lib/exchange/format';
import { i18n } from '@/lib/i18n/i18n';
import { handOver } from './hand-over';
import { nothingHeld } from './nothing-held';
import type { ExportFormatId, ExportWishes, OpenExport } from './open-export';

interface Inputs {
  /** The claims that are being chosen. */
  opening: Promise<OpenExport>;
  format: ExportFormatId;
  wishes: ExportWishes;
  onSaved: (name: string) => void;
  onClose: () => void;
}

type Progress = [done: number, total: number];

/** How often a number that climbs is shown anew, in ms. */
const PACE = 100;

/** Makes the file that a dialog asks for: saved, or copied; says how far it is and what went wrong. */
export function useExportRun({ opening, format, wishes, onSaved, onClose }: Inputs) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  const [leftOut, setLeftOut] = useState<readonly LeftOut[]>([]);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const forget = () => {
    setProblem(null);
    setCopied(false);
    setLeftOut([]);
  };
  const make = async (use: (name: string, blob: Blob) => Promise<void>, failed: string) => {
    if (running.current) return;
    running.current = new AbortController();
    const { signal } = running.current;
    forget();
    setBusy(true);
    let shown = 0;
    const onProgress = (...now: Progress) => {
      if (signal.aborted || performance.now() - shown < PACE) return;
      shown = performance.now();
      setProgress(now);
    };
    try {
      const opened = await opening;
      // Asked for before it was known: no file is made with nothing in it.
      if (await opened.isEmpty(format)) return setProblem(nothingHeld(exportFormat(format).holds));
      if (signal.aborted) return;
      const made = await opened.make(format, wishes, { signal, onProgress });
      if (!made.ok || signal.aborted) return;
      await use(made.value.name, made.value.blob);
      setLeftOut(made.value.leftOut);
      return made.value;
    } catch {
      setProblem(failed);
    } finally {
      running.current = null;
      setBusy(false);
      setProgress(null);
    }
  };
  return {
    progress,
    problem,
    copied,
    leftOut,
    busy,
    forget,
    /** Ends what runs, and goes. */
    leave() {
      running.current?.abort();
      onClose();
    },
    async save() {
      const made = await make(
        async (name, blob) => handOver(name, blob),
        i18n.t('saved_exportfailed'),
      );
      if (!made) return;
      onSaved(made.name);
      // What was left out has to be read first.
      if (made.leftOut.length === 0) onClose();
    },
    async copy() {
      const made = await make(
        async (_, blob) => navigator.clipboard.writeText(await blob.text()),
        i18n.t('export_notcopied'),
      );
      setCopied(made !== undefined);
    },
  };
}
