import { importFile } from '@/components/hooks/exchange/import-file';
import { openExport } from '@/components/hooks/exchange/open-export';
import { PRESET_SCALES } from '@/lib/model/scales';
import { RECORD_TABLES, type Snapshot } from '@/lib/model/snapshot';
import { importAll } from '@/lib/store/backup';
import { createDatabase } from '@/lib/store/database';
import { eraseAll } from '@/lib/store/erase';
import { inventSnapshot } from '../opening/records.ts';

/** Claims put into the store in one go. */
const PART = 10_000;
const WISHES = {
  ...{ notes: true, passages: true, embed: false },
  publisher: { name: '', url: '', page: '' },
};
const PEER = 'claimlight-bench';

const db = createDatabase();

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** The file that the steps hand on to each other, over reloads of the page. */
async function kept(): Promise<FileSystemFileHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getFileHandle('bench.json', { create: true });
}

const steps = {
  async fill(claims: number) {
    for (let done = 0; done < claims; done += PART) {
      const day = new Date(Date.UTC(2020, 0, 1) + done * 60_000).toISOString();
      const lot = inventSnapshot(Math.min(PART, claims - done), day, done);
      const result = await importAll(db, lot);
      if (!result.ok) throw new Error(result.error);
    }
    return {};
  },

  /** Everything as Claimlight JSON, as the export dialog does it. */
  async export() {
    let blob = new Blob([]);
    const ms = await timed(async () => {
      const made = await (await openExport(db, null)).make('claimlight-json', WISHES, {});
      if (!made.ok) throw new Error(made.error);
      blob = made.value.blob;
    });
    const out = await (await kept()).createWritable();
    await blob.stream().pipeTo(out);
    return { ms, bytes: blob.size };
  },

  /** The same records with nothing but `JSON.stringify`. */
  async exportPeer() {
    let bytes = 0;
    const ms = await timed(async () => {
      const tables = RECORD_TABLES.map(async (name) => [name, await db.table(name).toArray()]);
      const text = JSON.stringify(Object.fromEntries(await Promise.all(tables)));
      bytes = new Blob([text]).size;
    });
    return { ms, bytes };
  },

  /** Reading the file, comparing it with an empty store, and adding it, as the import dialog does it. */
  async import() {
    if (!(await eraseAll(db)).ok) throw new Error('not erased');
    const file = await (await kept()).getFile();
    const watch = { signal: new AbortController().signal, onProgress: () => {} };
    let write = async (): Promise<{ at: string }> => ({ at: '' });
    const plan = await timed(async () => {
      const settings = { ...watch, scales: PRESET_SCALES, onChange: () => {} };
      const planned = await importFile(db, file, settings);
      if (planned.at !== 'planned') throw new Error(JSON.stringify(planned));
      write = () => planned.write(watch);
    });
    const ms = await timed(async () => {
      const { at } = await write();
      if (at !== 'done') throw new Error(at);
    });
    return { ms: plan + ms, plan, claims: await db.claims.count() };
  },

  /** The same file with nothing but `JSON.parse` and `bulkPut` into the same tables. */
  async importPeer() {
    const file = await (await kept()).getFile();
    const other = createDatabase(PEER);
    await other.delete({ disableAutoOpen: false });
    const ms = await timed(async () => {
      const records = JSON.parse(await file.text()) as Snapshot;
      await other.transaction('rw', other.tables, async () => {
        for (const table of RECORD_TABLES) await other.table(table).bulkPut(records[table]);
      });
    });
    const claims = await other.claims.count();
    await other.delete();
    return { ms, claims };
  },
};

/** Begins a step; `benchResult` is undefined until it ends. */
function begin(step: keyof typeof steps, count: number): void {
  const state = globalThis as { benchResult?: unknown };
  state.benchResult = undefined;
  steps[step](count).then(
    (value) => Object.assign(state, { benchResult: { value } }),
    (error: unknown) => Object.assign(state, { benchResult: { error: String(error) } }),
  );
}

Object.assign(globalThis, { beginBench: begin });
