import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textPlace, waitForHighlights } from '@/tools/browsers/highlights';
import { waitFor } from '@/tools/browsers/wait';
import { ROOT } from '@/tools/build';
import { SHOWN_CLAIM, waitForText } from '../acts.ts';
import type { Scene, Shown, Stage } from '../scene.ts';
import { CARD_SCENES } from './card.ts';
import { LIBRARY_SCENES } from './library.ts';

// What is shown in docs/guide and docs/store besides; these are looked at by no test.

const inLibrary = (name: string): Scene => named(LIBRARY_SCENES, `library${name}`);
const LIBRARY_SIZE = { width: 1440, height: 900 };
const withCard = (name: string): Scene => named(CARD_SCENES, `card-${name}`);

/** The library with nothing open, and its newest claim first, which has sources and changes. */
async function openLibrary({ session }: Stage): Promise<Shown> {
  const page = await session.openExtensionPage('library.html#/claims');
  await page.resize(LIBRARY_SIZE);
  await waitForText(page, SHOWN_CLAIM);
  await page.press('j');
  return { page, document: page, close: () => page.close() };
}

/** What became of a claim. */
const HISTORY: Scene = {
  name: 'guide-history',
  kept: 'sample',
  size: LIBRARY_SIZE,
  async open(stage) {
    const shown = await openLibrary(stage);
    await shown.page.press('Enter');
    await waitForText(shown.page, 'Sanctions Register');
    await shown.page.click('button', 'History');
    await waitForText(shown.page, 'Claim saved');
    return shown;
  },
};

/** Selected words of a page that becomes a source. */
const PASSAGE: Scene = {
  name: 'guide-passage',
  kept: 'sample',
  size: { width: 1280, height: 560 },
  async open({ session, site }) {
    const page = await session.openPage(`${site}port-lindal.html`);
    await waitForHighlights(page);
    await page.click('button', 'Accept');
    const { start, end } = await textPlace(page, 'Noise complaints rose from 120 in 2021');
    await page.drag(start, end);
    await waitFor('the toolbar of the selection', async () =>
      (await page.overlay.names('button')).includes('Use as source passage'),
    );
    return { page, document: page, close: () => page.close() };
  },
};

/** The export of one claim as ClaimReview, filled in as by somebody who publishes checks. */
const CLAIM_REVIEW: Scene = {
  name: 'guide-claimreview',
  kept: 'sample',
  size: LIBRARY_SIZE,
  async open(stage) {
    const shown = await openLibrary(stage);
    const { page } = shown;
    await page.press('x');
    await waitForText(page, '1 selected');
    await page.click('button', 'Export');
    await page.click('radio', /^ClaimReview/);
    await page.fill('textbox', 'Name of the publisher', 'The Meridian Desk');
    await page.fill('textbox', 'Address of the publisher', 'https://desk.example');
    await page.fill(
      'textbox',
      'Address of the page with the fact-check',
      'https://desk.example/checks/1',
    );
    await page.click('checkbox', 'As a script element for a web page');
    await waitForText(page, 'application/ld+json');
    return shown;
  },
};

/** The size that both stores ask of pictures. */
const SIZE = { width: 1280, height: 800 };

const forStore = (name: string, scene: Scene): Scene => ({
  ...scene,
  name: `store-${name}`,
  size: SIZE,
});

/** The small tile of the Chrome store. */
const TILE: Scene = {
  name: 'store-tile',
  kept: 'nothing',
  size: { width: 440, height: 280 },
  open: async ({ session, site }) => {
    const page = await session.openPage(`${site}empty.html`);
    const html = readFileSync(join(ROOT, 'tools/shots/tile.html'), 'utf8');
    await page.evaluate(`document.documentElement.innerHTML = ${JSON.stringify(html)}`);
    return { page, document: page, close: () => page.close() };
  },
};

/** The pictures of guides and stores. */
export const PUBLISHED_SCENES: Scene[] = [
  TILE,
  HISTORY,
  PASSAGE,
  CLAIM_REVIEW,
  forStore('card', withCard('saved')),
  forStore('source', withCard('add-source')),
  forStore('library', inLibrary('')),
  forStore('insights', inLibrary('-insights')),
  forStore('export', CLAIM_REVIEW),
];

function named(scenes: readonly Scene[], name: string): Scene {
  const found = scenes.find((scene) => scene.name === name);
  if (!found) throw new Error(`no scene ${name}`);
  return found;
}
