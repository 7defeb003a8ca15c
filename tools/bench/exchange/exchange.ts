import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Session } from '@/tools/browsers/driver';
import type { BrowserName } from '@/tools/browsers/find';
import { openSession } from '@/tools/browsers/open';
import { waitFor } from '@/tools/browsers/wait';
import { buildExtension } from '@/tools/build';
import { bundle } from '../bundle.ts';
import type { Row } from '../row.ts';
import { watchMemory } from './process-memory.ts';

/** Claims on file. */
const STORES = [1_000, 10_000, 100_000];
/** The longest that one step may take, in ms. */
const PATIENCE = 600_000;
const MB = 1_000_000;
/** A page of the extension of its own: its rules let no other script in. */
const PAGE =
  '<!doctype html><meta charset="utf-8"><title>Bench</title><script src="bench.js"></script>';

interface Step {
  ms: number;
  bytes?: number;
  plan?: number;
}

/**
 * Exporting everything as Claimlight JSON and importing the file again, in the extension, beside plain
 * `JSON.stringify` and `JSON.parse` with `bulkPut` of the same records in the same browser; and how much
 * memory the extension's pages take for it, beside how large the file is.
 */
export async function benchExchange(
  browsers: readonly BrowserName[],
  stores: readonly number[],
): Promise<Row[]> {
  const script = await bundle(join(import.meta.dirname, 'in-page.ts'));
  const rows: Row[] = [];
  for (const name of browsers) {
    const folder = mkdtempSync(join(tmpdir(), 'claimlight-exchange-'));
    const extension = join(folder, 'extension');
    cpSync(await buildExtension(name), extension, { recursive: true });
    writeFileSync(join(extension, 'bench.js'), script);
    writeFileSync(join(extension, 'bench.html'), PAGE);
    for (const claims of stores.length > 0 ? stores : STORES) {
      const profile = join(folder, `profile-${claims}`);
      const session = await openSession(name, { extension, headless: true, profile });
      try {
        rows.push(...(await rowsFor(session, claims)));
      } finally {
        await session.close();
      }
    }
    rmSync(folder, { recursive: true, force: true });
  }
  return rows;
}

async function rowsFor(session: Session, claims: number): Promise<Row[]> {
  /** Each step begins in a browser that has done nothing yet. */
  const run = async (step: string) => {
    await session.restart();
    const page = await session.openExtensionPage('bench.html');
    return watchMemory(async () => {
      await page.evaluate(`(() => { window.beginBench('${step}', ${claims}); return true; })()`);
      const { value, error } = await waitFor(
        step,
        () => page.evaluate<{ value: Step; error?: string } | null>('window.benchResult ?? null'),
        { timeout: PATIENCE },
      );
      if (error) throw new Error(`${step}: ${error}`);
      return value;
    });
  };
  await run('fill');
  const written = await run('export');
  const plain = await run('exportPeer');
  const read = await run('import');
  const put = await run('importPeer');
  const size = (written.value.bytes ?? 0) / MB;
  const label = `${session.name}, ${claims.toLocaleString('en')} claims`;
  const perSecond = (ms: number) => claims / (ms / 1000);
  const rate = (what: string, ours: Step, peer: Step, peerName: string): Row => ({
    name: `${label}: ${what} (${size.toFixed(1)} MB)`,
    ours: perSecond(ours.ms),
    ...{ peer: perSecond(peer.ms), peerName, unit: 'claims/s', more: true },
  });
  const memory = (what: string, ours: typeof read, peer: typeof read): Row => ({
    name: `${label}: memory for ${what}, at most`,
    ours: ours.grown / MB,
    ...{ peer: peer.grown / MB, peerName: 'the plain way', unit: 'MB' },
  });
  return [
    rate('export', written.value, plain.value, 'JSON.stringify'),
    rate('import, compared first', read.value, put.value, 'JSON.parse and bulkPut'),
    memory('export', written, plain),
    memory('import', read, put),
  ];
}
