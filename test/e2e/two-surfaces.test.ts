import { expect, test } from 'vitest';
import {
  NUMBER,
  openArticle,
  openCard,
  waitForNote,
  waitForVerdict,
  waitForWords,
} from '@/test/support/e2e/article';
import { readDatabase } from '@/test/support/e2e/records';
import { walk } from '@/test/support/e2e/walk';
import type { DocumentHandle } from '@/tools/browsers/driver';

const CHANGED = 'This claim was changed in another tab. Showing the newer version.';

async function writeNote(editor: DocumentHandle, note: string): Promise<void> {
  await editor.fill('textbox', 'Note', note);
  await editor.evaluate('void document.activeElement.blur()');
  await waitForWords(editor, 'Saved on this device');
}

walk('one claim that is open twice', (world) => {
  test('shows the newer of each field on both; the older is in its history', async () => {
    const page = await openArticle(world);
    const card = await openCard(page, NUMBER);
    await card.click('radio', 'Half true');
    await writeNote(card, 'From the card.');
    const library = await world.session.openExtensionPage('library.html');
    await waitForWords(library, NUMBER);
    await library.type('j');
    await library.press('Enter');
    await waitForNote(library, 'From the card.');

    // Another field at the same time: both stand.
    await page.toFront();
    await card.fill('textbox', 'Note', 'Still being typed in the card.');
    await library.toFront();
    await library.click('radio', 'False');
    await waitForVerdict(library, 'False');
    await page.toFront();
    await waitForVerdict(card, 'False');
    await card.evaluate('void document.activeElement.blur()');
    await library.toFront();
    await waitForNote(library, 'Still being typed in the card.');
    await waitForVerdict(library, 'False');

    // The same field: the later one stands, and the other surface says so.
    await writeNote(library, 'From the library.');
    await page.toFront();
    await waitForNote(card, 'From the library.');
    await waitForWords(card, CHANGED);
    await writeNote(card, 'From the card again.');
    await library.toFront();
    await waitForNote(library, 'From the card again.');
    await waitForWords(library, CHANGED);

    const { tables } = await readDatabase(library);
    expect(tables.claims).toMatchObject([
      { note: 'From the card again.', verdict: { value: 'false' } },
    ]);
    const trail = (tables.revisions ?? []).sort((a, b) => String(a.at).localeCompare(String(b.at)));
    const notes = trail.filter(({ field }) => field === 'note').map(({ to }) => to);
    expect(notes).toEqual(
      expect.arrayContaining([
        'From the card.',
        'Still being typed in the card.',
        'From the library.',
        'From the card again.',
      ]),
    );
    const verdicts = trail.filter(({ field }) => field === 'verdict').map(({ to }) => to);
    expect(verdicts).toMatchObject([{ value: 'half' }, { value: 'false' }]);
    await library.close();
    await page.close();
  });
});
