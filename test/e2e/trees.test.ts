import { test } from 'vitest';
import { closeCard, openPopup, waitForWords } from '@/test/support/e2e/article';
import { walk } from '@/test/support/e2e/walk';
import type { DocumentHandle, PageHandle } from '@/tools/browsers/driver';
import { textPlace } from '@/tools/browsers/highlights';
import { waitFor } from '@/tools/browsers/wait';

const CLAIM = '41 million cubic metres';

/** Where the article is: the root that its text stands in, and the registry that paints it. */
const TREES = {
  'shadow.html': {
    root: `document.querySelector('meridian-story').shadowRoot`,
    registry: 'CSS.highlights',
    offset: '{ left: 0, top: 0 }',
  },
  'framed.html': {
    root: `document.querySelector('iframe').contentDocument`,
    registry: `document.querySelector('iframe').contentWindow.CSS.highlights`,
    offset: `document.querySelector('iframe').getBoundingClientRect()`,
  },
};

walk('articles that do not stand in the page itself', (world) => {
  for (const [file, tree] of Object.entries(TREES)) {
    test(`${file} is read, lit in its own tree, and its claims open`, async () => {
      const url = `${world.site.url}${file}`;
      const page = await world.session.openPage(url);
      await waitFor('a claim to be lit', async () =>
        (await lit(page, tree.registry)).some((text) => text.includes(CLAIM)),
      );
      const popup = await openPopup(world, url);
      await waitForWords(popup, /\d+ claims/);
      await popup.close();
      await page.toFront();
      const point = await page.evaluate<{ x: number; y: number }>(`(() => {
        const paragraph = [...${tree.root}.querySelectorAll('p')].find((p) => p.textContent.includes('${CLAIM}'));
        const node = paragraph.firstChild;
        const range = node.ownerDocument.createRange();
        range.setStart(node, node.data.indexOf('${CLAIM}') + 4);
        range.setEnd(node, node.data.indexOf('${CLAIM}') + 5);
        const box = range.getBoundingClientRect();
        const { left, top } = ${tree.offset};
        return { x: left + box.left + 2, y: top + box.top + box.height / 2 };
      })()`);
      await page.clickAt(point);
      const card: DocumentHandle = await waitFor('a card', () => page.card());
      await waitForWords(card, CLAIM);
      await closeCard(page, card);
      await page.close();
    });

    test(`the highlights in ${file} are to be seen`, async () => {
      const page = await world.session.openPage(`${world.site.url}${file}`);
      await waitFor('a claim to be lit', async () => (await lit(page, tree.registry)).length > 0);
      // Only Chromium tells what a highlight looks like; in Firefox a shadow root has its own sheet for it.
      const seen =
        world.session.name === 'chromium'
          ? `/^rgba\\(255, 200, 61/.test(getComputedStyle(${tree.root}.querySelector('p'), '::highlight(claimlight-claim-3)').backgroundColor)`
          : `${tree.root}.host === undefined || ${tree.root}.adoptedStyleSheets.length === 1`;
      await waitFor('styles of the highlights', () => page.evaluate<boolean>(seen));
      await page.close();
    });
  }

  test('dialog.html is read, and the card of a claim that begins with a drop cap opens in the dialog', async () => {
    const page = await world.session.openPage(`${world.site.url}dialog.html`);
    const begins = 'The paper mill of Torrin';
    await waitFor('a claim to be lit', async () =>
      (await lit(page, 'CSS.highlights')).some((text) => text.startsWith(begins)),
    );
    const { start } = await textPlace(page, `${begins} will close`);
    await page.clickAt({ x: start.x + 8, y: start.y });
    const card = await waitFor('a card', () => page.card());
    await waitForWords(card, begins);
    await closeCard(page, card);
    await page.close();
  });
});

function lit(page: PageHandle, registry: string): Promise<string[]> {
  return page.evaluate(`(() => {
    const found = [];
    for (const [name, highlight] of ${registry}) {
      if (!name.startsWith('claimlight-claim-')) continue;
      for (const range of highlight) found.push(range.toString());
    }
    return found;
  })()`);
}
