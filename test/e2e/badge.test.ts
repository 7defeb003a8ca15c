import { expect, test } from 'vitest';
import { CLAIM, openArticle, rate } from '@/test/support/e2e/article';
import { badgesDuring, waitForButton } from '@/test/support/e2e/toolbar-button';
import { walk } from '@/test/support/e2e/walk';
import type { PageHandle } from '@/tools/browsers/driver';

// What the toolbar's button says of a page. Rules, moves within a site and going back are in sites.test.ts, a
// model that cannot be read in models.test.ts.

const setThreshold = (ours: PageHandle, threshold: number) =>
  ours.evaluate(`chrome.storage.local.get('settings').then(({ settings }) =>
    chrome.storage.local.set({ settings: { ...settings, threshold: ${threshold} } })).then(() => true)`);

walk('the toolbar button', (world, name) => {
  test('has the number of claims, tells of saved ones, and that a page is being read', async () => {
    const page = await openArticle(world);
    const url = await page.url();
    const ours = await world.session.openExtensionPage('options.html');
    await waitForButton(ours, url, /^[1-9]\d*$/, /^Claimlight: \d+ claims, 0 saved$/);
    await page.toFront();
    await rate(page, CLAIM, 'Half true');
    await waitForButton(ours, url, /^[1-9]\d*$/, /^Claimlight: \d+ claims, 1 saved$/);
    // Firefox looks at a page in the background once a second, which is too seldom to see it.
    if (name === 'chromium') {
      const seen = await badgesDuring(ours, url, () => page.reload());
      expect(seen).toContain('…');
      expect(seen.at(-1)).toMatch(/^[1-9]\d*$/);
    }
    // None of the rest is over the threshold: it was read, and there is nothing but what is saved.
    await setThreshold(ours, 100);
    await waitForButton(ours, url, /^1$/, /^Claimlight: 1 claim, 1 saved$/);
    const other = await world.session.openPage(`${world.site.url}port-lindal.html`);
    await waitForButton(ours, await other.url(), /^0$/, /^Claimlight: No claims found$/);
    await setThreshold(ours, 40);
    await waitForButton(ours, await other.url(), /^[1-9]\d*$/, /claim/);
    await other.close();
    await ours.close();
    await page.close();
  });

  test('is without a number where nothing is read', async () => {
    const ours = await world.session.openExtensionPage('options.html');
    for (const [file, title] of [
      ['home.html', /^Claimlight(: Off on this page)?$/],
      ['german.html', /^Claimlight(: Not in English)?$/],
    ] as const) {
      const page = await world.session.openPage(`${world.site.url}${file}`);
      await waitForButton(ours, await page.url(), /^$/, title);
      await page.close();
    }
    await waitForButton(ours, await ours.url(), /^$/, /^Claimlight$/);
    await ours.close();
  });
});
