import { beforeAll, expect, test } from 'vitest';
import { setTheme, violations } from '@/test/support/e2e/axe';
import { lostInForcedColours } from '@/test/support/e2e/forced-colours';
import { unfitting } from '@/test/support/e2e/layout';
import { walk } from '@/test/support/e2e/walk';
import { SCENES } from '@/tools/shots/all-scenes';
import type { Stage } from '@/tools/shots/scene';
import { fillStage, openStage } from '@/tools/shots/stage';

// Whether every surface can be used in each of its states, however a person reads. One state is set once for all
// that is asked of it.

/** One scene of each layout; the others are made of the same parts. */
const LAYOUTS = [
  'popup-page',
  'popup-claim',
  'popup-saved',
  'card-saved',
  'card-add-source',
  'library',
  'library-narrow',
  'library-export',
  'library-insights',
  'library-sources',
  'sidepanel-claim',
  'options',
  'welcome',
];

/** One scene of each kind of control that has states. */
const CONTROLS = [
  'popup-page',
  'popup-saved-picked',
  'card-saved',
  'library-selected',
  'library-export',
  'options',
  'options-scale',
];

walk('each surface can be used', (world, browser) => {
  let stage: Stage;
  let filled = false;
  beforeAll(async () => {
    stage = await openStage(world.session, world.site);
  });

  // What lies over the article is looked through in test/browser/overlay: here, the document is the page's.
  const ours = SCENES.filter(
    ({ name, only = browser }) => !name.startsWith('article') && only === browser,
  );
  test.each(ours.map((scene) => [scene.name, scene] as const))('%s', async (name, scene) => {
    if (scene.kept === 'sample' && !filled) {
      await fillStage(stage);
      filled = true;
    }
    const { page, document, close } = await scene.open(stage);
    const found: string[] = [];
    try {
      await page.resize(scene.size);
      // Colours that are on their way to others would be measured half way.
      await page.emulate({ motion: 'reduce' });
      await setTheme(document, 'light');
      found.push(...(await violations(document)));
      await setTheme(document, 'dark');
      found.push(...(await violations(document, 'colours')).map((broken) => `dark: ${broken}`));
      await setTheme(document, 'light');
      // Only Chromium's tests can force colours on one page.
      if (browser === 'chromium' && CONTROLS.includes(name)) {
        const lost = await lostInForcedColours(page, document);
        found.push(...lost.map((one) => `in forced colours: ${one}`));
      }
      if (LAYOUTS.includes(name)) found.push(...(await unfitting(page, document)));
    } finally {
      await page.emulate({});
      await close();
    }
    expect(found).toEqual([]);
  });

  test('all that are named above are among them', () => {
    const names = SCENES.map(({ name }) => name);
    expect([...LAYOUTS, ...CONTROLS].filter((name) => !names.includes(name))).toEqual([]);
  });
});
