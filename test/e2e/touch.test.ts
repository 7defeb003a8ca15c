import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import {
  CLAIM,
  closeCard,
  NUMBER,
  openArticle,
  openCard,
  waitForWords,
} from '@/test/support/e2e/article';
import { walk } from '@/test/support/e2e/walk';
import type { Point } from '@/tools/browsers/driver';
import { textPlace } from '@/tools/browsers/highlights';
import { waitFor } from '@/tools/browsers/wait';

// Small windows, and fingers: what is under one is opened, and scrolling over it is no wish to open it.

/** Longer than a card takes to open, in ms. */
const SURELY = 600;

walk('on a small screen', (world, name) => {
  test('the card is a sheet at the lower edge: it peeks, and opens above a page that stays free', async () => {
    const page = await openArticle(world);
    await page.resize({ width: 500, height: 800 });
    const card = await openCard(page, CLAIM);
    const isOurs = ({ x, y }: Point) =>
      `(document.elementFromPoint(${x}, ${y})?.closest('claimlight-root') != null)`;
    const [low, high, page200] = [
      isOurs({ x: 20, y: 780 }),
      isOurs({ x: 480, y: 360 }),
      isOurs({ x: 250, y: 200 }),
    ];
    await waitFor('the beginning of the sheet', () =>
      page.evaluate<boolean>(`${low} && !${high} && !${page200}`),
    );
    await card.click('button', 'Open');
    await waitFor('all of the sheet', () =>
      page.evaluate<boolean>(`${low} && ${high} && !${page200}`),
    );
    await card.click('button', 'The whole claim');
    await waitFor('the beginning again', () => page.evaluate<boolean>(`${low} && !${high}`));
    // What lies below the fold opens the sheet when a key goes there.
    await page.press('n');
    await waitFor('all of it again', () => page.evaluate<boolean>(`${low} && ${high}`));
    await closeCard(page, card);
    await page.close();
  });

  // Of the two drivers one has fingers that the browser makes clicks of.
  if (name !== 'chromium') return;

  test('a tap on a claim opens its card, and one beside the text does not', async () => {
    const page = await openArticle(world);
    const { middle } = await textPlace(page, CLAIM);
    await page.tap?.({ x: 4, y: middle.y });
    await pause(SURELY);
    expect(await page.card()).toBeUndefined();
    await page.tap?.(middle);
    const card = await waitFor('a card', () => page.card());
    await waitForWords(card, NUMBER);
    await closeCard(page, card);
    await page.close();
  });

  test('in a view that two fingers made larger the card lies in view, and leaves its claim free', async () => {
    const page = await openArticle(world);
    const { middle } = await textPlace(page, CLAIM);
    await page.pinch?.(middle, 2);
    const seen = await waitFor('the larger view', () =>
      page.evaluate<Point | false>(
        '(({ offsetLeft: x, offsetTop: y, scale }) => scale > 1.2 && { x, y })(visualViewport)',
      ),
    );
    const claim = (await textPlace(page, CLAIM)).middle;
    await page.clickAt({ x: claim.x - seen.x, y: claim.y - seen.y });
    const card = await waitFor('a card', () => page.card());
    await waitForWords(card, 'Verdict');
    // A sheet scrolls its claim out from below it.
    await waitFor('the card in view, and its claim beside it', () =>
      page.evaluate<boolean>(`(() => {
        const ours = (x, y) => document.elementFromPoint(x, y)?.closest('claimlight-root') != null;
        const { offsetLeft, offsetTop, width, height } = visualViewport;
        let found = 0;
        for (let x = 5; x < width; x += 10)
          for (let y = 5; y < height; y += 10) found += ours(offsetLeft + x, offsetTop + y);
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (texts.nextNode() && !texts.currentNode.data.includes('have already been imposed'));
        const claim = document.createRange();
        const start = texts.currentNode.data.indexOf('have already');
        claim.setStart(texts.currentNode, start);
        claim.setEnd(texts.currentNode, start + 12);
        const { left, top, height: line } = claim.getBoundingClientRect();
        const isFree = top > offsetTop && !ours(left + 4, top + line / 2);
        return found * 100 > 392 * 200 && isFree;
      })()`),
    );
    await page.close();
  });

  test('a finger that scrolls over a claim opens nothing', async () => {
    const page = await openArticle(world);
    const { middle } = await textPlace(page, CLAIM);
    const before = await page.evaluate<number>('scrollY');
    await page.swipe?.(middle, 200);
    await waitFor('the page to scroll', () => page.evaluate<boolean>(`scrollY > ${before}`));
    await pause(SURELY);
    expect(await page.card()).toBeUndefined();
    await page.close();
  });
});
