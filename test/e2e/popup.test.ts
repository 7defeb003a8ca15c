import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  CLAIM,
  closeCard,
  NUMBER,
  NUMBERED,
  openArticle,
  openCard,
  openPopup,
  waitForPaint,
  waitForWords,
  words,
} from '@/test/support/e2e/article';
import { walk } from '@/test/support/e2e/walk';
import { waitFor } from '@/tools/browsers/wait';

walk('the popup', (world) => {
  test("lists this page's claims and opens one in the editor", async () => {
    const page = await openArticle(world);
    const popup = await openPopup(world, await page.url());
    await waitForWords(popup, CLAIM);
    await popup.click('button', NUMBERED);
    await popup.click('radio', 'Mostly false');
    await waitForWords(popup, 'Saved on this device');
    await page.toFront();
    await waitForPaint(page, 'claimlight-verdict-mostly-false', NUMBER);
    await popup.close();
    await page.close();
  });

  test('lists what is named on the page', async () => {
    const page = await openArticle(world);
    const popup = await openPopup(world, await page.url());
    await popup.click('button', /^Entities/);
    await waitForWords(popup, 'Antony Blinken');
    await waitForWords(popup, 'People');
    await popup.close();
    await page.close();
  });

  test('a claim saved on the page is among the saved ones, and can be searched', async () => {
    const page = await openArticle(world);
    const card = await openCard(page, 'Bulat drone detector');
    await card.click('radio', 'Unverifiable');
    await card.fill('textbox', 'Note', 'Asked the maker in quokka week.');
    await waitForWords(card, 'Saved on this device');
    await closeCard(page, card);
    const popup = await openPopup(world, await page.url());
    await popup.click('tab', /^Saved/);
    await waitForWords(popup, 'Bulat drone detector');
    await waitForWords(popup, 'Unverifiable');
    await popup.fill('searchbox', 'Search saved claims', 'quokka');
    await waitFor('the search to narrow', async () => {
      const shown = await words(popup);
      return shown.includes('Bulat') && !shown.includes(NUMBER);
    });
    await popup.fill('searchbox', 'Search saved claims', 'wombat');
    await waitForWords(popup, 'Nothing matches “wombat”');
    await popup.close();
    await page.close();
  });

  test('exports the saved claims as Claimlight JSON', async () => {
    const popup = await world.session.openExtensionPage('popup.html');
    await popup.click('tab', /^Saved/);
    await waitForWords(popup, 'Bulat drone detector');
    await popup.click('button', 'Select');
    await popup.click('button', /Bulat drone detector/);
    await popup.click('button', NUMBERED);
    await waitForWords(popup, '2 selected');
    await popup.click('button', 'Export');
    await popup.click('menuitem', /^JSON/);
    await waitForWords(popup, 'Saved claimlight-');
    const name = await waitFor('the file', async () =>
      readdirSync(world.downloads).find((file) => /^claimlight-.*\.json$/.test(file)),
    );
    const file = await waitFor('the file to be whole', async () =>
      JSON.parse(readFileSync(join(world.downloads, name), 'utf8')),
    );
    expect(file).toMatchObject({ format: 'claimlight', version: 1 });
    const quotes = file.claims.map(({ quote }: { quote: string }) => quote);
    expect(quotes).toContain(CLAIM);
    expect(file.articles[0].title).toContain('Chinese trade body sought drone jammers');
    await popup.close();
  });

  test.each([
    ['home.html', 'This does not look like an article'],
    ['shop.html', 'This does not look like an article'],
    ['german.html', 'Claimlight reads English so far'],
  ])('leaves %s alone and says why', async (file, why) => {
    const page = await world.session.openPage(`${world.site.url}${file}`);
    const popup = await openPopup(world, await page.url());
    await waitForWords(popup, why);
    const marks = await page.evaluate<string[]>('[...CSS.highlights.keys()]');
    expect(marks.filter((name) => name.startsWith('claimlight'))).toEqual([]);
    expect(await page.evaluate('document.querySelector("claimlight-root")')).toBeNull();
    await popup.close();
    await page.close();
  });

  test('a page that did not come is the browser’s own, and no failure of ours', async () => {
    const page = await world.session.openPage(`${world.site.url}home.html`);
    // Nobody listens there: the browser puts a page of its own in the place.
    const nowhere = 'http://127.0.0.1:1/story';
    await page.evaluate(`void setTimeout(() => location.assign('${nowhere}'), 0)`);
    const popup = await openPopup(world, nowhere);
    await waitForWords(popup, 'Your browser keeps extensions out of this page');
    await popup.close();
    await page.close();
  });

  test('its frame has the style that stands in its document', async () => {
    const popup = await world.session.openExtensionPage('popup.html');
    // A style that the security policy does not know is there without rules.
    const rules = await popup.evaluate<number>(
      'document.querySelector("style").sheet.cssRules.length',
    );
    expect(rules).toBeGreaterThan(5);
    await popup.close();
  });

  test('reads a page that is no article when it is asked to', async () => {
    const page = await world.session.openPage(`${world.site.url}home.html`);
    const popup = await openPopup(world, await page.url());
    await popup.click('button', 'Read this page');
    await waitFor('the page to be read', async () => {
      const shown = await words(popup);
      return !shown.includes('This does not look like an article');
    });
    await popup.close();
    await page.close();
  });
});
