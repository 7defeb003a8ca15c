import { expect, test } from 'vitest';
import {
  CLAIM,
  NUMBER,
  NUMBERED,
  openArticle,
  waitForPaint,
  waitForVerdict,
  waitForWords,
} from '@/test/support/e2e/article';
import { sidePanelText, waitForPanel } from '@/test/support/e2e/surfaces';
import { walk } from '@/test/support/e2e/walk';
import { openSurface } from '@/tools/browsers/surface';
import { waitFor } from '@/tools/browsers/wait';

walk('the side panel', (world) => {
  test('lists the page in its order, and a claim opens in its place in the list', async () => {
    const page = await openArticle(world);
    const panel = await openSurface(world.session, 'sidepanel.html', await page.url());
    await waitForWords(panel, 'no longer found');
    const items = await panel.names('button');
    const claims = items.filter((name) => /Check-worthiness/.test(name));
    const texts = await page.evaluate<string>('document.body.innerText.replace(/\\s+/g, " ")');
    let from = 0;
    for (const name of claims) {
      const quote = /of 100 ?(.{40})/.exec(name)?.[1] ?? name;
      const at = texts.indexOf(quote, from);
      expect(at, `${quote} after ${from}`).toBeGreaterThanOrEqual(from);
      from = at;
    }
    expect(claims.length).toBeGreaterThan(5);

    await panel.click('button', NUMBERED);
    await waitForWords(panel, 'Verdict');
    await waitForWords(panel, 'Not saved');
    const others = (await panel.names('button')).filter((name) => /Check-worthiness/.test(name));
    expect(others).toHaveLength(claims.length - 1);
    // The keys are the open claim's, and saving it leaves it open.
    await panel.type('5');
    await waitForWords(panel, 'Saved on this device');
    await waitForVerdict(panel, 'False');
    await waitForWords(panel, /saved\s+1\b/);
    await page.toFront();
    await waitForPaint(page, 'claimlight-verdict-false', NUMBER);
    await panel.toFront();
    await panel.press('Escape');
    await waitFor('the claim to fold', async () => (await panel.names('radio')).length === 0);
    await waitFor('the focus on its row', async () =>
      (await panel.evaluate<string>('document.activeElement.textContent')).includes(NUMBER),
    );
    // On another row a digit rates nothing.
    await panel.press('Enter');
    await waitForWords(panel, 'Saved on this device');
    await panel.press('Escape');
    await panel.close();
    await page.close();
  });

  test("the browser's own panel opens from the popup and follows the tabs", async () => {
    const page = await openArticle(world);
    const popup = await openSurface(world.session, 'popup.html', await page.url());
    await waitForWords(popup, CLAIM);
    const probe = await world.session.openExtensionPage('options.html');
    expect(await sidePanelText(probe)).toBeNull();
    await popup.toFront();
    await popup.click('button', 'Open side panel');
    await page.toFront();
    await waitForPanel(probe, CLAIM);
    const shop = await world.session.openPage(`${world.site.url}shop.html`);
    await waitForPanel(probe, 'This does not look like an article');
    await shop.goto(`${world.site.url}german.html`);
    await waitForPanel(probe, 'Claimlight reads English so far');
    await page.toFront();
    await waitForPanel(probe, CLAIM);
    await shop.close();
    await page.close();
    await probe.close();
  });
});
