import { expect, test } from 'vitest';
import {
  openArticle,
  openPopup,
  painted,
  rate,
  waitForPaint,
  waitForWords,
  words,
} from '@/test/support/e2e/article';
import { walk } from '@/test/support/e2e/walk';
import type { PageHandle } from '@/tools/browsers/driver';
import { readPageState } from '@/tools/browsers/page-state';
import { waitFor } from '@/tools/browsers/wait';

const BRIDGE = '18,400 vehicles';
const REEF = '31 percent';
const LEVY = '41 million crowns';

walk('one article, one identity', (world) => {
  test('what was saved is found in every form of the article', async () => {
    const page = await openArticle(world, 'harbour-levy.html?utm_source=letter#top');
    await rate(page, LEVY, 'Half true');
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

    await rate(page, '182,000 passengers', 'False');
    await page.close();
    const levy = await openArticle(world, 'harbour-levy.html');
    await waitForPaint(levy, 'claimlight-verdict-half', LEVY);
    const own = await readPageState(world.session, await levy.url());
    expect(own?.claims.filter(({ claimId }) => claimId !== null)).toHaveLength(1);
    await levy.close();
  });

  test('what one document shows by its fragment stays apart, and an anchor is the same article', async () => {
    const savedAt = async (page: PageHandle) => {
      const state = await readPageState(world.session, await page.url());
      return state?.claims.filter(({ claimId }) => claimId !== null).map(({ quote }) => quote);
    };
    const page = await openArticle(world, 'hash-routes.html');
    await rate(page, BRIDGE, 'Half true');
    await page.evaluate(`void (location.hash = '#reef')`);
    await waitFor('the other text alone', async () => {
      const lit = (await painted(page)).join();
      return lit.includes(REEF) && !lit.includes(BRIDGE);
    });
    expect(await savedAt(page)).toEqual([]);
    await page.toFront();
    await rate(page, REEF, 'Half true');
    await page.close();
    for (const [address, text] of [
      ['hash-routes.html#reef', REEF],
      ['hash-routes.html#story', BRIDGE],
      ['hash-routes.html#bridge', BRIDGE],
    ] as const) {
      const again = await openArticle(world, address);
      await waitForPaint(again, 'claimlight-verdict-half', text);
      expect(await savedAt(again)).toEqual([expect.stringContaining(text)]);
      await again.close();
    }
  });
});
