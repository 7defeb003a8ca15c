import { expect, test } from 'vitest';
import {
  CLAIM,
  NUMBER,
  NUMBERED,
  openArticle,
  openPopup,
  rate,
  waitForPaint,
  waitForWords,
  words,
} from '@/test/support/e2e/article';
import { walk } from '@/test/support/e2e/walk';
import type { DocumentHandle } from '@/tools/browsers/driver';
import { waitFor } from '@/tools/browsers/wait';

const ELSEWHERE =
  'Sanctions have by now been imposed on over 300 Chinese entities and individuals for aiding Russia in the conflict.';
const CHOSEN = 'one of the drone detectors is made by 3MX';

/** Takes the claim's sentence out of the article and puts other words into another paragraph. */
const EDIT = `(() => {
  const paragraphs = [...document.querySelectorAll('.story p')];
  const own = paragraphs.find((p) => p.textContent.includes('over 100 Chinese'));
  own.textContent = own.textContent.replace(/Secretary of State[^]*?conflict\\. /, '');
  paragraphs[0].textContent = ${JSON.stringify(`${ELSEWHERE} According to the notice, ${CHOSEN}. `)} + paragraphs[0].textContent;
})()`;

const SELECT = `(() => {
  const first = document.querySelector('.story p').firstChild;
  const at = first.data.indexOf(${JSON.stringify(CHOSEN)});
  getSelection().setBaseAndExtent(first, at, first, at + ${CHOSEN.length});
  return getSelection().toString();
})()`;

/** Waits until the popup's list says that the claim is gone, and opens it there. */
async function openMissing(popup: DocumentHandle) {
  await waitForWords(popup, 'No longer found on this page');
  // It stands last in the list; this brings it into view.
  await popup.click('button', /^Statistic/);
  await popup.click('button', NUMBERED);
  await waitForWords(popup, 'No longer found on the page.');
}

walk('a claim that its page no longer has', (world) => {
  test('is looked for again; what may be it is shown before it is linked, and that is undone', async () => {
    const page = await openArticle(world);
    await rate(page, NUMBER, 'Mostly false');
    await page.evaluate(EDIT);
    const popup = await openPopup(world, await page.url());
    await openMissing(popup);
    await popup.click('button', 'Look again');
    await waitForWords(popup, 'over 300 Chinese entities');
    await waitForWords(popup, /Not there any more: .*100/);
    await popup.click('button', /^Link$/);
    await waitForWords(popup, 'Linked to the text on the page');
    await waitForPaint(page, 'claimlight-verdict-mostly-false', 'over 300 Chinese entities');
    await popup.click('button', 'Undo');
    await waitForWords(popup, CLAIM);
    await popup.close();
    await page.close();
  });

  test('is linked to what is selected on the page, and keeps its verdict', async () => {
    const page = await openArticle(world);
    await waitForPaint(page, 'claimlight-verdict-mostly-false', NUMBER);
    await page.evaluate(EDIT);
    expect(await page.evaluate(SELECT)).toBe(CHOSEN);
    const popup = await openPopup(world, await page.url());
    await openMissing(popup);
    await popup.click('button', 'Link to selected text');
    await waitForWords(popup, `“${CHOSEN}”`);
    await popup.click('button', /^Link$/);
    await waitForWords(popup, 'Linked to the text on the page');
    await waitForPaint(page, 'claimlight-verdict-mostly-false', CHOSEN);
    await waitFor('the notice to go', async () => {
      return !(await words(popup)).includes('No longer found on the page');
    });
    await popup.close();
    await page.close();
  });

  test('shows both wordings where only a number changed, and takes the new one when asked to', async () => {
    const page = await openArticle(world);
    await rate(page, NUMBER, 'Half true');
    await page.close();
    world.site.replace('article.html', 'edited.html');
    try {
      const edited = await openArticle(world);
      await waitForPaint(edited, 'claimlight-verdict-half', 'over 300 Chinese entities');
      const popup = await openPopup(world, await edited.url());
      await popup.click('button', NUMBERED);
      await waitForWords(popup, 'The page now says');
      await waitForWords(popup, 'over 300 Chinese entities');
      await waitForWords(popup, NUMBER);
      await popup.click('button', 'Use the new wording');
      await waitFor('the new wording alone', async () => {
        const shown = await words(popup);
        return shown.includes('over 300') && !shown.includes('over 100');
      });
      await popup.close();
      await edited.close();
    } finally {
      world.site.replace('article.html', 'article.html');
    }
  });
});
