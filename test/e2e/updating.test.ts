import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  closeCard,
  NUMBER,
  openArticle,
  openCard,
  painted,
  waitForNoCard,
  waitForNote,
  waitForPaint,
  waitForVerdict,
  waitForWords,
} from '@/test/support/e2e/article';
import { copyOf } from '@/test/support/e2e/copied-build';
import { walk } from '@/test/support/e2e/walk';
import type { PageHandle } from '@/tools/browsers/driver';
import { waitForHighlights } from '@/tools/browsers/highlights';
import { waitFor } from '@/tools/browsers/wait';

const FILES = ['article.html', 'port-lindal.html', 'harbour-levy.html'];
const COUNT = { chromium: 10, firefox: 4 };

/** A copy of the extension, so that the tests can put another version in its place. */
let folder = '';
const prepare = (built: string) => {
  folder = copyOf(built);
  return folder;
};

/** Gives the extension in its folder a later version; it is taken up when it starts the next time. */
function release(version: string): void {
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, version }));
}

/** Waits until each open article is read by a script of the new life; what the old one painted may still be there. */
const waitForReaders = (ours: PageHandle, site: string) =>
  waitFor('every article to be read again', async () => {
    const message = { id: 0, type: 'page/state', data: null, timestamp: 0 };
    const said = await ours.evaluate<(string | null)[]>(
      `chrome.tabs.query({}).then((tabs) => Promise.all(tabs
        .filter(({ url }) => url?.startsWith(${JSON.stringify(site)}))
        .map(({ id }) => chrome.tabs.sendMessage(id, ${JSON.stringify(message)}, { frameId: 0 })
          .then((answer) => answer?.res?.status ?? null, () => null))))`,
    );
    return said.length > 0 && said.every((status) => status === 'on');
  });

const versionOf = (page: PageHandle) =>
  page.evaluate<string>('chrome.runtime.getManifest().version');

/** How many elements of ours hang in a page, from whatever copy of the extension. */
const roots = (page: PageHandle) =>
  page.evaluate<number>('document.querySelectorAll("claimlight-root").length');

walk(
  'an update while articles are open',
  (world, name) => {
    test('leaves every article lit once, and its cards at work', async () => {
      const pages: PageHandle[] = [];
      for (let i = 0; i < COUNT[name]; i++) {
        pages.push(await openArticle(world, FILES[i % FILES.length]));
      }
      const last = await openArticle(world);
      const card = await openCard(last, NUMBER);
      await card.click('radio', 'Half true');
      await waitForWords(card, 'Saved on this device');
      await closeCard(last, card);
      await waitForPaint(last, 'claimlight-verdict-half', NUMBER);
      const before: string[][] = [];
      for (const page of pages) before.push((await painted(page)).toSorted());
      const errors = await world.session.watchErrors();

      release('0.1.1');
      await world.session.reloadExtension();
      const ours = await world.session.openExtensionPage('welcome.html');
      expect(await versionOf(ours)).toBe('0.1.1');
      await waitForReaders(ours, world.site.url);
      await ours.close();
      for (const [i, page] of pages.entries()) {
        await page.toFront();
        await waitForHighlights(page);
        await waitFor('no second copy', async () => (await roots(page)) < 2);
        // What was saved on the last tab now shows on all of that article.
        if (FILES[i % FILES.length] === 'article.html') continue;
        expect((await painted(page)).toSorted()).toEqual(before[i]);
      }
      await last.toFront();
      await waitForPaint(last, 'claimlight-verdict-half', NUMBER);
      const again = await openCard(last, NUMBER);
      await waitFor('one copy', async () => (await roots(last)) === 1);
      await waitForVerdict(again, 'Half true');
      await again.click('radio', 'True');
      await waitForWords(again, 'Saved on this device');
      await closeCard(last, again);
      await waitForPaint(last, 'claimlight-verdict-true', NUMBER);
      // Firefox tells of what its own copies of closed pages still try.
      if (name === 'chromium') expect(await errors()).toEqual([]);
      for (const page of [...pages, last]) await page.close();
    }, 180_000);

    test('loses nothing of what was typed in an open card', async () => {
      const page = await openArticle(world);
      const card = await openCard(page, NUMBER);
      const errors = await world.session.watchErrors();
      await card.fill('textbox', 'Note', 'Half a thou');
      await waitForNote(card, 'Half a thou');
      await world.session.reloadExtension();
      await waitForNoCard(page);
      const ours = await world.session.openExtensionPage('welcome.html');
      await waitForReaders(ours, world.site.url);
      await ours.close();
      await page.toFront();
      await waitForPaint(page, 'claimlight-verdict-true', NUMBER);
      const again = await openCard(page, NUMBER);
      await waitForNote(again, 'Half a thou');
      await waitFor('one copy', async () => (await roots(page)) === 1);
      // Firefox tells of what its own copies of closed pages still try.
      if (name === 'chromium') expect(await errors()).toEqual([]);
      await page.close();
    });
  },
  { prepare },
);
