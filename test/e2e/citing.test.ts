import { expect, test } from 'vitest';
import {
  closeCard,
  NUMBER,
  openArticle,
  openCard,
  waitForNamed,
  waitForWords,
} from '@/test/support/e2e/article';
import { walk } from '@/test/support/e2e/walk';
import type { PageHandle } from '@/tools/browsers/driver';
import { textPlace } from '@/tools/browsers/highlights';
import { readPageState } from '@/tools/browsers/page-state';
import { waitFor } from '@/tools/browsers/wait';

const PASSAGE = 'The council votes on the wall in March.';
const QUOTED = 'About 2,900 ships paid the levy last year';

async function select(page: PageHandle, text: string): Promise<void> {
  const { start, end } = await textPlace(page, text);
  await page.drag(start, end);
}

const notice = (page: PageHandle, words: string) =>
  waitFor(`the notice "${words}"`, async () =>
    (await page.overlay.names('status')).some((said) => said.includes(words)),
  );

walk('what is asked for outside of the card', (world) => {
  test('without a claim that is worked on, a page is no source, and that is said', async () => {
    const page = await openArticle(world, 'harbour-levy.html');
    await world.session.chooseMenu('cite-page', await page.url());
    await notice(page, 'There is no claim to add this page to.');
    await page.close();
  });

  test('text of another page becomes a source of the claim that was changed last', async () => {
    const article = await openArticle(world);
    const card = await openCard(article, NUMBER);
    await card.click('radio', 'Half true');
    await waitForWords(card, 'Saved on this device');
    await select(article, 'raising concerns about the possibility');
    await waitForNamed(article.overlay, 'button', 'Save as claim');
    expect(await article.overlay.names('button')).not.toContain('Use as source passage');

    const page = await openArticle(world, 'harbour-levy.html');
    await select(page, QUOTED);
    await page.overlay.click('button', 'Use as source passage');
    await notice(page, 'Added as a source of the claim you worked on last, as “Context”');
    await article.toFront();
    await waitForWords(card, QUOTED.slice(3, -3));

    // Taken back on the page, it goes from the open card.
    await page.toFront();
    await page.overlay.click('button', 'Undo');
    await article.toFront();
    await waitForWords(card, 'None yet');
    await page.close();
    await article.close();
  });

  test('the menu of a page makes it a source, with what is selected', async () => {
    const page = await openArticle(world, 'harbour-levy.html');
    await world.session.chooseMenu('cite-page', await page.url(), PASSAGE);
    await notice(page, 'Added as a source of the claim you worked on last');
    await world.session.chooseMenu('cite-page', await page.url(), PASSAGE);
    await notice(page, 'This source is already on the claim, as “Context”.');
    await page.close();
    const article = await openArticle(world);
    const card = await openCard(article, NUMBER);
    await waitForWords(card, PASSAGE);
    await closeCard(article, card);
    await world.session.chooseMenu('cite-page', await article.url());
    await notice(article, 'stands on this very page');
    await article.close();
  });

  test('a page that nobody reads hears our notices too, and is left as it was', async () => {
    const page = await world.session.openPage(`${world.site.url}empty.html`);
    await world.session.chooseMenu('cite-page', await page.url());
    await notice(page, 'Added as a source of the claim you worked on last');
    await page.overlay.click('button', 'Undo');
    await waitFor('the notice to go', () =>
      page.evaluate<boolean>('document.querySelector("claimlight-root") === null'),
    );
    await page.close();
  });

  test('what cannot be taken back, as the browser ended the background meanwhile, says so', async () => {
    const page = await world.session.openPage(`${world.site.url}empty.html`);
    await world.session.chooseMenu('cite-page', await page.url());
    await notice(page, 'Added as a source of the claim you worked on last');
    await world.session.endBackground();
    await page.overlay.click('button', 'Undo');
    await notice(page, 'That could not be undone.');
    await page.close();
  });

  test('selected text is saved by the shortcut and by the menu', async () => {
    const page = await openArticle(world);
    await select(page, 'raising concerns about the possibility');
    await world.session.pressShortcut('save-selection', await page.url());
    const card = await waitFor('a card', () => page.card());
    await waitForWords(card, 'Saved on this device');
    await closeCard(page, card);
    await page.evaluate('void getSelection().removeAllRanges()');
    await world.session.chooseMenu('save-claim', await page.url());
    await notice(page, 'Nothing is selected in the article.');
    await page.close();
  });

  test('the menu has a page read that was not', async () => {
    const page = await world.session.openPage(`${world.site.url}shop.html`);
    expect(await page.evaluate<number>('CSS.highlights.size')).toBe(0);
    await world.session.chooseMenu('read-page', await page.url());
    await waitFor('the page to be read', async () => {
      const state = await readPageState(world.session, await page.url());
      return state && ['on', 'none-found'].includes(state.status);
    });
    await page.close();
  });
});
