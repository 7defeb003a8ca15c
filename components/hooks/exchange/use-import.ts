import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportOutcome, ImportProgress, ImportWatch } from './import-file';

/** Reads a file and adds its claims. */
export type ImportFrom = (file: File, watch: ImportWatch) => Promise<ImportOutcome>;

export type ImportState =
  | { at: 'choose' }
  | { at: 'working'; step: ImportProgress['step']; progress: ImportProgress | null }
  | { at: 'undone' }
  | ImportOutcome
  /** It could not be taken back; it stands, and that can be tried again. */
  | (ImportOutcome & { at: 'done'; stuck: true });

/** How often a number that climbs is shown anew, in ms. */
const PACE = 100;

/** One import, from the choice of a file to taking it back. */
export function useImport(importFrom: ImportFrom) {
  const [state, setState] = useState<ImportState>({ at: 'choose' });
  const [name, setName] = useState('');
  const running = useRef<AbortController | null>(null);
  const waiting = useRef<(() => Promise<void>) | null>(null);
  const left = useRef(false);
  /** Taking back goes on where nobody looks at it: that is what was asked for last. */
  const undoing = useRef(false);
  const forget = () => {
    void waiting.current?.().catch(() => null);
    waiting.current = null;
  };
  useEffect(
    () => () => {
      left.current = true;
      if (undoing.current) return;
      running.current?.abort();
      forget();
    },
    [],
  );
  const work = async (
    first: ImportProgress['step'],
    task: (watch: ImportWatch) => Promise<ImportState>,
  ) => {
    if (running.current) return;
    const controller = new AbortController();
    running.current = controller;
    let shown = 0;
    const onProgress = (progress: ImportProgress) => {
      if (performance.now() - shown < PACE) return;
      shown = performance.now();
      setState({ at: 'working', step: progress.step, progress });
    };
    setState({ at: 'working', step: first, progress: null });
    const state = await task({ signal: controller.signal, onProgress }).catch(
      () => ({ at: 'problem', problem: 'other' }) as const,
    );
    waiting.current = 'forget' in state ? state.forget : null;
    if (left.current) forget();
    setState(state);
    running.current = null;
  };
  return {
    state,
    /** Name of the file. */
    name,
    take(file: File) {
      if (running.current) return;
      forget();
      setName(file.name);
      void work('reading', (watch) => importFrom(file, watch));
    },
    /** Ends what runs; nothing of it stays. */
    stop: () => running.current?.abort(),
    write: (write: (watch: ImportWatch) => Promise<ImportOutcome>) => void work('writing', write),
    /** Goes back to the choice of a file. */
    another() {
      forget();
      setState({ at: 'choose' });
    },
    /** Takes the import back; where that is stopped or fails, it can be asked for again. */
    undo: (done: ImportOutcome & { at: 'done' }) =>
      void work('undoing', async (watch) => {
        undoing.current = true;
        const came = await done.undo(watch);
        undoing.current = false;
        if (came === 'undone') return { at: 'undone' };
        const { figures, reports, undo, forget } = done;
        const stands = { at: 'done', figures, reports, undo, forget } as const;
        return came === 'failed' ? { ...stands, stuck: true } : stands;
      }),
  };
}
