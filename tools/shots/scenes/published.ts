import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '@/tools/build';
import { waitForText } from '../acts.ts';
import type { Scene } from '../scene.ts';
import { CARD_SCENES } from './card.ts';
import { LIBRARY_SCENES } from './library.ts';

// What is shown in docs/guide and docs/store besides; these are looked at by no test.

const inLibrary = (name: string): Scene => named(LIBRARY_SCENES, `library${name}`);
const withCard = (name: string): Scene => named(CARD_SCENES, `card-${name}`);

/** The export of ClaimReview, filled in as by somebody who publishes checks. */
const CLAIM_REVIEW: Scene = {
  ...inLibrary('-export'),
  name: 'guide-claimreview',
  async open(stage) {
    const shown = await inLibrary('-export').open(stage);
    const { page } = shown;
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
