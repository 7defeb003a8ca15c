import { join } from 'node:path';
import type { PageHandle, Size } from '@/tools/browsers/driver';
import { waitFor } from '@/tools/browsers/wait';
import { orClose, waitForText } from '../acts.ts';
import { holdStore } from '../hold-store.ts';
import { sampleRecords } from '../sample/records.ts';
import type { Scene } from '../scene.ts';

const WINDOW = { width: 1440, height: 900 };
const LISTED = 'Councillor Ines Marrow';
const [FIRST] = sampleRecords().claims;

interface Way {
  /** Where in the library, as its address says it. */
  at?: string;
  kept?: Scene['kept'];
  size?: Size;
  /** Words that tell that it is there. */
  said: string;
  act?: (page: PageHandle) => Promise<unknown>;
  /** Takes back what the next scenes should not see. */
  undo?: (page: PageHandle) => Promise<unknown>;
}

const library = (
  name: string,
  { at = '#/claims', kept = 'sample', size = WINDOW, said, act, undo }: Way,
): Scene => ({
  name: `library${name && `-${name}`}`,
  kept,
  size,
  open: async ({ session }) => {
    const page = await session.openExtensionPage(`library.html${at}`);
    await page.resize(size);
    await waitForText(page, said);
    await act?.(page);
    const close = async () => {
      await undo?.(page);
      await page.close();
    };
    return { page, document: page, close };
  },
});

const dialog = (page: PageHandle) =>
  waitFor('a dialog', async () => (await page.names('dialog')).length > 0);

/** A spreadsheet with rows that need a look, which the page reads from the disk. */
const SHEET = join(import.meta.dirname, '../sample/claims.csv');

export const LIBRARY_SCENES: Scene[] = [
  library('empty', { kept: 'nothing', said: 'Claims you save appear here' }),
  library('sources-empty', { at: '#/sources', kept: 'nothing', said: 'Sources you add' }),
  library('articles-empty', { at: '#/articles', kept: 'nothing', said: 'Articles you save' }),
  library('trash-empty', { at: '#/trash', kept: 'nothing', said: 'The trash is empty' }),
  library('insights-empty', { at: '#/insights', kept: 'nothing', said: 'Rate five claims' }),
  library('', { at: `#/claims?claim=${FIRST?.id}`, said: 'Office for Statistics' }),
  library('list', {
    at: `#/claims?claim=${FIRST?.id}`,
    said: LISTED,
    act: (page) => page.click('button', 'List view'),
    // It is remembered.
    undo: (page) => page.click('button', 'Table view'),
  }),
  library('search', {
    said: LISTED,
    act: async (page) => {
      await page.fill('searchbox', 'Search saved claims', 'rent');
      // Not by the words that are shown: only Chromium counts those of choices.
      await waitFor('rows by how they fit', () =>
        page.evaluate<boolean>(
          `[...document.querySelectorAll('option:checked')].some(({ text }) => text === 'Best match')`,
        ),
      );
    },
  }),
  library('selected', {
    said: LISTED,
    act: async (page) => {
      for (const key of ['j', 'x', 'j', 'x']) await page.press(key);
      await waitForText(page, '2 ');
    },
  }),
  library('no-match', {
    said: LISTED,
    act: async (page) => {
      await page.fill('searchbox', 'Search saved claims', 'tarifs');
      await waitForText(page, 'Nothing matches');
    },
  }),
  library('history', {
    at: `#/claims?claim=${FIRST?.id}`,
    said: 'Office for Statistics',
    act: async (page) => {
      await page.click('button', 'History');
      await waitForText(page, 'Claim saved');
    },
  }),
  library('keys', {
    said: LISTED,
    act: async (page) => {
      await page.press('?');
      await dialog(page);
    },
  }),
  library('export', {
    said: LISTED,
    act: async (page) => {
      await page.click('button', 'Export');
      await dialog(page);
      await waitForText(page, 'Web Annotation');
    },
  }),
  library('import', {
    said: LISTED,
    act: async (page) => {
      await page.click('button', 'Import');
      await dialog(page);
    },
  }),
  library('import-report', {
    said: LISTED,
    act: async (page) => {
      await page.click('button', 'Import');
      await dialog(page);
      await page.chooseFile(SHEET);
      await waitForText(page, 'Problem');
    },
  }),
  {
    name: 'library-import-progress',
    kept: 'sample',
    size: WINDOW,
    open: async ({ session }) => {
      const page = await session.openExtensionPage('library.html#/claims');
      await page.resize(WINDOW);
      await waitForText(page, LISTED);
      await page.click('button', 'Import');
      await dialog(page);
      const release = await holdStore(session);
      const close = async () => {
        await release();
        await page.close();
      };
      await orClose(close, async () => {
        await page.toFront();
        await page.chooseFile(SHEET);
        await waitForText(page, 'claims.csv');
      });
      return { page, document: page, close };
    },
  },
  library('tag', {
    said: LISTED,
    act: async (page) => {
      for (const key of ['j', 'x', 'j', 'x']) await page.press(key);
      await page.click('button', 'Tag');
      await dialog(page);
    },
  }),
  library('merge', {
    at: '#/sources',
    said: 'Court of Audit',
    act: async (page) => {
      for (const key of ['j', 'x', 'j', 'x']) await page.press(key);
      await page.click('button', /^Merge/);
      await dialog(page);
    },
  }),
  library('trash', {
    said: LISTED,
    act: async (page) => {
      for (const key of ['j', 'x', 'j', 'x']) await page.press(key);
      await page.press('Delete');
      await waitForText(page, '2 claims deleted');
      await page.click('link', /^Trash/);
      await waitForText(page, 'Restore');
    },
    undo: async (page) => {
      await page.click('checkbox', 'Select all');
      await page.click('button', 'Restore');
      await waitForText(page, 'The trash is empty');
    },
  }),
  library('narrow', { size: { width: 780, height: 820 }, said: LISTED }),
  library('sources', { at: '#/sources', said: 'Court of Audit' }),
  library('articles', { at: '#/articles', said: 'Rents in the old port' }),
  library('insights', { at: '#/insights', said: 'Most cited sources' }),
  library('insights-tables', {
    at: '#/insights',
    said: 'Most cited sources',
    act: async (page) => {
      await page.click('button', 'Show as tables');
      await waitForText(page, 'Show as charts');
    },
  }),
];
