import { expect, test } from 'vitest';
import { openArticle, openPopup, painted, waitForWords } from '@/test/support/e2e/article';
import { waitForButton } from '@/test/support/e2e/toolbar-button';
import { type World, walk } from '@/test/support/e2e/walk';
import type { PageHandle } from '@/tools/browsers/driver';
import { waitForHighlights } from '@/tools/browsers/highlights';
import { waitFor } from '@/tools/browsers/wait';

const HOST = '127.0.0.1';

const unlit = (page: PageHandle) =>
  waitFor('the highlights to go', async () => (await painted(page, 'claimlight-')).length === 0);

async function choose(world: World, page: PageHandle, rule: string) {
  const popup = await openPopup(world, await page.url());
  await popup.click('button', `Rule for ${HOST}`);
  await popup.click('menuitemradio', rule);
  return popup;
}

walk('rules for sites', (world, name) => {
  test('"never" takes the highlights off open pages at once, and keeps them off new ones', async () => {
    const page = await openArticle(world);
    const popup = await choose(world, page, 'Never read');
    await unlit(page);
    await waitForWords(popup, `Highlights are off on ${HOST}`);
    await waitForButton(popup, await page.url(), /^$/, /Off on this site/);
    const other = await world.session.openPage(`${world.site.url}port-lindal.html`);
    await waitForButton(popup, await other.url(), /^$/, /Off on this site/);
    expect(await painted(other, 'claimlight-')).toEqual([]);
    await other.close();
    await popup.close();
    await page.close();
  });

  test('a rule outlives the browser', async () => {
    await world.session.restart();
    const page = await world.session.openPage(`${world.site.url}article.html`);
    const popup = await openPopup(world, await page.url());
    await waitForWords(popup, `Highlights are off on ${HOST}`);
    expect(await painted(page, 'claimlight-')).toEqual([]);
    await popup.close();
    await page.close();
  });

  test('"only when I click" leaves the page until it is asked for', async () => {
    const page = await world.session.openPage(`${world.site.url}article.html`);
    const popup = await choose(world, page, 'Only when I click');
    await waitForWords(popup, 'This page has not been read');
    await popup.click('button', 'Read this page');
    await waitForHighlights(page);
    await waitForButton(popup, await page.url(), /^[1-9]\d*$/, /claims/);
    await popup.close();
    await page.close();
  });

  test('"always" reads the open pages that are no articles, too', async () => {
    const home = await world.session.openPage(`${world.site.url}home.html`);
    const popup = await choose(world, home, 'Always highlight');
    await waitForButton(popup, await home.url(), /\d/, /claim/i);
    await popup.close();
    await home.close();
  });

  test('is listed in the options, where it can be removed', async () => {
    const page = await openArticle(world);
    const options = await world.session.openExtensionPage('options.html');
    await waitForWords(options, HOST);
    await options.click('button', `Remove rule for ${HOST}`);
    await waitForWords(options, 'No rules yet');
    // An article stays read: that is what happens everywhere.
    expect((await painted(page, 'claimlight-')).length).toBeGreaterThan(0);
    await options.close();
    await page.close();
  });

  test('the button tells how each page stands, also after moves within a site and going back', async () => {
    const page = await openArticle(world);
    const url = await page.url();
    const popup = await openPopup(world, url);
    await waitForButton(popup, url, /^[1-9]\d*$/, /claims/);
    await page.goto(`${world.site.url}home.html`);
    await waitForButton(popup, `${world.site.url}home.html`, /^$/, /Claimlight/);
    await page.toFront();
    await page.evaluate('void setTimeout(() => history.back(), 0)');
    await waitForButton(popup, url, /^[1-9]\d*$/, /claims/);
    await page.evaluate(`(() => {
      document.querySelector('.story').replaceChildren('Latest');
      document.title = 'Latest';
      history.pushState({}, '', 'latest.html');
    })()`);
    await waitForButton(popup, `${world.site.url}latest.html`, /^$/, /Off on this page/);
    await popup.close();
    await page.close();
  });

  test('the button is right on a page that was kept for going back', async () => {
    const page = await openArticle(world, 'kept.html');
    const url = await page.url();
    const ours = await openPopup(world, url);
    await page.evaluate('void (window.isKept = true)');
    await page.goto(`${world.site.url}home.html`);
    await waitForButton(ours, `${world.site.url}home.html`, /^$/, /Claimlight/);
    await page.toFront();
    await page.evaluate('void setTimeout(() => history.back(), 0)');
    await waitForButton(ours, url, /^[1-9]\d*$/, /claims/);
    // The driver of Chromium has its pages kept nowhere.
    const isKept = await page.evaluate<boolean>('window.isKept === true');
    expect(isKept).toBe(world.session.name === 'firefox');
    await ours.close();
    await page.close();
  });

  test('the button is right again after the extension was reloaded under open pages', async () => {
    const page = await openArticle(world);
    const home = await world.session.openPage(`${world.site.url}home.html`);
    await world.session.reloadExtension();
    const ours = await world.session.openExtensionPage('popup.html');
    await waitForButton(ours, await page.url(), /^[1-9]\d*$/, /claims/);
    await waitForButton(ours, await home.url(), /^$/, /Claimlight/);
    await ours.close();
    await home.close();
    await page.close();
  });

  // Headless Chromium has no way to withhold it.
  if (name === 'firefox') {
    test('asks for access where it is withheld, and reads the page once it has it', async () => {
      const { session } = world;
      if (!session.withholdAccess || !session.grantActiveTab)
        throw new Error('no access to withhold');
      const page = await openArticle(world);
      const url = await page.url();
      const popup = await openPopup(world, url);
      await session.withholdAccess();
      await page.reload();
      await session.grantActiveTab(url);
      await popup.reload();
      await waitForWords(popup, `Claimlight needs your permission for ${HOST}`);
      expect(await painted(page, 'claimlight-')).toEqual([]);
      await popup.click('button', `Allow on ${HOST}`);
      await waitForHighlights(page);
      await waitForWords(popup, 'claims');
      await popup.close();
      await page.close();
    });
  }
});
