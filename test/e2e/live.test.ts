import { expect, test } from 'vitest';
import { openArticle, openCard, waitForNote, waitForWords } from '@/test/support/e2e/article';
import { openSurface } from '@/test/support/e2e/surfaces';
import { walk } from '@/test/support/e2e/walk';
import type { DocumentHandle } from '@/tools/browsers/driver';
import { waitFor } from '@/tools/browsers/wait';

const CLAIM = /over 100 Chinese entities/;
const NOTICE = 'This claim was changed in another tab. Showing the newer version.';

const waitForVerdict = (editor: DocumentHandle, verdict: string) =>
  waitFor(`the verdict ${verdict}`, () => editor.checked('radio', verdict).catch(() => false));

walk('one claim on every surface at once', (world) => {
  test('what is changed in one shows in all others; the newer wins, the older is kept', async () => {
    const page = await openArticle(world);
    const url = await page.url();
    const card = await openCard(page, 'over 100 Chinese entities');
    await card.click('radio', 'True');
    await waitForWords(card, 'Saved on this device');

    const popup = await openSurface(world, 'popup.html', url);
    await popup.click('button', CLAIM);
    const panel = await openSurface(world, 'sidepanel.html', url);
    await panel.click('button', CLAIM);
    const library = await world.session.openExtensionPage('library.html');
    await library.click('button', CLAIM);
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

    const history = await panel.evaluate<[string, string | null][]>(
      `new Promise((resolve, reject) => {
        const opening = indexedDB.open('claimlight');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const all = db.transaction('revisions').objectStore('revisions').getAll();
          all.onsuccess = () => {
            db.close();
            const sorted = all.result.sort((a, b) => (a.at < b.at ? -1 : 1));
            resolve(sorted.map(({ field, to }) => [field, to?.value ?? to]));
          };
        };
      })`,
    );
    const verdicts = history.filter(([field]) => field === 'verdict').map(([, value]) => value);
    expect(verdicts).toEqual(['true', 'mostly-false', 'false', 'mostly-false']);
    for (const editor of [popup, panel, library]) await editor.close();
    await page.close();
  });
});
