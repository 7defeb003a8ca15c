import { expect, test } from 'vitest';
import {
  closeCard,
  openArticle,
  openCard,
  openPopup,
  waitForPaint,
  waitForWords,
  words,
} from '@/test/support/e2e/article';
import { walk } from '@/test/support/e2e/walk';
import { readPageState } from '@/tools/browsers/page-state';

const LEVY = '41 million crowns';

walk('one article, one identity', (world) => {
  test('what was saved is found in every form of the article', async () => {
    const page = await openArticle(world, 'harbour-levy.html?utm_source=letter#top');
    const card = await openCard(page, LEVY);
    await card.click('radio', 'Half true');
    await waitForWords(card, 'Saved on this device');
    await closeCard(page, card);
    await page.close();
    for (const form of [
      'harbour-levy.html',
      'harbour-levy.html?smid=x&amp=1',
      'harbour-levy.html?print=1#comments',
      'harbour-levy.amp.html',
    ]) {
      const again = await openArticle(world, form);
      await waitForPaint(again, 'claimlight-verdict-half', LEVY);
      await again.close();
    }
  });

  test('another article that names its address as canonical has none of it', async () => {
    const page = await openArticle(world, 'ferry-cancelled.html');
    const state = await readPageState(world.session, await page.url());
    expect(state?.claims.length).toBeGreaterThan(0);
    expect(state?.claims.filter(({ claimId }) => claimId !== null)).toEqual([]);
    const popup = await openPopup(world, await page.url());
    await waitForWords(popup, '182,000 passengers');
    expect(await words(popup)).not.toContain('No longer found');
    await popup.close();

    const card = await openCard(page, '182,000 passengers');
    await card.click('radio', 'False');
    await waitForWords(card, 'Saved on this device');
    await closeCard(page, card);
    await page.close();
    const levy = await openArticle(world, 'harbour-levy.html');
    await waitForPaint(levy, 'claimlight-verdict-half', LEVY);
    const own = await readPageState(world.session, await levy.url());
    expect(own?.claims.filter(({ claimId }) => claimId !== null)).toHaveLength(1);
    await levy.close();
  });
});
