import { expect, test } from 'vitest';
import {
  NUMBER,
  openArticle,
  openCard,
  openPopup,
  painted,
  waitForPaint,
  waitForWords,
} from '@/test/support/e2e/article';
import { walk } from '@/test/support/e2e/walk';
import type { PageHandle } from '@/tools/browsers/driver';
import { textPlace, waitForHighlights } from '@/tools/browsers/highlights';
import { waitFor } from '@/tools/browsers/wait';

/** The page has loaded whole and its own scripts go on running. */
async function expectAlive(page: PageHandle): Promise<void> {
  await waitFor('the page to load', () =>
    page.evaluate<boolean>(
      'new Promise((resolve) => setTimeout(() => resolve(document.readyState === "complete"), 20))',
    ),
  );
}

/** How long the page itself takes to lay out and read all its text ten times, in ms. */
const ownReadings = (page: PageHandle) =>
  page.evaluate<number>(`(() => {
    const before = performance.now();
    for (let turn = 0; turn < 10; turn++) {
      document.body.style.width = (90 + turn) + '%';
      void document.body.innerText;
    }
    return performance.now() - before;
  })()`);

walk('bad input', (world) => {
  test.each([
    ['empty.html', 'This does not look like an article'],
    ['frameset.html', 'This does not look like an article'],
    ['no-body.xhtml', 'This does not look like an article'],
    ['feed.xml', /This does not look like an article|Could not read this page/],
    ['yard.svg', /This does not look like an article|Could not read this page/],
  ])('%s stays as it is, and the popup says why', async (file, why) => {
    const page = await world.session.openPage(`${world.site.url}${file}`);
    await expectAlive(page);
    const popup = await openPopup(world, await page.url());
    await waitForWords(popup, why);
    expect(await page.evaluate('document.querySelector("claimlight-root")')).toBeNull();
    await popup.close();
    await page.close();
  });

  test("a page of the browser's own is said to be closed to extensions", async () => {
    const { session } = world;
    const popup = await session.openExtensionPage('popup.html');
    const tabs = () =>
      popup.evaluate<number[]>('chrome.tabs.query({}).then((all) => all.map(({ id }) => id))');
    const before = await tabs();
    const own = session.name === 'firefox' ? 'about:support' : 'chrome://version/';
    const page = await session.openPage(own);
    const opened = (await tabs()).find((id) => !before.includes(id));
    // Extensions do not see its address, so the tab is known by being new.
    await popup.goto(new URL(`popup.html?tab=${opened}`, session.baseUrl).href);
    await waitForWords(popup, 'Your browser keeps extensions out of this page');
    await popup.close();
    await page.close();
  });

  test('5 MB of text is read in part and the page stays quick', async () => {
    const page = await world.session.openPage(`${world.site.url}huge.html`);
    await page.evaluate(`void (() => {
      window.longest = 0;
      let before = performance.now();
      setInterval(() => {
        const now = performance.now();
        window.longest = Math.max(window.longest, now - before);
        before = now;
      }, 20);
    })()`);
    await waitForHighlights(page, 60_000);
    const popup = await openPopup(world, await page.url());
    await waitForWords(popup, 'Read the first 20,000 words.');
    await popup.close();
    const longest = await page.evaluate<number>('window.longest');
    // On a busy machine everything takes long: twice so long as some readings of all its text by the page itself.
    const most = longest < 5_000 ? 5_000 : 2 * (await ownReadings(page));
    expect(longest).toBeLessThan(most);
    await page.close();
  });

  test('a sandboxed document is lit and goes on working', async () => {
    const page = await openArticle(world, 'sandboxed.html');
    expect((await painted(page)).join(' ')).toContain(NUMBER);
    await expectAlive(page);
    await page.close();
  });

  test('a page that changes while it is read ends up lit as it then stands', async () => {
    const page = await world.session.openPage(`${world.site.url}mutating.html`);
    await waitFor(
      'the last change to be read',
      async () => (await painted(page)).some((text) => text.includes('80 more shipments')),
      { timeout: 20_000 },
    );
    await waitForPaint(page, 'claimlight-claim-3', NUMBER);
    const card = await openCard(page, NUMBER);
    await waitForWords(card, 'Antony Blinken');
    await page.close();
  });

  test('a hostile page can throw the card out, but the browser stays calm and claims stay lit', async () => {
    const page = await openArticle(world, 'hostile.html');
    const { middle } = await textPlace(page, NUMBER);
    await page.clickAt(middle);
    await waitFor('the page to throw our element out', () =>
      page.evaluate<boolean>('Number(document.body.dataset.removed) > 0'),
    );
    const removed = () => page.evaluate<number>('Number(document.body.dataset.removed)');
    let before = 0;
    await waitFor(
      'a second in which nothing is thrown out',
      async () => {
        const after = await removed();
        const isCalm = after === before;
        before = after;
        return isCalm;
      },
      { interval: 1_000 },
    );
    expect(await page.evaluate('document.body.dataset.called ?? null')).toBeNull();
    expect((await painted(page)).length).toBeGreaterThan(5);
    await page.close();
  });
});
