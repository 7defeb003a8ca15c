import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '@/tools/browsers/find';
import { ROOT } from '@/tools/build';
import { benchAnalysis } from './analysis.ts';
import { benchAnchoring } from './anchoring/anchoring.ts';
import { benchExchange } from './exchange/exchange.ts';
import { benchLarge } from './exchange/large.ts';
import { benchRows } from './exchange/many-rows.ts';
import { benchGrowth } from './growth/growth.ts';
import { benchLibrary } from './library/library.ts';
import { benchMemory } from './living/memory.ts';
import { benchObserver } from './living/observer.ts';
import { benchLoad } from './load/load.ts';
import { benchPainting } from './painting/painting.ts';
import { benchPopup } from './popup/popup.ts';
import { inWords, type Report, ratioOf } from './row.ts';
import { benchSearch } from './search/search.ts';

// `npm run bench -- [NAME] [ARGUMENT...]`: one benchmark by its name, or all that need no files. Each
// compares with a peer in the same run, where there is one.
//
//   analysis [--browser] [FILE...]   also without its name, where files are given
//   painting [chromium] [firefox]
//   anchoring                        fetches the libraries it compares with
//   observer                         a page that changes 100 times a second
//   memory [FOLDER FILE]             a long page, and many articles in one tab
//   popup [CLAIMS...]                opening the popup with so many saved claims
//   exchange [chromium] [firefox] [CLAIMS...]  exporting and importing so many claims
//   exchange large [chromium] [firefox] [MB]   importing files of so many MB, by default 500; not among all
//   exchange rows [chromium] [firefox] [ROWS]  importing a table of so many rows, by default a million; not among all
//   library [CLAIMS...]              opening the library with so many saved claims
//   search [CLAIMS...] [chromium] [firefox]   searching so many saved claims
//   growth [pages] [saved] [library] [tabs]   how costs grow with the work; 10 minutes and 8 GB for the tabs
//   load [FOLDER]                    loading saved pages (one folder each, with source.html)

const [first, ...rest] = process.argv.slice(2);

const BENCHES: Record<string, (args: string[]) => Promise<Report>> = {
  analysis: (args) =>
    benchAnalysis(
      args.filter((arg) => arg !== '--browser'),
      args.includes('--browser'),
    ),
  anchoring: async () => ({ title: 'finding claims again', rows: await benchAnchoring() }),
  observer: async () => ({ title: 'following a page', rows: await benchObserver() }),
  memory: async ([folder, file]) => ({ title: 'memory', rows: await benchMemory(folder, file) }),
  load: async ([folder]) => ({ title: 'loading pages', rows: await benchLoad(folder) }),
  growth: (args) => benchGrowth(args),
  popup: async (args) => ({ title: 'opening the popup', rows: await benchPopup(args.map(Number)) }),
  library: async (args) => ({
    title: 'opening the library',
    rows: await benchLibrary(args.map(Number)),
  }),
  exchange: async (args) => {
    const numbers = args.map(Number).filter((number) => number > 0);
    if (args.includes('rows'))
      return {
        title: 'a long table',
        rows: await benchRows(browsersIn(args), numbers[0] ?? 1_000_000),
      };
    return args.includes('large')
      ? { title: 'large files', rows: await benchLarge(browsersIn(args), numbers[0] ?? 500) }
      : { title: 'exporting and importing', rows: await benchExchange(browsersIn(args), numbers) };
  },
  search: async (args) => ({
    title: 'searching saved claims',
    rows: await benchSearch(args.map(Number).filter(Number.isInteger), browsersIn(args)),
  }),
  painting: async (args) => ({ title: 'painting', rows: await benchPainting(browsersIn(args)) }),
};

const chosen =
  first === undefined
    ? Object.keys(BENCHES).filter((name) => name !== 'growth')
    : [first in BENCHES ? first : 'analysis'];
const args = first === undefined || first in BENCHES ? rest : [first, ...rest];
const reports: (Report & { name: string })[] = [];
for (const name of chosen) {
  const report = await BENCHES[name]?.(args);
  if (!report) continue;
  reports.push({ name, ...report });
  console.log(`${report.title}\n`);
  for (const row of report.rows) console.log(`  ${inWords(row)}`);
  console.log();
}
console.log(write());

function browsersIn(names: readonly string[]): BrowserName[] {
  const all: BrowserName[] = ['chromium', 'firefox'];
  const wanted = all.filter((name) => names.includes(name));
  return wanted.length > 0 ? wanted : all;
}

function write(): string {
  const at = new Date().toISOString();
  const file = join('bench/results', `${at.replace(/[:.]/g, '-')}.json`);
  const machine = {
    node: process.versions.node,
    processor: cpus()[0]?.model,
    load: loadavg()[0] ?? 0,
  };
  const results = reports.map(({ name, title, rows }) => ({
    name,
    title,
    rows: rows.map((row) => ({ ...row, ratio: ratioOf(row) })),
  }));
  mkdirSync(join(ROOT, 'bench/results'), { recursive: true });
  writeFileSync(join(ROOT, file), `${JSON.stringify({ at, machine, results }, null, 2)}\n`);
  return file;
}
