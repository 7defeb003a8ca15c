import { test } from 'vitest';
import {
  closeCard,
  NUMBER,
  NUMBERED,
  openArticle,
  openCard,
  openPopup,
  waitForNote,
  waitForPaint,
  waitForVerdict,
  waitForWords,
} from '@/test/support/e2e/article';
import { walk } from '@/test/support/e2e/walk';
import { readPageState } from '@/tools/browsers/page-state';
import { waitFor } from '@/tools/browsers/wait';

const DETECTOR = 'Bulat drone detector';

walk('what was saved', (world) => {
  test('outlives the browser', async () => {
    const page = await openArticle(world);
    const card = await openCard(page, NUMBER);
    await card.click('radio', 'Half true');
    await card.fill('textbox', 'Note', 'Counted by hand.');
    await waitForWords(card, 'Saved on this device');
    await closeCard(page, card);
    await waitForPaint(page, 'claimlight-verdict-half', NUMBER);
    const other = await openCard(page, DETECTOR);
    await other.click('radio', 'False');
    await waitForWords(other, 'Saved on this device');
    await closeCard(page, other);

    await world.session.restart();
    const again = await openArticle(world);
    await waitForPaint(again, 'claimlight-verdict-half', NUMBER);
    await waitForPaint(again, 'claimlight-verdict-false', DETECTOR);
    const opened = await openCard(again, NUMBER);
    await waitForNote(opened, 'Counted by hand.');
    await waitForVerdict(opened, 'Half true');
    await again.close();
  });

  test('is found again by its words after the page was edited, but not where a number changed', async () => {
    const url = `${world.site.url}article.html`;
    world.site.replace('article.html', 'edited.html');
    try {
      const page = await openArticle(world);
      await waitForPaint(page, 'claimlight-verdict-false', DETECTOR);
      const popup = await openPopup(world, url);
      await popup.click('button', NUMBERED);
      await waitForWords(
        popup,
        'The wording on the page has changed. Your quote is kept as it was.',
      );
      await popup.close();
      await page.close();
    } finally {
      world.site.replace('article.html', 'article.html');
    }
  });

  test('is still shown and editable after the extension was reloaded under an open page', async () => {
    const page = await openArticle(world);
    await waitForPaint(page, 'claimlight-verdict-half', NUMBER);
    await world.session.reloadExtension();
    // What the old one painted is there until the new one has read the page.
    await waitFor('a reader of the new life', async () => {
      const state = await readPageState(world.session, await page.url());
      return state?.status === 'on';
    });
    await page.toFront();
    await waitForPaint(page, 'claimlight-verdict-half', NUMBER);
    const card = await openCard(page, NUMBER);
    await card.click('radio', 'True');
    await waitForWords(card, 'Saved on this device');
    await page.close();
  });
});
