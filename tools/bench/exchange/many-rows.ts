import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PageHandle } from '@/tools/browsers/driver';
import type { BrowserName } from '@/tools/browsers/find';
import { openSession } from '@/tools/browsers/open';
import { buildExtension } from '@/tools/build';
import { inWords, type Row } from '../row.ts';
import { expectClaims, seconds, until, untilWords } from './large.ts';
import { type LargeFile, writeLargeJson, writeManyRows } from './large-files.ts';
import { followMemory } from './process-memory.ts';

const MB = 1_000_000;

/** A search in the library, in ms since 1970. */
interface Asked {
  began: number;
  /** Null while nothing has come. */
  came: number | null;
}

/**
 * A table of so many rows is imported beside 6,000 claims, in the library's dialog, and taken back, while the library in
 * another tab searches every other second: how long each step takes, the most memory that the processes have
 * meanwhile, and the longest that a search waits for its first row.
 */
export async function benchRows(browsers: readonly BrowserName[], rows: number): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'claimlight-rows-'));
  const found: Row[] = [];
  try {
    const before = writeLargeJson(join(folder, 'before.json'), 1);
    const file = writeManyRows(join(folder, 'rows.csv'), rows);
    for (const name of browsers) {
      const extension = await buildExtension(name);
      const session = await openSession(name, { extension, headless: true });
      try {
        const page = await session.openExtensionPage('library.html');
        await fill(page, before);
        const other = await session.openExtensionPage('library.html');
        found.push(...(await rowsFor(name, page, other, file, before.claims)));
      } finally {
        await session.close();
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return found;
}

async function fill(page: PageHandle, file: LargeFile): Promise<void> {
  await page.click('button', 'Import');
  await page.chooseFile(file.path);
  await until(page, 'planned');
  await page.click('button', /^Import [\d,]+ claims$/);
  await until(page, 'done');
  await page.click('button', 'Done');
}

async function rowsFor(
  name: BrowserName,
  page: PageHandle,
  other: PageHandle,
  file: LargeFile,
  before: number,
): Promise<Row[]> {
  const label = `${name}, ${Math.round(file.bytes / MB)} MB, ${file.claims.toLocaleString('en')} rows`;
  const rows: Row[] = [];
  const memory = followMemory();
  const note = (what: string, ours: number, unit: string) => {
    const row: Row = { name: `${label}: ${what}`, ours, unit };
    // Said at once, since what comes after it may take long.
    console.log(inWords(row));
    rows.push(row);
  };
  const step = async (what: string, work: () => Promise<unknown>) => {
    memory.take();
    const began = Date.now();
    note(what, await seconds(work), 's');
    const { pages, browser } = memory.take();
    note(`${what}: the extension's process, at most`, pages / MB, 'MB');
    note(`${what}: any other process, at most`, browser / MB, 'MB');
    note(`${what}: a search waits, at most`, (await longest(other, began)) / 1000, 's');
  };
  try {
    await other.evaluate<boolean>(SEARCH);
    await step('nothing, for 10 seconds', () => new Promise((done) => setTimeout(done, 10_000)));
    await page.toFront();
    await page.click('button', 'Import');
    await page.chooseFile(file.path);
    await step('read', () => until(page, 'comparing', 'planned'));
    await step('compared', () => until(page, 'planned'));
    await page.click('button', /^Import [\d,]+ claims$/);
    await step('written', () => until(page, 'done'));
    await expectClaims(page, before + file.claims);
    await page.click('button', 'Undo import');
    await step('taken back', () => untilWords(page, /Import undone/));
    await expectClaims(page, before);
  } finally {
    memory.stop();
  }
  return rows;
}

/** Goes on searching for one claim after the other, each of which is in what was there before. */
const SEARCH = `(() => {
  const asked = (window.benchAsked = []);
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  (async () => {
    for (let n = 1_000; ; n += 7) {
      const words = 'district ' + n;
      const each = { began: Date.now(), came: null };
      asked.push(each);
      const field = document.querySelector('input[type=search]');
      set.call(field, '"' + words + ' since"');
      field.dispatchEvent(new Event('input', { bubbles: true }));
      while (![...document.querySelectorAll('[data-row]')].some((row) => row.textContent.includes(words))) {
        await pause(50);
      }
      each.came = Date.now();
      await pause(2_000);
    }
  })();
  return true;
})()`;

/** The longest that a search waited, or waits yet, that was not answered before a time; in ms. */
async function longest(other: PageHandle, began: number): Promise<number> {
  const asked = await other.evaluate<Asked[]>('window.benchAsked');
  const now = Date.now();
  const waits = asked
    .filter(({ came }) => came === null || came >= began)
    .map((each) => (each.came ?? now) - each.began);
  return Math.max(0, ...waits);
}
