import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { INDEX_TABLES } from '@/lib/store/index-tables';
import { NUMBER, openArticle, openCard, waitForWords, words } from '@/test/support/e2e/article';
import { openBystander, putDatabase, readDatabase } from '@/test/support/e2e/records';
import { walk } from '@/test/support/e2e/walk';
import type { RawDatabase } from '@/test/support/raw-database';
import { openSurface } from '@/tools/browsers/surface';
import { waitFor } from '@/tools/browsers/wait';

/** The example of a version; what is in its trash was put there just now, so that it stays there. */
function copyOf(version: number): RawDatabase {
  const file = join(import.meta.dirname, `../fixtures/databases/v${version}.json`);
  const now = new Date().toISOString();
  return JSON.parse(readFileSync(file, 'utf8').replace(/("deletedAt":)"[^"]+"/g, `$1"${now}"`));
}
const recordsOf = ({ stores }: RawDatabase) =>
  Object.fromEntries(
    Object.entries(stores).flatMap(([name, { records }]) =>
      INDEX_TABLES.includes(name) ? [] : [[name, records]],
    ),
  );

const NEWER = 'Your saved claims were written by a newer version of Claimlight.';
const BLOCKED = 'Your saved claims are waiting for another Claimlight tab that is out of date.';
const QUOTE = 'rents have risen 41 percent';

walk('what another version kept', (world) => {
  test.each([1, 2])(
    'is brought up to date from version %i with all its records',
    async (version) => {
      const older = copyOf(version);
      const bystander = await openBystander(world);
      await putDatabase(bystander, older);
      const library = await world.session.openExtensionPage('library.html');
      await waitForWords(library, QUOTE);
      await waitForWords(library, 'the deficit has halved');
      await library.close();
      const { version: now, tables } = await readDatabase(bystander);
      expect(now).toBe(copyOf(3).version);
      expect(tables).toEqual({ ...recordsOf(copyOf(3)), ...recordsOf(older) });
      await bystander.close();
    },
  );

  test('waits, and says for what, while a tab that is out of date holds on to it', async () => {
    const bystander = await openBystander(world);
    await waitFor('the older one to be held', async () => {
      await putDatabase(bystander, copyOf(1));
      // Fails where the background was quicker and has brought it up to date.
      await bystander.evaluate(`new Promise((resolve, reject) => {
        const request = indexedDB.open('claimlight', ${copyOf(1).version});
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          window.held = request.result;
          resolve(null);
        };
      })`);
      return true;
    });
    const library = await world.session.openExtensionPage('library.html');
    await waitForWords(library, BLOCKED);
    await bystander.close();
    await waitForWords(library, QUOTE);
    await waitFor('the notice to go', async () => !(await words(library)).includes(BLOCKED));
    await library.close();
  });

  test('is refused on every surface when it is newer, can be copied, and stays as it is', async () => {
    const newer = copyOf(3);
    newer.version = 990;
    newer.stores.topics = { keyPath: 'id', indexes: {}, records: [{ id: 'a', mood: [1, 2] }] };
    delete newer.stores.claims?.indexes.tags;
    const bystander = await openBystander(world);
    await putDatabase(bystander, newer);
    const page = await openArticle(world);
    const card = await openCard(page, NUMBER);
    await card.click('radio', 'Half true');
    await waitForWords(card, NEWER);
    await waitForWords(card, 'Your last change is not saved.');
    await page.evaluate('window.focus()');
    for (const file of ['popup.html', 'sidepanel.html'] as const) {
      const surface = await openSurface(world.session, file, await page.url());
      await waitForWords(surface, NEWER);
      await surface.close();
    }
    await page.close();
    const options = await world.session.openExtensionPage('options.html');
    await waitForWords(options, NEWER);
    await options.close();
    const library = await world.session.openExtensionPage('library.html');
    await waitForWords(library, NEWER);
    await library.click('button', 'Save a copy');
    const day = new Date().toISOString().slice(0, 10);
    const file = join(world.downloads, `claimlight-copy-${day}.json`);
    const saved = await waitFor('the copy', async () => JSON.parse(readFileSync(file, 'utf8')));
    expect(saved).toEqual({ format: 'claimlight-raw', ...newer });
    await library.close();
    const { version, tables } = await readDatabase(bystander);
    expect({ version, tables }).toEqual({ version: 990, tables: recordsOf(newer) });
    await bystander.close();
  });
});
