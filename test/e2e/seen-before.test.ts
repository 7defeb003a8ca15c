import { expect, test } from 'vitest';
import {
  CLAIM,
  closeCard,
  NUMBER,
  openArticle,
  openCard,
  openPopup,
  rate,
  waitForVerdict,
  waitForWords,
  words,
} from '@/test/support/e2e/article';
import { walk } from '@/test/support/e2e/walk';
import { waitFor } from '@/tools/browsers/wait';

walk('a claim that was checked in another article', (world) => {
  test('is pointed out in card and popup, and its verdict can be used', async () => {
    const first = await openArticle(world);
    await rate(first, CLAIM, 'Half true');

    const page = await openArticle(world, 'sanctions-again.html');
    const popup = await openPopup(world, await page.url());
    await waitForWords(popup, 'Before: Half true');
    // Another number and another country are another claim.
    expect((await words(popup)).match(/Before: Half true/g)).toHaveLength(1);
    await popup.close();

    const other = await openCard(page, 'over 300 Turkish entities');
    expect(await words(other)).not.toContain('Checked before');
    await closeCard(page, other);
    const card = await openCard(page, NUMBER);
    await waitForWords(card, 'Checked before');
    await waitForWords(card, 'The Meridian');
    await card.click('button', 'Use this verdict');
    await waitForWords(card, 'Saved on this device');
    await waitForVerdict(card, 'Half true');
    await waitFor('the offer to go', async () => !(await words(card)).includes('Checked before'));
    await page.close();
    await first.close();
  });
});
