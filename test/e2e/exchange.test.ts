import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  CLAIM,
  closeCard,
  NUMBER,
  openArticle,
  openCard,
  waitForWords,
  words,
} from '@/test/support/e2e/article';
import { type World, walk } from '@/test/support/e2e/walk';
import type { PageHandle } from '@/tools/browsers/driver';
import { waitFor } from '@/tools/browsers/wait';

/** What a download of this kind holds, once it is whole. */
async function download({ downloads }: World, end: string, whole: (text: string) => boolean) {
  return waitFor(`a download that ends with ${end}`, async () => {
    const name = readdirSync(downloads).find((file) => file.endsWith(end));
    const text = name ? readFileSync(join(downloads, name), 'utf8') : '';
    return whole(text) ? text : undefined;
  });
}

const isJson = (text: string): boolean => {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
};

/** Empties every table, as a new device would be. */
const forget = (page: PageHandle) =>
  page.evaluate(`(async () => {
    const db = await new Promise((resolve, reject) => {
      const asked = indexedDB.open('claimlight');
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    const names = [...db.objectStoreNames];
    const work = db.transaction(names, 'readwrite');
    for (const name of names) work.objectStore(name).clear();
    await new Promise((resolve) => { work.oncomplete = resolve; });
    db.close();
  })()`);

/** Gives the import dialog a file, as the browser's picker would. */
const choose = (page: PageHandle, name: string, text: string) =>
  page.evaluate(`(() => {
    const field = document.querySelector('input[type=file]');
    const data = new DataTransfer();
    data.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}));
    field.files = data.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);

walk('exports and imports', (world) => {
  let backup = '';

  test('the library saves what was checked, in several formats', async () => {
    const page = await openArticle(world);
    const card = await openCard(page, NUMBER);
    await card.click('radio', 'Mostly false');
    await card.fill('textbox', 'Note', 'Asked the register in quokka week.');
    await waitForWords(card, 'Saved on this device');
    await closeCard(page, card);
    await page.close();

    const library = await world.session.openExtensionPage('library.html');
    await waitForWords(library, CLAIM.slice(0, 40));
    await library.click('button', 'Export');
    await waitForWords(library, 'Export 1 claim');
    await waitForWords(library, 'quokka week');
    await library.click('checkbox', 'Notes');
    await waitFor('the note to go', async () => !(await words(library)).includes('quokka week'));
    await library.click('button', 'Save file');
    const markdown = await download(world, '.md', (text) => text.includes('Mostly false'));
    expect(markdown).toContain(CLAIM);
    expect(markdown).not.toContain('quokka');

    await library.click('button', 'Export');
    await library.click('radio', /^JSON/);
    await waitForWords(library, '"format": "claimlight"');
    await library.click('button', 'Save file');
    backup = await download(world, '.json', isJson);
    expect(JSON.parse(backup)).toMatchObject({
      format: 'claimlight',
      claims: [{ quote: CLAIM, note: 'Asked the register in quokka week.' }],
    });
    await library.close();
  });

  test('a file brings everything back, and is taken back as a whole', async () => {
    const library = await world.session.openExtensionPage('library.html');
    await waitForWords(library, CLAIM.slice(0, 40));
    await forget(library);
    await library.reload();
    await waitForWords(library, 'Claims you save appear here');
    await library.click('button', 'Import');
    await waitForWords(library, 'Nothing of yours is overwritten');
    await choose(library, 'backup.json', backup);
    await waitForWords(library, 'This is what the file would do');
    await library.click('button', 'Import 1 claim');
    await waitForWords(library, 'Undo import');
    await library.click('button', 'Undo import');
    await waitForWords(library, 'Import undone');
    await choose(library, 'notes.txt', 'Remember the milk');
    await waitForWords(library, 'This file is not one Claimlight can read');
    await choose(library, 'backup.json', backup);
    await waitForWords(library, 'This is what the file would do');
    await library.click('button', 'Import 1 claim');
    await waitForWords(library, 'Undo import');
    await library.click('button', 'Done');
    await waitForWords(library, CLAIM.slice(0, 40));
    await waitForWords(library, 'Mostly false');
    await library.close();
  });

  test('the other views list what the file brought', async () => {
    const library = await world.session.openExtensionPage('library.html#/articles');
    await waitForWords(library, 'Chinese trade body sought drone jammers');
    await library.click('link', /^Sources/);
    await waitForWords(library, 'Sources you add appear here');
    await library.click('link', /^Insights/);
    await waitForWords(library, 'Rate five claims to see this');
    await waitForWords(library, 'Drawn from the 1 claim you chose to check');
    await library.close();
  });
});
