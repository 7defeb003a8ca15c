import { expect, test } from 'vitest';
import {
  NUMBER,
  NUMBERED,
  openArticle,
  openCard,
  waitForNote,
  waitForVerdict,
  waitForWords,
} from '@/test/support/e2e/article';
import { walk } from '@/test/support/e2e/walk';
import type { DocumentHandle } from '@/tools/browsers/driver';
import { openSurface } from '@/tools/browsers/surface';

const NOTICE = 'This claim was changed in another tab. Showing the newer version.';

/** All records of a table of the store. */
const readTable = <T>(ours: DocumentHandle, table: string): Promise<T[]> =>
  ours.evaluate<T[]>(
    `new Promise((resolve, reject) => {
      const opening = indexedDB.open('claimlight');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const db = opening.result;
        const all = db.transaction('${table}').objectStore('${table}').getAll();
        all.onsuccess = () => {
          db.close();
          resolve(all.result);
        };
      };
    })`,
  );

walk('one claim on every surface at once', (world) => {
  test('what is changed in one shows in all others; the newer wins, the older is kept', async () => {
    const page = await openArticle(world);
    const url = await page.url();
    const card = await openCard(page, NUMBER);
    await card.click('radio', 'True');
    await waitForWords(card, 'Saved on this device');

    const popup = await openSurface(world.session, 'popup.html', url);
    await popup.click('button', NUMBERED);
    const panel = await openSurface(world.session, 'sidepanel.html', url);
    await panel.click('button', NUMBERED);
    const [claim] = await readTable<{ id: string }>(panel, 'claims');
    const library = await world.session.openExtensionPage(
      `library.html#/claims?claim=${claim?.id}`,
    );
    const all = [card, popup, panel, library];
    for (const editor of all) await waitForVerdict(editor, 'True');

    // Different fields, in different places: none takes back another.
    await panel.toFront();
    await panel.click('radio', 'Mostly false');
    await popup.toFront();
    await popup.fill('textbox', 'Note', 'Counted as of May.');
    for (const editor of all) {
      await waitForVerdict(editor, 'Mostly false');
      await waitForNote(editor, 'Counted as of May.');
    }
    await waitForWords(library, NOTICE);

    // The same field: the newer stands everywhere, and the older can be had again.
    await library.toFront();
    await library.click('radio', 'False');
    for (const editor of all) await waitForVerdict(editor, 'False');
    await waitForWords(panel, NOTICE);
    await panel.toFront();
    await panel.click('button', 'Undo');
    for (const editor of all) await waitForVerdict(editor, 'Mostly false');

    const history = await readTable<{ at: string; field: string; to: { value: string } }>(
      panel,
      'revisions',
    );
    const verdicts = history
      .filter(({ field }) => field === 'verdict')
      .sort((a, b) => (a.at < b.at ? -1 : 1))
      .map(({ to }) => to.value);
    expect(verdicts).toEqual(['true', 'mostly-false', 'false', 'mostly-false']);
    for (const editor of [popup, panel, library]) await editor.close();
    await page.close();
  }, 120_000);
});
