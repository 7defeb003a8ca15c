import { expect, test } from 'vitest';
import {
  NUMBER,
  openArticle,
  openCard,
  waitForNoCard,
  waitForNote,
  waitForWords,
} from '@/test/support/e2e/article';
import { walk } from '@/test/support/e2e/walk';

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

walk('a card that is asked to close by the page', (world, name) => {
  test('stays where it has something that cannot be kept, until it is asked again', async () => {
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

  // In Firefox this is not proven: there, the answer to what was asked next came only when the hang was over.
  if (name !== 'chromium') return;

  // Last, and not for good: all pages of the extension share the process that hangs, and a browser does not
  // end with one that does.
  test('goes although it hangs', async () => {
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
