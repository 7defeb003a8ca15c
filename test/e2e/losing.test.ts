import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { LATEST_VERSION } from '@/lib/store/upgrades';
import {
  NUMBER,
  openArticle,
  openCard,
  waitForNote,
  waitForPaint,
  waitForWords,
  words,
} from '@/test/support/e2e/article';
import { openBystander, putDatabase, readDatabase } from '@/test/support/e2e/records';
import { walk } from '@/test/support/e2e/walk';
import type { RawDatabase } from '@/test/support/raw-database';
import { inventSnapshot } from '@/tools/bench/opening/records';
import type { DocumentHandle, PageHandle } from '@/tools/browsers/driver';
import { waitFor } from '@/tools/browsers/wait';

const folder = mkdtempSync(join(tmpdir(), 'claimlight-losing-'));
afterAll(() => rmSync(folder, { recursive: true }));

const LOST = 'What you had saved in this browser is gone.';

/** A table of so many claims; cut off anywhere between two rows it is a sound one. */
const tableOf = (rows: number) =>
  `url,quote\n${Array.from({ length: rows }, (_, i) => `https://paper.example/${i % 50},Rents rose by ${i} dollars\n`).join('')}`;

/** Puts a note into its field at once; leaving it has it written. */
const type = (card: DocumentHandle, note: string, { leave }: { leave: boolean }) =>
  card.evaluate<void>(`void (() => {
    const field = document.querySelector('textarea:last-of-type');
    field.focus();
    field.value = ${JSON.stringify(note)};
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    if (${leave}) field.blur();
  })()`);

/** Chooses a file, but has the page begin to read it only when what this gives is called. */
async function chooseAndHold(page: PageHandle, file: string): Promise<() => Promise<void>> {
  await waitFor('the field for the file', () =>
    page.evaluate<boolean>("document.querySelector('input[type=file]') !== null"),
  );
  await page.evaluate(`void addEventListener(
    'change',
    (event) => event.stopImmediatePropagation(),
    { capture: true, once: true },
  )`);
  await page.chooseFile(file);
  return () =>
    page.evaluate(
      "void document.querySelector('input[type=file]').dispatchEvent(new Event('change', { bubbles: true }))",
    );
}

walk(
  'what could be lost',
  (world) => {
    test.each(['longer', 'shorter', 'gone'] as const)(
      'a file that is %s before it is read is not taken, and that is said',
      async (change) => {
        const library = await world.session.openExtensionPage('library.html');
        await library.click('button', 'Import');
        const file = join(folder, `${change}.csv`);
        writeFileSync(file, tableOf(30_000));
        const read = await chooseAndHold(library, file);
        if (change === 'gone') rmSync(file);
        else writeFileSync(file, tableOf(change === 'longer' ? 30_500 : 20_000));
        await read();
        await waitForWords(library, 'This file was changed, moved or deleted while it was read.');
        await library.close();
      },
    );

    test('records that the browser clears: that is said, and what is typed then is kept', async () => {
      const page = await openArticle(world);
      const card = await openCard(page, NUMBER);
      await card.click('radio', 'Half true');
      await waitForWords(card, 'Saved on this device');
      const bystander = await openBystander(world);
      // Of the same minute they would be taken for those that several windows make at once.
      await bystander.evaluate(
        "chrome.storage.local.set({ records: '2024-01-01T00:00:00.000Z' }).then(() => null)",
      );
      await bystander.evaluate(`new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase('claimlight');
        request.onsuccess = () => resolve(null);
        request.onerror = () => reject(request.error);
      })`);
      await bystander.close();
      const library = await world.session.openExtensionPage('library.html');
      await waitForWords(library, LOST);
      await page.toFront();
      await type(card, 'Typed after.', { leave: true });
      await waitForWords(card, 'Saved on this device');
      await page.close();
      await library.toFront();
      await waitForWords(library, '1 claim');
      const { tables } = await readDatabase(library);
      expect(tables.claims).toMatchObject([{ note: 'Typed after.' }]);
      await library.click('button', 'Understood');
      await library.reload();
      await waitForWords(library, NUMBER);
      expect(await words(library)).not.toContain(LOST);
      await library.close();
    });

    test('a note typed a moment before the reader leaves the page, and comes back', async () => {
      const page = await openArticle(world);
      const card = await openCard(page, NUMBER);
      await card.click('radio', 'Half true');
      await waitForWords(card, 'Saved on this device');
      await type(card, 'Typed and left.', { leave: false });
      await page.evaluate("void setTimeout(() => (location.href = 'home.html'), 0)");
      await waitFor('the other page', async () => (await page.url()).includes('home'));
      await page.evaluate('void setTimeout(() => history.back(), 0)');
      await waitFor('the page again', async () => (await page.url()).includes('article'));
      await waitForPaint(page, 'claimlight-verdict-half', NUMBER);
      const again = (await page.card()) ?? (await openCard(page, NUMBER));
      await waitForNote(again, 'Typed and left.');
      await waitForWords(again, 'Saved on this device');
      await page.close();
    });

    test('the browser is killed while an older database is brought up to date', async () => {
      const snapshot = inventSnapshot(1_500, '2024-01-01T00:00:00.000Z', 0);
      const file = join(import.meta.dirname, '../fixtures/databases/v1.json');
      const older: RawDatabase = JSON.parse(readFileSync(file, 'utf8'));
      for (const [table, store] of Object.entries(older.stores))
        store.records = table in snapshot ? snapshot[table as keyof typeof snapshot] : [];
      const bystander = await openBystander(world);
      await putDatabase(bystander, older);
      await bystander.close();
      void world.session.openExtensionPage('library.html').catch(() => {});
      await pause(250);
      await world.session.kill();
      const raw = await openBystander(world);
      const { version, tables } = await readDatabase(raw);
      expect([older.version, LATEST_VERSION * 10]).toContain(version);
      expect(tables.claims).toHaveLength(1_500);
      expect(tables.evidence).toHaveLength(750);
      await raw.close();
      const library = await world.session.openExtensionPage('library.html');
      await waitForWords(library, /1,500 claims/);
      await library.close();
    }, 120_000);
  },
  { once: true },
);
