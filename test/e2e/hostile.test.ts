import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import {
  closeCard,
  NUMBER,
  openArticle,
  openCard,
  waitForPaint,
  waitForWords,
} from '@/test/support/e2e/article';
import { walk } from '@/test/support/e2e/walk';
import type { PageHandle } from '@/tools/browsers/driver';
import { textPlace, waitForHighlights } from '@/tools/browsers/highlights';
import { waitFor } from '@/tools/browsers/wait';

const hasCard = async (page: PageHandle) => (await page.card()) !== undefined;

walk('a page that means harm', (world, name) => {
  test('gains nothing from poisoned prototypes', async () => {
    const page = await world.session.openPage(`${world.site.url}poisoned.html`);
    // Until then nothing can be asked of it; what is lit now was lit before.
    await pause(4000);
    await waitFor('the page to be calm', () =>
      page.evaluate<boolean>('document.documentElement.dataset.calm === ""'),
    );
    await waitForPaint(page, 'claimlight-claim-3', NUMBER);
    const card = await openCard(page, NUMBER);
    await card.click('radio', 'Half true');
    await card.fill('textbox', 'Note', 'Kept from the page.');
    await waitForWords(card, 'Saved on this device');
    await closeCard(page, card);
    await waitForPaint(page, 'claimlight-verdict-half', NUMBER);
    expect(await page.evaluate('window.stolen')).toEqual([]);
    await page.close();
  });

  test('cannot press or type for a person', async () => {
    const page = await openArticle(world);
    const { middle } = await textPlace(page, NUMBER);
    await page.evaluate(`void (() => {
      const at = { clientX: ${middle.x}, clientY: ${middle.y}, bubbles: true, composed: true };
      const target = document.elementFromPoint(at.clientX, at.clientY);
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
        const Kind = type.startsWith('pointer') ? PointerEvent : MouseEvent;
        target.dispatchEvent(new Kind(type, at));
      }
      for (const key of ['j', 'Enter', 'c']) {
        target.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: key === 'j', bubbles: true }));
      }
    })()`);
    await pause(500);
    expect(await hasCard(page)).toBe(false);

    const card = await openCard(page, NUMBER);
    await page.evaluate(`void document.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }),
    )`);
    // A page has no way to the card's window; one that had it would still lack the token.
    expect(await page.evaluate('window.length')).toBe(0);
    for (const forged of [{ leave: 'x' }, { leave: '' }, { type: 'card/close', data: {} }])
      await card.evaluate(`void postMessage(${JSON.stringify(forged)}, '*')`);
    await pause(500);
    expect(await hasCard(page)).toBe(true);
    await closeCard(page, card);
    await page.close();
  });

  // In Firefox, tests reach only the card that we framed.
  if (name === 'chromium')
    test('that frames the card by itself gets an empty page', async () => {
      const page = await openArticle(world);
      await page.evaluate(`void (() => {
        const frame = document.createElement('iframe');
        frame.id = 'card';
        frame.src = ${JSON.stringify(world.session.baseUrl)} + 'card.html?token=' + '0'.repeat(32);
        document.body.append(frame);
      })()`);
      const card = await waitFor('the frame', () => page.card());
      await pause(1000);
      expect((await card.evaluate<string>('document.body.innerText')).trim()).toBe('');
      await page.close();
    });

  test('does not learn the address of the card, whatever its events tell of our elements', async () => {
    const page = await openArticle(world);
    await page.evaluate(`void (() => {
      window.reached = new Set();
      const look = (root) => {
        for (const frame of root.querySelectorAll('iframe'))
          for (const { value } of frame.attributes) window.reached.add(value);
      };
      const reach = (node) => {
        const root = node?.getRootNode?.();
        if (!root?.host) return;
        window.reached.add('a root');
        look(root);
        new MutationObserver(() => look(root)).observe(root, {
          subtree: true, childList: true, attributes: true,
        });
      };
      for (const type of ['pointermove', 'pointerover', 'mouseover', 'pointerdown', 'click', 'focusin'])
        addEventListener(type, (event) => reach(event.originalTarget ?? event.target), true);
      window.seek = () => find('Save', false, false, true) && reach(getSelection().anchorNode);
    })()`);
    const { middle } = await textPlace(page, NUMBER);
    await page.moveTo(middle);
    await waitFor('the toolbar', async () =>
      (await page.overlay.names('button')).includes('Save claim'),
    );
    await page.evaluate('void seek()');
    await page.evaluate('void getSelection().removeAllRanges()');
    await openCard(page, NUMBER);
    const reached = await page.evaluate<string[]>('[...window.reached]');
    // As long as Firefox does so, this is no idle question.
    if (name === 'firefox') expect(reached).toContain('a root');
    const { host } = new URL(world.session.baseUrl);
    expect(reached.filter((value) => value.includes(host))).toEqual([]);
    await page.close();
  });

  test('is kept from a press that the person aimed at something over the card', async () => {
    const page = await openArticle(world);
    const card = await openCard(page, 'China has tightened its strategic');
    const cover = `(() => {
      // Else ours would hear of it, and go on top again.
      addEventListener('toggle', (event) => event.stopImmediatePropagation(), true);
      const lid = document.createElement('div');
      lid.id = 'lid';
      lid.popover = 'manual';
      lid.style = 'position:fixed;inset:0;width:100vw;height:100vh;border:0;pointer-events:none';
      lid.textContent = 'You have won. Click anywhere.';
      document.body.append(lid);
      lid.showPopover();
    })()`;
    const unguarded = () =>
      waitFor('presses to be taken', () =>
        card.evaluate<boolean>('!("guarded" in document.documentElement.dataset)'),
      );
    await unguarded();
    // Only Chromium tells what lies over a frame.
    if (name === 'chromium') {
      // None of it reaches the card; Chromium would keep presses from one that is faded, cut or turned.
      await page.evaluate(`void (() => {
        const style = document.createElement('style');
        style.textContent = 'html, claimlight-root { display: block !important; opacity: 0.01; ' +
          'clip-path: inset(0 60% 0 0); transform: rotate(1deg) scale(0.9); mix-blend-mode: difference; ' +
          'mask: linear-gradient(transparent, transparent); perspective: 90px; zoom: 0.8 }';
        document.head.append(style);
      })()`);
      await page.evaluate(`void ${cover}`);
      await waitFor('presses to be kept away', () =>
        card.evaluate<boolean>('"guarded" in document.documentElement.dataset'),
      );
      await page.evaluate('void document.getElementById("lid").remove()');
      await unguarded();
    }
    await card.click('radio', 'True');
    await waitForWords(card, 'Saved on this device');
    await closeCard(page, card);
    await page.close();
  });

  test('with a text that no article has is left alone, or read, and lives on', async () => {
    const page = await world.session.openPage(`${world.site.url}harbour-levy.html`);
    await waitForHighlights(page);
    await page.evaluate(`void (() => {
      const story = document.querySelector('.story');
      let deep = story;
      for (let i = 0; i < 2_000; i += 1) deep = deep.appendChild(document.createElement('b'));
      deep.textContent = 'The council spent 12 million pounds on the wall.';
      const odd = document.createElement('p');
      odd.textContent = 'The levy \\u202Ewill rise\\u202C by \\u200B40\\u200B per cent, \\uD800 said Ines Halloran.';
      story.append(odd);
      const long = document.createElement('p');
      long.append('wide '.repeat(400_000) + 'x'.repeat(2_000_000));
      story.append(long);
    })()`);
    await pause(2000);
    expect(
      await page.evaluate('new Promise((resolve) => setTimeout(() => resolve(6 * 7), 20))'),
    ).toBe(42);
    await page.close();
  });
});
