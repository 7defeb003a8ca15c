import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '@/tools/browsers/find';
import { openSession } from '@/tools/browsers/open';
import { buildExtension } from '@/tools/build';
import { bundle } from '../bundle.ts';
import type { Row } from '../row.ts';
import type { Figures, WayFigures } from './in-page.ts';

const LIBRARIES = [1_000, 10_000];
/** The longest that one library may take, in ms. */
const PATIENCE = 1_200_000;

interface State {
  done: Figures | null;
  failed: string | null;
  at: string;
}

/**
 * How long searches take in the extension, with so many claims and twice as many sources on file, beside
 * other ways to do it in the same run: first of all looking through all claims.
 */
export async function benchSearch(
  libraries: readonly number[],
  browsers: readonly BrowserName[],
): Promise<Row[]> {
  const script = await bundle(join(import.meta.dirname, 'in-page.ts'));
  const rows: Row[] = [];
  for (const browser of browsers) {
    for (const claims of libraries.length > 0 ? libraries : LIBRARIES) {
      const figures = await measure(browser, script, claims);
      rows.push(...rowsOf(`${browser}, ${claims.toLocaleString('en')}`, figures));
    }
  }
  return rows;
}

/** Runs the script in a page of the extension, which has it for this purpose. */
async function measure(browser: BrowserName, script: string, claims: number): Promise<Figures> {
  const extension = mkdtempSync(join(tmpdir(), 'claimlight-search-'));
  cpSync(await buildExtension(browser), extension, { recursive: true });
  writeFileSync(join(extension, 'bench.js'), script);
  writeFileSync(
    join(extension, 'bench.html'),
    '<!doctype html><meta charset="utf-8"><title>Bench</title><script src="bench.js"></script>',
  );
  const session = await openSession(browser, { extension, headless: true });
  try {
    const page = await session.openExtensionPage('bench.html');
    await page.evaluate(`startSearchBench(${claims})`);
    const until = Date.now() + PATIENCE;
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      const { done, failed, at } = await page.evaluate<State>('searchBench()');
      if (done) return done;
      if (failed) throw new Error(failed);
      if (Date.now() > until) throw new Error(`not done in time: ${at}`);
    }
  } finally {
    await session.close();
    rmSync(extension, { recursive: true, force: true });
  }
}

function rowsOf(where: string, { ways, save, imported, seen }: Figures): Row[] {
  const [ours, ...others] = ways;
  if (!ours) return [];
  const importing: Row[] = imported
    ? [
        {
          ...{ name: `${where}: importing 10,000`, ours: imported.with, unit: 'ms' },
          ...{ peer: imported.without, peerName: 'without an index' },
        },
        { name: `${where}: indexing them afterwards`, ours: imported.indexed, unit: 'ms' },
      ]
    : [];
  const found = `60 claims of a page, ${seen.found} seen before`;
  return [
    ...(others.length > 0
      ? others.flatMap((other) => compared(where, ours, other))
      : alone(where, ours)),
    {
      ...{ name: `${where}: saving a claim and a note`, ours: save.with, unit: 'ms' },
      ...{ peer: save.without, peerName: 'without an index' },
    },
    { name: `${where}: ${found}, at first`, ours: seen.cold, unit: 'ms' },
    { name: `${where}: ${found}, again`, ours: seen.warm, unit: 'ms' },
    ...importing,
  ];
}

/** What very many claims take, of which the other ways would take many minutes. */
function alone(where: string, ours: WayFigures): Row[] {
  if (ours.failed) throw new Error(ours.failed);
  return [
    ...Object.entries(ours.times).flatMap(([wanted, { cold, first, full, found }]): Row[] => [
      { name: `${where}: ${wanted}, opened for it`, ours: ours.open + cold, unit: 'ms' },
      { name: `${where}: ${wanted}, first rows`, ours: first, unit: 'ms' },
      { name: `${where}: ${wanted}, all ${found} ranked`, ours: full, unit: 'ms' },
    ]),
    { name: `${where}: making it`, ours: ours.build, unit: 'ms' },
    { name: `${where}: on disk`, ours: mb(ours.disk) ?? 0, unit: 'MB' },
    { name: `${where}: in memory`, ours: mb(ours.memory) ?? 0, unit: 'MB' },
  ];
}

function compared(where: string, ours: WayFigures, other: WayFigures): Row[] {
  const peerName = other.name;
  if (other.failed)
    return [{ name: `${where}: ${peerName} failed: ${other.failed}`, ours: 0, unit: '' }];
  const row = (name: string, mine: number | null, its: number | null, unit: string): Row[] =>
    mine === null || its === null
      ? []
      : [{ name: `${where}: ${name}`, ours: mine, peer: its, peerName, unit }];
  return [
    ...Object.keys(ours.times).flatMap((wanted) => {
      const [mine, its] = [ours.times[wanted], other.times[wanted]];
      if (!mine || !its) return [];
      return [
        ...row(`${wanted}, opened for it`, ours.open + mine.cold, other.open + its.cold, 'ms'),
        ...row(`${wanted}, first rows`, mine.first, its.first, 'ms'),
        ...row(`${wanted}, all ${mine.found} ranked (${its.found})`, mine.full, its.full, 'ms'),
      ];
    }),
    ...row('making it', ours.build, other.build, 'ms'),
    ...row('on disk', mb(ours.disk), mb(other.disk), 'MB'),
    ...row('in memory', mb(ours.memory), mb(other.memory), 'MB'),
  ];
}

const mb = (bytes: number | null): number | null => bytes && bytes / 1_048_576;
