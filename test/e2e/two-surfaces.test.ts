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
import { readDatabase } from '@/test/support/e2e/records';
import { walk } from '@/test/support/e2e/walk';
import type { DocumentHandle } from '@/tools/browsers/driver';
import { openSurface } from '@/tools/browsers/surface';

const OTHER = 'China has tightened its strategic';
const CHANGED = 'This claim was changed in another tab. Showing the newer version.';

async function writeNote(editor: DocumentHandle, note: string): Promise<void> {
  await editor.fill('textbox', 'Note', note);
  await editor.evaluate('void document.activeElement.blur()');
  await waitForWords(editor, 'Saved on this device');
}

/** A claim as it is on file, with the verdicts and notes that it had, the newest last. */
async function claimIn(ours: DocumentHandle, words: string) {
  const { tables } = await readDatabase(ours);
  const claim = tables.claims?.find(({ quote }) => String(quote).includes(words));
  if (!claim) throw new Error(`no claim on "${words}" is on file`);
  const trail = (tables.revisions ?? [])
    .filter(({ claimId }) => claimId === claim.id)
    .sort((a, b) => String(a.at).localeCompare(String(b.at)));
  const of = (wanted: string) => trail.flatMap(({ field, to }) => (field === wanted ? [to] : []));
  const verdicts = of('verdict').map((to) => (to as { value: string } | null)?.value);
  return { id: claim.id, note: claim.note, verdicts, notes: of('note') };
}

walk('one claim that is open more than once', (world) => {
  test('on every surface at once: what is changed in one shows in all others; the newer wins, the older is kept', async () => {
    const page = await openArticle(world);
    const url = await page.url();
    const card = await openCard(page, NUMBER);
    await card.click('radio', 'True');
    await waitForWords(card, 'Saved on this device');

    const popup = await openSurface(world.session, 'popup.html', url);
    await popup.click('button', NUMBERED);
    const panel = await openSurface(world.session, 'sidepanel.html', url);
    await panel.click('button', NUMBERED);
    const { id } = await claimIn(panel, NUMBER);
    const library = await world.session.openExtensionPage(`library.html#/claims?claim=${id}`);
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
    await waitForWords(library, CHANGED);

    // The same field: the newer stands everywhere, and the older can be had again.
    await library.toFront();
    await library.click('radio', 'False');
    for (const editor of all) await waitForVerdict(editor, 'False');
    await waitForWords(panel, CHANGED);
    await panel.toFront();
    await panel.click('button', 'Undo');
    for (const editor of all) await waitForVerdict(editor, 'Mostly false');

    const { verdicts } = await claimIn(panel, NUMBER);
    expect(verdicts).toEqual(['true', 'mostly-false', 'false', 'mostly-false']);
    for (const editor of [popup, panel, library]) await editor.close();
    await page.close();
  }, 120_000);

  test('on two surfaces: the newer of each field shows on both; the older is in its history', async () => {
    const page = await openArticle(world);
    const card = await openCard(page, OTHER);
    await card.click('radio', 'Half true');
    await writeNote(card, 'From the card.');
    const library = await world.session.openExtensionPage('library.html');
    await waitForWords(library, OTHER);
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

    const { note, verdicts, notes } = await claimIn(library, OTHER);
    expect(note).toBe('From the card again.');
    expect(notes).toEqual(
      expect.arrayContaining([
        'From the card.',
        'Still being typed in the card.',
        'From the library.',
        'From the card again.',
      ]),
    );
    expect(verdicts).toEqual(['half', 'false']);
    await library.close();
    await page.close();
  });
});
