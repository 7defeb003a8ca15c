import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PageHandle } from '@/tools/browsers/driver';
import type { BrowserName } from '@/tools/browsers/find';
import { openSession } from '@/tools/browsers/open';
import { waitFor } from '@/tools/browsers/wait';
import { buildExtension } from '@/tools/build';
import { inWords, type Row } from '../row.ts';
import { type LargeFile, writeLargeCsv, writeLargeJson } from './large-files.ts';
import { watchMemory } from './process-memory.ts';

/** What a person sees of an import, step by step. */
const SEEN = {
  reading: /\d\s?[kMG]?B read/,
  comparing: /rows compared with yours/,
  planned: /This is what the file would do/,
  writing: /\d of [\d,]+ rows(?! compared)/,
  done: /Undo import/,
} as const;
type Step = keyof typeof SEEN;

/** What is said where an import cannot go on. */
const WENT_WRONG = /Nothing was added|Disk is full|could not be/;
/** The longest that one step may take, in ms. */
const PATIENCE = 900_000;
const MB = 1_000_000;

/**
 * A JSON and a CSV file of so many megabytes, chosen in the library's import dialog as a person would: stopped
 * while it is read and while it is written, then let through and taken back. Throws where the database is not as
 * it was after each stop, or a claim is missing at the end.
 */
export async function benchLarge(browsers: readonly BrowserName[], mb: number): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'claimlight-large-'));
  const rows: Row[] = [];
  try {
    const files = [
      writeLargeJson(join(folder, 'large.json'), mb * MB),
      writeLargeCsv(join(folder, 'large.csv'), mb * MB),
    ];
    for (const name of browsers) {
      const extension = await buildExtension(name);
      for (const file of files) {
        const session = await openSession(name, { extension, headless: true });
        try {
          const page = await session.openExtensionPage('library.html');
          rows.push(...(await rowsFor(name, page, file)));
        } finally {
          await session.close();
        }
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return rows;
}

async function rowsFor(name: BrowserName, page: PageHandle, file: LargeFile): Promise<Row[]> {
  const kind = file.path.split('.').at(-1);
  const label = `${name}, ${kind}, ${Math.round(file.bytes / MB)} MB, ${file.claims.toLocaleString('en')} claims`;
  const rows: Row[] = [];
  // Said at once, since what comes after it may take half an hour.
  const note = (what: string, ours: number, unit = 's') => {
    const row: Row = { name: `${label}: ${what}`, ours, unit };
    console.log(inWords(row));
    rows.push(row);
  };
  const begin = async () => {
    await page.chooseFile(file.path);
    return seconds(() => until(page, 'reading'));
  };
  const stop = async (): Promise<number> => {
    await page.click('button', 'Stop');
    const took = await seconds(() => untilWords(page, /Stopped\. Nothing was added/));
    await expectClaims(page, 0);
    return took;
  };
  await page.click('button', 'Import');
  note('first progress shown', await begin());
  await half(page);
  note('stopped while reading, until everything was as before', await stop());
  const stopped = await watchMemory(async () => {
    await begin();
    note('read', await seconds(() => until(page, 'comparing', 'planned')));
    note('compared', await seconds(() => until(page, 'planned')));
    await page.click('button', /^Import [\d,]+ claims$/);
    await until(page, 'writing');
    await half(page);
    note('stopped half-way through writing', await stop());
  });
  await begin();
  const whole = await watchMemory(async () => {
    await until(page, 'planned');
    await page.click('button', /^Import [\d,]+ claims$/);
    note('written', await seconds(() => until(page, 'done')));
  });
  note('memory of the page, at most', Math.max(stopped.grown, whole.grown) / MB, 'MB');
  await expectClaims(page, file.claims);
  await page.click('button', 'Undo import');
  note('taken back', await seconds(() => untilWords(page, /Import undone/)));
  await expectClaims(page, 0);
  return rows;
}

export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

export const until = (page: PageHandle, ...steps: Step[]): Promise<void> =>
  untilWords(page, new RegExp(steps.map((step) => SEEN[step].source).join('|')));

export async function untilWords(page: PageHandle, wanted: RegExp): Promise<void> {
  let words = '';
  await waitFor(
    String(wanted),
    async () => {
      words = await page.evaluate<string>('document.querySelector("dialog")?.innerText ?? ""');
      return wanted.test(words) || WENT_WRONG.test(words);
    },
    { timeout: PATIENCE, interval: 100 },
  ).catch((error: Error) => {
    throw new Error(`${error.message}; it shows: ${words.slice(0, 300)}`);
  });
  if (!wanted.test(words)) throw new Error(`${wanted} expected, it shows: ${words.slice(0, 300)}`);
}

/** Waits until the bar is past its middle. */
const half = (page: PageHandle): Promise<unknown> =>
  waitFor(
    'half of it',
    () =>
      page.evaluate<boolean>('document.querySelector("[role=progressbar]")?.ariaValueNow >= 50'),
    { timeout: PATIENCE, interval: 100 },
  );

/** So many claims are stored, and nothing waits beside the database any more. */
export async function expectClaims(page: PageHandle, claims: number): Promise<void> {
  const found = await waitFor(
    'the database to answer',
    () =>
      page.evaluate<{ claims: number; others: string[] }>(`(async () => {
        const names = (await indexedDB.databases()).map(({ name }) => name);
        const asked = indexedDB.open('claimlight');
        await new Promise((resolve, reject) => {
          asked.onsuccess = resolve;
          asked.onerror = () => reject(asked.error);
        });
        const count = asked.result.transaction('claims').objectStore('claims').count();
        await new Promise((resolve) => { count.onsuccess = resolve; });
        asked.result.close();
        return { claims: count.result, others: names.filter((name) => name !== 'claimlight') };
      })()`),
    { timeout: PATIENCE },
  );
  if (found.claims !== claims || found.others.length > 0)
    throw new Error(`${claims} claims expected, found ${JSON.stringify(found)}`);
}
