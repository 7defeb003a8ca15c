import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '@/tools/browsers/find';
import { ADDON_ID } from '@/tools/browsers/firefox-process';
import { openSession } from '@/tools/browsers/open';
import { bundle } from '../bundle.ts';
import type { Row } from '../row.ts';
import { median } from '../timing.ts';
import type { PaintingRound } from './in-page.ts';

const ROUNDS = 7;

/** As many as the page of the bench has. */
const SCALE = '5,000 ranges, 50,000 words';
const COSTS = [
  ['work', 'scripts, style, layout'],
  ['shown', 'and the frame'],
] as const;

/** Painting and clearing 5,000 ranges on a page of 50,000 words, against wrapping them in `<mark>`. */
export async function benchPainting(browsers: readonly BrowserName[]): Promise<Row[]> {
  const script = await bundle(join(import.meta.dirname, 'in-page.ts'));
  const rows: Row[] = [];
  for (const browser of browsers) {
    const rounds = await measure(browser, script);
    for (const act of ['paint', 'clear'] as const) {
      for (const [cost, what] of COSTS) {
        rows.push({
          name: `${act} ${SCALE}, ${browser}: ${what}`,
          ours: median(rounds.map((round) => round.ours[act][cost])),
          peer: median(rounds.map((round) => round.mark[act][cost])),
          peerName: '<mark>',
          unit: 'ms',
        });
      }
    }
  }
  return rows;
}

async function measure(browser: BrowserName, script: string): Promise<PaintingRound[]> {
  const extension = emptyExtension();
  const server = createServer((request, response) => {
    const isScript = request.url === '/bench.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(
      isScript ? script : '<!doctype html><title>Bench</title><script src="/bench.js"></script>',
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const session = await openSession(browser, { extension, headless: true });
  try {
    const page = await session.openPage(`http://127.0.0.1:${port}/`);
    const rounds: PaintingRound[] = [];
    // The first round warms up.
    for (let round = 0; round <= ROUNDS; round++) {
      await page.reload();
      rounds.push(await page.evaluate<PaintingRound>('timeRound()'));
    }
    return rounds.slice(1);
  } finally {
    await session.close();
    server.close();
    rmSync(extension, { recursive: true, force: true });
  }
}

/** The drivers start a browser with an extension; here it is one that does nothing. */
function emptyExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'claimlight-none-'));
  const manifest = {
    manifest_version: 3,
    name: 'Nothing',
    version: '1.0',
    // The driver of Chromium waits for a background.
    background: { service_worker: 'empty.js', scripts: ['empty.js'] },
    browser_specific_settings: { gecko: { id: ADDON_ID } },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'empty.js'), '');
  return folder;
}
