import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import {
  CLAIM,
  closeCard,
  NUMBER,
  NUMBERED,
  openArticle,
  openCard,
  openPopup,
  painted,
  waitForPaint,
  waitForVerdict,
  waitForWords,
  words,
} from '@/test/support/e2e/article';
import { walk } from '@/test/support/e2e/walk';
import type { PageHandle } from '@/tools/browsers/driver';
import { waitFor } from '@/tools/browsers/wait';

const HOST = '127.0.0.1';

const tabs = (ours: PageHandle) =>
  ours.evaluate<string[]>('chrome.tabs.query({}).then((tabs) => tabs.map(({ url }) => url ?? ""))');

walk('the options', (world) => {
  test('what is changed there shows on an article that is open', async () => {
    const page = await openArticle(world);
    expect((await painted(page, 'claimlight-entity-person')).length).toBeGreaterThan(0);
    const options = await world.session.openExtensionPage('options.html');
    await options.click('switch', 'Entities');
    await waitFor('the names to go', async () => {
      return (await painted(page, 'claimlight-entity-')).length === 0;
    });
    await options.click('switch', 'Entities');
    await waitFor('the names to come back', async () => {
      return (await painted(page, 'claimlight-entity-person')).length > 0;
    });
    await options.click('radio', /^Only sites I list/);
    await waitFor('the page to be let go', async () => {
      return (await painted(page, 'claimlight-')).length === 0;
    });
    await options.fill('textbox', 'Site', `http://${HOST}:8080/story`);
    await options.click('button', 'Add rule');
    await waitFor('the page to be read', async () => {
      return (await painted(page, 'claimlight-claim-')).length > 0;
    });
    await options.click('button', `Remove rule for ${HOST}`);
    await options.click('radio', /^On news sites/);
    await waitFor('the choice to be kept', () =>
      options.evaluate<boolean>(
        'chrome.storage.local.get().then((kept) => JSON.stringify(kept).includes(`"articles"`))',
      ),
    );
    await options.close();
    await page.close();
  });

  test('how highlights and quotes look changes on an article and a card that are open', async () => {
    const page = await openArticle(world);
    const card = await openCard(page, CLAIM);
    const look = (what: string) =>
      page.evaluate<string>(
        `getComputedStyle(document.querySelector('p'), '::highlight(claimlight-claim-3)').${what}`,
      );
    const size = () =>
      card.evaluate<number>("parseFloat(getComputedStyle(document.querySelector('h2')).fontSize)");
    const [usual, quote] = [await look('backgroundColor'), await size()];
    const options = await world.session.openExtensionPage('options.html');
    const choose = (label: string, value: string) =>
      options.evaluate(`(() => {
        const field = document.querySelector('[aria-label="${label}"]');
        field.value = '${value}';
        field.dispatchEvent(new Event('change', { bubbles: true }));
      })()`);
    await choose('Highlight strength', '5');
    await waitFor('stronger highlights', async () => (await look('backgroundColor')) !== usual);
    await choose('Highlight strength', '3');
    await waitFor('the usual ones', async () => (await look('backgroundColor')) === usual);
    await options.click('switch', 'Lines only');
    await waitFor('lines without tints', async () => {
      return /^(transparent|rgba\(0, 0, 0, 0\))$/.test(await look('backgroundColor'));
    });
    await waitFor('lines', async () => (await look('textDecorationLine')) === 'underline');
    await options.click('switch', 'Lines only');
    await waitFor('the tints', async () => (await look('backgroundColor')) === usual);
    await choose('Claim text size', 'largest');
    await waitFor('larger quotes', async () => (await size()) > quote);
    await choose('Claim text size', 'normal');
    await waitFor('the usual quotes', async () => (await size()) === quote);
    await options.close();
    await closeCard(page, card);
    await page.close();
  });

  test('every browser-wide command has keys that this browser gives it', async () => {
    const options = await world.session.openExtensionPage('options.html');
    const keys = await options.evaluate<string[]>(
      'chrome.commands.getAll().then((all) => all.filter(({ name }) => !name.startsWith("_")).map(({ shortcut }) => shortcut))',
    );
    expect(keys).toHaveLength(4);
    expect(keys).not.toContain('');
    await options.close();
  });

  test('a scale of the person’s own is offered in card and popup', async () => {
    const options = await world.session.openExtensionPage('options.html');
    await options.click('radio', /^Custom/);
    await waitFor('the scale to be in use', () => options.checked('radio', /^Custom/));
    await options.click('textbox', 'Word of Half true');
    await options.evaluate('document.activeElement.select()');
    await options.type('Needs a footnote');
    await options.press('Enter');
    await options.click('button', 'Remove Mostly false');
    await waitForWords(options, '“Mostly false” removed');
    const page = await openArticle(world);
    const card = await openCard(page, NUMBER);
    await card.click('radio', 'Needs a footnote');
    await waitForWords(card, 'Saved on this device');
    expect(await card.names('radio')).not.toContain('Mostly false');
    await closeCard(page, card);
    await page.moveTo({ x: 2, y: 2 });
    await waitForPaint(page, 'claimlight-verdict-half', NUMBER);
    const popup = await openPopup(world, await page.url());
    await popup.click('button', NUMBERED);
    await waitForVerdict(popup, 'Needs a footnote');
    await popup.close();
    // Another scale leaves the verdict as it was given.
    await options.click('radio', /^Yes or no/);
    await waitFor('the scale to be in use', () => options.checked('radio', /^Yes or no/));
    await waitForPaint(page, 'claimlight-verdict-half', NUMBER);
    await options.close();
    await page.close();
  });

  test('everything is deleted once the word is typed', async () => {
    const page = await openArticle(world);
    const options = await world.session.openExtensionPage('options.html');
    await waitForWords(options, '1 claim and 0 sources');
    await options.click('button', 'Delete everything…');
    await options.fill('textbox', 'Type delete to confirm', 'delet');
    expect(
      await options.evaluate<boolean>(
        '[...document.querySelectorAll("dialog button")].at(-1).disabled',
      ),
    ).toBe(true);
    await options.fill('textbox', 'Type delete to confirm', 'delete');
    await options.evaluate('void [...document.querySelectorAll("dialog button")].at(-1).click()');
    await waitForWords(options, 'Everything was deleted');
    await waitForWords(options, '0 claims and 0 sources');
    await waitFor('the page to have no verdict', async () => {
      return (await painted(page, 'claimlight-verdict-')).length === 0;
    });
    // The index of searches keeps that it has indexed nothing.
    const counts = await options.evaluate<number[]>(`new Promise((done, fail) => {
      const request = indexedDB.open('claimlight');
      request.onerror = fail;
      request.onsuccess = () => {
        const names = [...request.result.objectStoreNames].filter((name) => name !== 'segments');
        const transaction = request.result.transaction(names);
        const counts = names.map((name) => transaction.objectStore(name).count());
        transaction.oncomplete = () => done(counts.map(({ result }) => result));
      };
    })`);
    expect(counts.length).toBeGreaterThanOrEqual(7);
    expect(new Set(counts)).toEqual(new Set([0]));
    await waitFor('the scale to be the first again', () =>
      options.checked('radio', /^Truth scale/),
    );
    const popup = await openPopup(world, await page.url());
    await popup.click('tab', /^Saved/);
    await waitForWords(popup, 'Claims you save appear here');
    expect(await words(popup)).not.toContain(CLAIM);
    await popup.close();
    await options.close();
    await page.close();
  });
});

walk('the first-run page', (world, name) => {
  test('opens once after installing', async () => {
    const ours = await world.session.openExtensionPage('options.html');
    const welcome = async () => (await tabs(ours)).filter((url) => url.includes('/welcome.html'));
    // The driver closes it, so that it is in nobody’s way; that it was there is what it waits for.
    expect(await welcome()).toEqual([]);
    await ours.close();
    await world.session.restart();
    const again = await world.session.openExtensionPage('options.html');
    await pause(1_500);
    expect((await tabs(again)).filter((url) => url.includes('/welcome.html'))).toEqual([]);
    await again.close();
  });

  test('keeps what was chosen', async () => {
    const page = await world.session.openExtensionPage('welcome.html');
    await page.click('radio', /^Only when I click/);
    await page.click('button', 'Start reading');
    await waitForWords(page, 'Ready.');
    const options = await world.session.openExtensionPage('options.html');
    await waitFor('the choice', () => options.checked('radio', /^When I click/));
    await options.close();
    await page.click('radio', /^On news sites/);
    await page.click('button', 'Start reading');
    await page.close();
  });

  if (name === 'firefox') {
    test('asks the browser for access where that is withheld', async () => {
      await world.session.withholdAccess?.();
      const page = await world.session.openExtensionPage('welcome.html');
      await waitForWords(page, 'Asks your browser for access');
      await page.click('button', 'Start reading');
      await waitForWords(page, 'Ready.');
      expect(
        await page.evaluate<boolean>(
          'chrome.permissions.contains({ origins: ["http://*/*", "https://*/*"] })',
        ),
      ).toBe(true);
      await page.close();
    });
  }

  // Firefox takes a temporary add-on that is loaded again for a new one, not for an update.
  if (name === 'firefox') return;

  test('what is new opens behind the tab in use after a larger update', async () => {
    const ours = await world.session.openExtensionPage('options.html');
    await ours.evaluate('chrome.storage.local.set({ seen: "0.0.9" }).then(() => true)');
    await ours.close();
    const page = await world.session.openPage(`${world.site.url}home.html`);
    await world.session.reloadExtension();
    const again = await world.session.openExtensionPage('popup.html');
    const news = () =>
      again.evaluate<{ url: string; active: boolean }[]>(
        `chrome.tabs.query({}).then((tabs) => tabs.filter(({ url }) => url?.includes('welcome.html#news')).map(({ url, active }) => ({ url, active })))`,
      );
    await waitFor('the news', async () => (await news()).length === 1);
    expect((await news())[0]?.active).toBe(false);
    await again.close();
    await page.close();
  });
});
