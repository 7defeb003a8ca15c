import { expect, test } from 'vitest';
import {
  CLAIM,
  closeCard,
  NUMBER,
  openArticle,
  openCard,
  painted,
  waitForNamed,
  waitForNoCard,
  waitForPaint,
  waitForWords,
} from '@/test/support/e2e/article';
import { walk } from '@/test/support/e2e/walk';
import type { PageHandle } from '@/tools/browsers/driver';
import { textPlace, waitForHighlights } from '@/tools/browsers/highlights';
import { EMPTY, tabIdOf } from '@/tools/browsers/page-state';
import { waitFor } from '@/tools/browsers/wait';

const OTHER = 'China has tightened its strategic';

/** The part of a line down (or across) the window, in CSS px, where something of ours is hit. */
function oursAlong(page: PageHandle, line: { x: number } | { y: number }): Promise<number[]> {
  const point = 'x' in line ? `${line.x}, at` : `at, ${line.y}`;
  const end = 'x' in line ? 'innerHeight' : 'innerWidth';
  return page.evaluate<number[]>(`(() => {
    const hit = [];
    for (let at = 1; at < ${end}; at += 4) {
      if (document.elementFromPoint(${point})?.closest('claimlight-root')) hit.push(at);
    }
    return hit.length > 0 ? [hit[0], hit.at(-1)] : [];
  })()`);
}

async function waitForToolbar(page: PageHandle, text: string, button: string): Promise<void> {
  const { middle } = await textPlace(page, text);
  await page.moveTo({ x: middle.x, y: middle.y - 1 });
  await page.moveTo(middle);
  await waitForNamed(page.overlay, 'button', new RegExp(`^${button}`));
}

walk('a claim on the page', (world) => {
  test('pointed at, it can be saved, and opened from its toolbar', async () => {
    const page = await openArticle(world);
    await waitForToolbar(page, CLAIM, 'Save claim');
    await page.overlay.click('button', /^Save claim/);
    await waitForPaint(page, 'claimlight-verdict-unrated', NUMBER);
    await page.moveTo({ x: 3, y: 3 });
    await waitForToolbar(page, CLAIM, 'Open');
    await page.overlay.click('button', /^Open/);
    const card = await waitFor('a card', () => page.card());
    await waitForWords(card, 'Saved on this device');
    await closeCard(page, card);
    await page.close();
  });

  test('its source is added in the card, which opens at that field', async () => {
    const page = await openArticle(world);
    await waitForToolbar(page, OTHER, 'Add a source');
    await page.overlay.click('button', 'Add a source');
    const card = await waitFor('a card', () => page.card());
    await waitFor('the focus in the field', () =>
      card.evaluate<boolean>('document.activeElement?.matches("input:not([type=radio])") ?? false'),
    );
    await closeCard(page, card);
    await page.close();
  });

  test('said to be none, it is lit no more, also later, until that is taken back', async () => {
    const page = await openArticle(world);
    const isLit = async () =>
      (await painted(page, 'claimlight-claim-')).some((text) => text.includes(OTHER));
    await waitForToolbar(page, OTHER, 'Not a claim');
    await page.overlay.click('button', 'Not a claim');
    await waitFor('the light to go', async () => !(await isLit()));
    await page.overlay.click('button', 'Undo');
    await waitFor('the light to come back', isLit);
    await waitForToolbar(page, OTHER, 'Not a claim');
    await page.overlay.click('button', 'Not a claim');
    await waitFor('the light to go', async () => !(await isLit()));
    await page.reload();
    await waitForHighlights(page);
    expect(await isLit()).toBe(false);
    await page.close();
  });

  test('it is copied with an address that leads to it', async () => {
    const page = await openArticle(world);
    await waitForToolbar(page, CLAIM, 'Copy with link');
    await page.overlay.click('button', 'Copy with link');
    await page.evaluate(`void (() => {
      const area = document.createElement('textarea');
      area.setAttribute('aria-label', 'Pasted');
      document.body.prepend(area);
      area.focus();
    })()`);
    // What is copied is on the clipboard a moment later.
    const pasted = await waitFor('what was copied', async () => {
      await page.paste();
      return page.value('textbox', 'Pasted');
    });
    expect(pasted).toContain(CLAIM);
    expect(pasted).toMatch(/article\.html#:~:text=.*sanctions%20have/);
    await page.close();
  });

  test('by keyboard alone: to the next claims, into the card and back, and out', async () => {
    const page = await openArticle(world);
    await page.evaluate('void document.querySelector(".story a").focus()');
    const focused = async () => (await painted(page, 'claimlight-focus')).join();
    const ours = await world.session.openExtensionPage(EMPTY);
    const tab = await tabIdOf(ours, await page.url());
    const message = { id: 0, type: 'page/step', data: { by: 1 }, timestamp: 0 };
    await ours.evaluate(
      `chrome.tabs.sendMessage(${tab}, ${JSON.stringify(message)}, { frameId: 0 }).then(() => null)`,
    );
    await ours.close();
    await page.toFront();
    const first = await waitFor('the first claim', focused);
    await page.type('j');
    const second = await waitFor('another claim', async () => {
      const now = await focused();
      return now !== '' && now !== first && now;
    });
    await page.type('k');
    await waitFor('the first claim again', async () => (await focused()) === first);
    await page.press('ArrowDown');
    await waitFor('the second claim again', async () => (await focused()) === second);
    await page.press('Enter');
    const card = await waitFor('a card', () => page.card());
    await waitFor('the focus on its heading', () =>
      card.evaluate<boolean>('document.activeElement?.matches("h1, h2, h3") ?? false'),
    );
    await page.press('Escape');
    await waitForNoCard(page);
    await waitFor('the second claim, still', async () => (await focused()) === second);
    await page.type('j');
    await waitFor('the third claim', async () => !['', first, second].includes(await focused()));
    await page.press('Escape');
    await waitFor('the end', async () => (await focused()) === '');
    await waitFor('the focus to come back', () =>
      page.evaluate<boolean>('document.activeElement.matches(".story a")'),
    );
    await page.close();
  });

  test('its card stays by it while the page is scrolled and resized', async () => {
    const page = await openArticle(world);
    await openCard(page, CLAIM);
    const right = await page.evaluate<number>(
      'document.querySelector(".story p").getBoundingClientRect().right',
    );
    const top = async () => (await oursAlong(page, { x: right + 120 }))[0] ?? -1;
    const put = (y: number) =>
      page.evaluate(`scrollBy({
        top: [...CSS.highlights.get('claimlight-focus')][0].getBoundingClientRect().top - ${y},
        behavior: 'instant',
      })`);
    await put(80);
    await waitFor('the card beside it', async () => Math.abs((await top()) - 56) < 12);
    await put(140);
    await waitFor('the card to follow', async () => Math.abs((await top()) - 116) < 12);
    await page.resize({ width: 1280, height: 640 });
    await waitFor('the card in a lower window', async () => {
      const [upper = 0, lower = 0] = await oursAlong(page, { x: right + 120 });
      return Math.abs(upper - 16) < 8 && Math.abs(lower - (640 - 16)) < 8;
    });
    await page.resize({ width: 1700, height: 900 });
    await page.evaluate('document.documentElement.style.zoom = "1.2"');
    await put(80);
    await waitFor('the card on a zoomed page', async () => {
      const edge = await page.evaluate<number>(
        'document.querySelector(".story p").getBoundingClientRect().right',
      );
      const [upper = 0] = await oursAlong(page, { x: edge + 120 });
      const [left = 0, far = 0] = await oursAlong(page, { y: 200 });
      return Math.abs(upper - 56) < 12 && left > edge && Math.abs(far - left - 392) < 24;
    });
    await page.evaluate('document.documentElement.style.zoom = ""');
    await page.resize({ width: 1280, height: 900 });
    // Scrolled away, the claim leaves its card at the edge of the window.
    await put(2_000);
    await waitFor('the card at the lower edge', async () => {
      const height = await page.evaluate<number>('innerHeight');
      return Math.abs(((await oursAlong(page, { x: right + 120 }))[1] ?? 0) - (height - 16)) < 12;
    });
    await page.close();
  });

  test('on a narrow window its card is a sheet along the lower edge', async () => {
    const page = await openArticle(world);
    await page.resize({ width: 400, height: 800 });
    await openCard(page, CLAIM);
    await waitFor('the sheet', async () => {
      const [top = 0, bottom = 0] = await oursAlong(page, { x: 200 });
      const [left = 400, right = 0] = await oursAlong(page, { y: 780 });
      return bottom > 790 && top >= 800 * 0.4 - 8 && left < 8 && right > 390;
    });
    await page.resize({ width: 1280, height: 900 });
    await page.close();
  });

  test('no style, layer or element of the page hides its card', async () => {
    const page = await openArticle(world);
    await page.evaluate(`void (() => {
      const style = document.createElement('style');
      style.textContent = \`
        html > :not(body) { display: none !important; visibility: hidden !important; opacity: 0 !important; }
        div:empty, :not(:defined) { display: none !important; transform: scale(0) !important; }
        html { transform: translateZ(0); filter: grayscale(0.1); perspective: 500px; }
        #cover { position: fixed; inset: 0 0 auto auto; width: 500px; height: 100vh; z-index: 2147483647; background: tomato; }\`;
      document.head.append(style);
      const cover = document.createElement('aside');
      cover.id = 'cover';
      document.documentElement.append(cover);
      document.body.append(cover);
    })()`);
    const card = await openCard(page, CLAIM);
    const right = await page.evaluate<number>(
      'document.querySelector(".story p").getBoundingClientRect().right',
    );
    await waitFor('the card', async () => (await oursAlong(page, { x: right + 120 })).length > 0);
    // A popover of the page that comes later.
    await page.evaluate(`void (() => {
      const menu = document.getElementById('cover');
      menu.popover = 'manual';
      menu.showPopover();
    })()`);
    await waitFor('the card above it', async () => {
      const [top = 0, bottom = 0] = await oursAlong(page, { x: right + 120 });
      return bottom - top > 100;
    });
    await closeCard(page, card);
    await page.close();
  });

  test('its card waits below a dialog of the page, and can be used again after it', async () => {
    const page = await openArticle(world);
    const card = await openCard(page, CLAIM);
    await card.fill('textbox', 'Note', 'before the dialog');
    await page.evaluate(`void (() => {
      const dialog = document.createElement('dialog');
      dialog.style.cssText = 'width: 100vw; max-width: none; height: 100vh; max-height: none';
      dialog.append('Subscribe');
      document.body.append(dialog);
      dialog.showModal();
      window.dialog = dialog;
    })()`);
    expect(await oursAlong(page, { y: 450 })).toEqual([]);
    await page.evaluate('window.dialog.close()');
    await waitFor('the card', async () => (await oursAlong(page, { y: 450 })).length > 0);
    expect(await card.value('textbox', 'Note')).toBe('before the dialog');
    await closeCard(page, card);
    await page.close();
  });
});
