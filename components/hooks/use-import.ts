import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportOutcome, ImportProgress, ImportWatch } from './import-file';

/** Reads a file and adds its claims. */
export type ImportFrom = (file: File, watch: ImportWatch) => Promise<ImportOutcome>;

export type ImportState =
  | { at: 'choose' }
  | { at: 'working'; progress: ImportProgress | null }
  | { at: 'undone' }
  | { at: 'notundone' }
  | ImportOutcome;

/** How often a number that climbs is shown anew, in ms. */
const PACE = 100;

/** One import, from the choice of a file to taking it back. */
export function useImport(importFrom: ImportFrom) {
  const [state, setState] = useState<ImportState>({ at: 'choose' });
  const [name, setName] = useState('');
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const begin = () => {
    const controller = new AbortController();
    running.current = controller;
    return controller;
  };
  const work = async (task: () => Promise<ImportState>) => {
    setState({ at: 'working', progress: null });
    setState(await task().catch(() => ({ at: 'problem', problem: 'other' }) as const));
    running.current = null;
  };
  return {
    state,
    /** Name of the file. */
    name,
    take(file: File) {
      if (running.current) return;
      const { signal } = begin();
      setName(file.name);
      let shown = 0;
      const onProgress = (progress: ImportProgress) => {
        if (performance.now() - shown < PACE) return;
        shown = performance.now();
        setState({ at: 'working', progress });
      };
      void work(() => importFrom(file, { signal, onProgress }));
    },
    /** Ends what runs; nothing of it stays. */
    stop: () => running.current?.abort(),
    keepGood(keep: () => Promise<ImportOutcome>) {
      void work(keep);
    },
    undo: (undo: () => Promise<boolean>) =>
      void work(async () => ({ at: (await undo()) ? 'undone' : 'notundone' })),
  };
}
