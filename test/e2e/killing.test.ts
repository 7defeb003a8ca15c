import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { closeCard, NUMBER, openArticle, openCard, waitForWords } from '@/test/support/e2e/article';
import { openBystander, readDatabase } from '@/test/support/e2e/records';
import { walk } from '@/test/support/e2e/walk';
import { inventSnapshot } from '@/tools/bench/opening/records';
import type { PageHandle } from '@/tools/browsers/driver';
import { waitFor } from '@/tools/browsers/wait';
import { accountFor } from '@/tools/endings/account';

const OPERATIONS = 60;
const SEED = 20261128;
/** After how many ms the background is ended while a card opens; it asks for its claim after some 50 to 200. */
const OPENING = [0, 30, 60, 90, 120, 160, 200, 300];
/** Claims of the file whose import is broken off, and after how many ms. */
const CLAIMS = 1_200;
const TIMES = [20, 150, 600];
const TABLES = ['claims', 'articles', 'sources', 'evidence'] as const;

/** Gives the import dialog a file that the page makes itself, as the browser's picker would. */
async function choose(page: PageHandle, records: object): Promise<void> {
  await waitFor('the field for the file', () =>
    page.evaluate<boolean>("document.querySelector('input[type=file]') !== null"),
  );
  await page.evaluate(`void (() => {
    const text = ${JSON.stringify(JSON.stringify(records))};
    const field = document.querySelector('input[type=file]');
    const data = new DataTransfer();
    data.items.add(new File([text], 'backup.json'));
    field.files = data.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);
}

walk(
  'what is ended in the middle',
  (world) => {
    test('the background, at random: nothing told is lost, nothing is doubled', async () => {
      const page = await openArticle(world);
      const account = await accountFor(world.session, await page.url(), OPERATIONS, SEED);
      expect(account.endings).toBeGreaterThan(OPERATIONS / 10);
      expect(account.saved.kept).toEqual(account.saved.told);
      expect(account.dismissed.kept).toEqual(account.dismissed.told);
      await page.close();
    }, 120_000);

    test('the background, while a card opens: the card shows its claim', async () => {
      const page = await openArticle(world);
      for (const time of OPENING) {
        const opened = openCard(page, NUMBER);
        await pause(time);
        await world.session.endBackground();
        await closeCard(page, await opened);
      }
      await page.close();
    }, 120_000);

    test('the browser, during an import: all of the file is there, or nothing of it', async () => {
      const counts = async () => {
        const bystander = await openBystander(world);
        const { tables } = await readDatabase(bystander);
        await bystander.close();
        return TABLES.map((table) => tables[table]?.length ?? 0);
      };
      const first = await world.session.openExtensionPage('library.html');
      // The extension makes its tables itself.
      await waitForWords(first, /Claims you save appear here|\d+ claims/);
      await first.close();
      for (const [round, time] of TIMES.entries()) {
        const before = await counts();
        const records = inventSnapshot(CLAIMS, '2024-01-01T00:00:00.000Z', round * CLAIMS);
        const library = await world.session.openExtensionPage('library.html');
        await library.click('button', 'Import');
        await waitForWords(library, 'Nothing of yours is overwritten');
        await choose(library, {
          ...{ format: 'claimlight', version: 1, exportedAt: '2024-06-01T00:00:00.000Z' },
          ...records,
        });
        await waitForWords(library, 'This is what the file would do');
        void library.click('button', /^Import 1,200 claims$/).catch(() => {});
        await pause(time);
        await world.session.kill();
        const after = await counts();
        const whole = TABLES.map((table, i) => (before[i] ?? 0) + records[table].length);
        expect([before, whole]).toContainEqual(after);
      }
      // Whatever came of it, the next import works.
      const library = await world.session.openExtensionPage('library.html');
      await library.click('button', 'Import');
      await choose(library, {
        ...{ format: 'claimlight', version: 1, exportedAt: '2024-06-01T00:00:00.000Z' },
        ...inventSnapshot(1, '2024-02-01T00:00:00.000Z', 1_000_000),
      });
      await waitForWords(library, 'This is what the file would do');
      await library.click('button', 'Import 1 claim');
      await waitForWords(library, 'Undo import');
      await library.close();
    }, 180_000);
  },
  { once: true },
);
