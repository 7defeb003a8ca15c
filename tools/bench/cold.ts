import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '@/tools/build';
import { MODELS } from '@/tools/engine/load-engine';
import { median } from './timing.ts';

/** Fresh processes of each kind. */
const RUNS = 15;

export interface Cold {
  /** From the start of the process until texts can be read, in ms. */
  ready: number;
  readyWithout: number;
  /** Reading, checking and unpacking the model files, in ms. */
  load: number;
  /** The first text after that, in ms. */
  firstText: number;
}

/** Times fresh processes with the model files and without, in turns. */
export async function measureCold(text: string): Promise<Cold> {
  const folder = mkdtempSync(join(tmpdir(), 'claimlight-bench-'));
  try {
    const script = await bundle(folder);
    const run = (models: string[]) =>
      JSON.parse(
        execFileSync(process.execPath, [script, text, ...models], { encoding: 'utf8' }),
      ) as {
        began: number;
        ready: number;
        read: number;
      };
    const runs = Array.from({ length: RUNS }, () => ({ with: run([MODELS]), without: run([]) }));
    const of = (value: (run: (typeof runs)[number]) => number) => median(runs.map(value));
    return {
      ready: of((run) => run.with.ready),
      readyWithout: of((run) => run.without.ready),
      load: of((run) => run.with.ready - run.with.began),
      firstText: of((run) => run.with.read - run.with.ready),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One script with all that it needs, as in the extension: loading many small modules is not measured. */
async function bundle(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    resolve: { alias: { '@': ROOT } },
    build: {
      ssr: join(import.meta.dirname, 'cold-entry.ts'),
      outDir: folder,
      copyPublicDir: false,
    },
  });
  return join(folder, 'cold-entry.js');
}
