import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import {
  CLAIM,
  closeCard,
  NUMBER,
  openArticle,
  openCard,
  waitForNamed,
  waitForNoCard,
  waitForNote,
  waitForPaint,
  waitForVerdict,
  waitForWords,
} from '@/test/support/e2e/article';
import { walk } from '@/test/support/e2e/walk';
import { PLAIN_HOST } from '@/tools/browsers/driver';
import { textPlace, waitForHighlights } from '@/tools/browsers/highlights';
import { waitFor } from '@/tools/browsers/wait';

walk('the card', (world, name) => {
  test('a click on a claim opens the card beside it', async () => {
    const page = await openArticle(world);
    const card = await openCard(page, NUMBER);
    await waitForWords(card, CLAIM);
    await waitForWords(card, 'Secretary of State Antony Blinken');
    expect(await card.evaluate<string>('location.href')).toContain(world.session.baseUrl);
    await page.close();
  });

  test('the page can neither see into the card nor script it', async () => {
    const page = await openArticle(world);
    await openCard(page, NUMBER);
    const seen = await page.evaluate<unknown>(`(() => {
      const host = document.querySelector('claimlight-root');
      const tries = [];
      for (let i = 0; i < window.length; i += 1) {
        try { tries.push(window[i].document.body.innerText); } catch { tries.push('kept out'); }
      }
      return {
        shadow: host.shadowRoot,
        frames: document.querySelectorAll('iframe').length,
        readable: tries.filter((text) => text !== 'kept out'),
      };
    })()`);
    expect(seen).toEqual({ shadow: null, frames: 0, readable: [] });
    await page.close();
  });

  test('the page does not hear what is typed in the card', async () => {
    const page = await openArticle(world);
    await page.evaluate(`void (() => {
      window.heard = '';
      addEventListener('keydown', (event) => { window.heard += event.key; }, true);
    })()`);
    const card = await openCard(page, NUMBER);
    await card.fill('textbox', 'Note', 'between us');
    await waitForNote(card, 'between us');
    expect(await page.evaluate<string>('window.heard')).toBe('');
    await page.close();
  });

  test('a verdict, a source and a note are saved by themselves', async () => {
    const page = await openArticle(world);
    const card = await openCard(page, NUMBER);
    await card.click('radio', 'Half true');
    await waitForWords(card, 'Saved on this device');
    await card.fill('combobox', 'Add a source', 'https://register.example/designations');
    await card.fill('textbox', 'Title', 'Designations, cumulative list');
    await card.fill('textbox', 'Publisher', 'Sanctions Register');
    await card.fill('textbox', 'Quoted passage', 'The list includes 103 entities.');
    await card.click('radio', 'Supports');
    await card.click('button', 'Add source');
    await waitForWords(card, 'Sanctions Register');
    await waitForWords(card, 'The list includes 103 entities.');
    await card.fill('textbox', 'Note', 'Counted by hand on Monday.');
    await waitForWords(card, 'Saved on this device');
    await closeCard(page, card);
    await waitForPaint(page, 'claimlight-verdict-half', NUMBER);

    await page.reload();
    await waitForPaint(page, 'claimlight-verdict-half', NUMBER);
    const again = await openCard(page, NUMBER);
    await waitForNote(again, 'Counted by hand on Monday.');
    await waitForVerdict(again, 'Half true');
    await waitForNamed(again, 'link', 'Designations, cumulative list');
    await page.close();
  });

  test('what is wrong with a source is said, and nothing is saved', async () => {
    const page = await openArticle(world);
    const card = await openCard(page, 'China has tightened its strategic');
    await card.fill('combobox', 'Add a source', 'not a link');
    await card.click('radio', 'True');
    await waitForWords(card, 'That is not a full web address. Start it with https://');
    await page.close();
  });

  test('an open card takes the tone that the page takes when the system changes its theme', async () => {
    const page = await openArticle(world);
    const card = await openCard(page, CLAIM);
    const theme = () => card.evaluate<string>('document.documentElement.dataset.theme');
    await waitFor('the light card', async () => (await theme()) === 'light');
    await page.emulate({ theme: 'dark' });
    await waitFor('the dark card', async () => (await theme()) === 'dark');
    await page.emulate({ theme: 'light' });
    await waitFor('the light card', async () => (await theme()) === 'light');
    await page.close();
  });

  test('Escape closes the card', async () => {
    const page = await openArticle(world);
    const card = await openCard(page, 'Bulat drone detector');
    await waitForWords(card, 'Bulat');
    await page.press('Escape');
    await waitForNoCard(page);
    await page.close();
  });

  test('selected text can be saved as a claim', async () => {
    const page = await openArticle(world);
    const { start, end } = await textPlace(page, 'raising concerns about the possibility');
    await page.drag(start, end);
    await page.overlay.click('button', 'Save as claim');
    const card = await waitFor('a card', () => page.card());
    await waitForWords(card, 'Saved on this device');
    await closeCard(page, card);
    await waitForPaint(
      page,
      'claimlight-verdict-unrated',
      'raising concerns about the possibility',
    );
    await page.reload();
    await waitForPaint(
      page,
      'claimlight-verdict-unrated',
      'raising concerns about the possibility',
    );
    await page.close();
  });

  test('the card opens and saves on a page without https', async () => {
    const address = new URL('article.html', world.site.url);
    address.hostname = PLAIN_HOST;
    const page = await world.session.openPage(address.href);
    await waitForHighlights(page);
    expect(await page.evaluate<boolean>('isSecureContext')).toBe(false);
    const card = await openCard(page, NUMBER);
    await waitForWords(card, 'Antony Blinken');
    await card.click('radio', 'Mostly true');
    await waitForWords(card, 'Saved on this device');
    await page.close();
  });

  test('a page that takes our element for its own finds nothing in it', async () => {
    const page = await world.session.openPage(new URL('article.html', world.site.url).href);
    await page.evaluate(`void customElements.define('claimlight-root', class extends HTMLElement {
      constructor() { super(); window.stolen = this.attachInternals(); }
    })`);
    await waitForHighlights(page);
    await openCard(page, NUMBER);
    expect(await page.evaluate<unknown>('window.stolen?.shadowRoot ?? null')).toBeNull();
    expect(
      await page.evaluate<unknown>('document.querySelector("claimlight-root > div").shadowRoot'),
    ).toBeNull();
    await page.close();
  });

  test('the card opens under a strict content security policy', async () => {
    const page = await openArticle(world, 'strict-csp.html');
    const card = await openCard(page, NUMBER);
    await waitForWords(card, 'Antony Blinken');
    await page.close();
  });

  test('the card that is asked to close stays where it has something that cannot be kept, until it is asked again', async () => {
    const page = await openArticle(world);
    const card = await openCard(page, 'China has tightened its strategic');
    const long = 'x'.repeat(10_001);
    await card.evaluate(`void (() => {
      const note = document.querySelector('textarea:last-of-type');
      note.value = '${long}';
      note.dispatchEvent(new InputEvent('input', { bubbles: true }));
    })()`);
    await waitForNote(card, long);
    await page.evaluate('void (window.focus(), document.querySelector("h1 a, a").focus())');
    await page.press('Escape');
    // It says that it stays; one that hangs would be gone by then.
    await pause(3_000);
    expect(await page.card()).toBeDefined();
    await waitForWords(card, '10,001');
    await page.press('Escape');
    await waitForNoCard(page);
    await page.close();
  });

  // The driver of Chromium has pages kept nowhere.
  if (name === 'firefox')
    test('a card that was kept with its page for going back writes what it was writing', async () => {
      const page = await openArticle(world, 'kept.html');
      const card = await openCard(page, 'Bulat drone detector');
      await card.fill('textbox', 'Note', 'Typed as the page was left.');
      await page.evaluate('void (window.isKept = true)');
      await page.goto(`${world.site.url}home.html`);
      await page.evaluate('void setTimeout(() => history.back(), 0)');
      await waitFor('the page as it was left', () =>
        page.evaluate<boolean>('window.isKept === true'),
      );
      const kept = await waitFor('its card', () => page.card());
      await waitForWords(kept, 'Saved on this device');
      await waitForNote(kept, 'Typed as the page was left.');
      await closeCard(page, kept);
      await page.close();
    });

  // In Firefox this is not proven: there, the answer to what was asked next came only when the hang was over.
  if (name !== 'chromium') return;

  // Last, and not for good: all pages of the extension share the process that hangs, and a browser does not
  // end with one that does.
  test('the card that is asked to close goes although it hangs', async () => {
    const page = await openArticle(world);
    const card = await openCard(page, NUMBER);
    const hangs = 12_000;
    await card.evaluate(
      `void setTimeout(() => { for (const end = Date.now() + ${hangs}; Date.now() < end; ); }, 200)`,
    );
    const started = Date.now();
    await pause(400);
    await page.evaluate('void (window.focus(), document.querySelector("h1 a, a").focus())');
    await page.press('Escape');
    await waitForNoCard(page);
    expect(Date.now() - started).toBeLessThan(hangs);
    await page.close();
  });
});
