import { beforeAll, describe, expect, test } from 'vitest';
import {
  doubleText,
  misfits,
  movements,
  setDirection,
  smallTargets,
} from '@/test/support/e2e/layout';
import { walk } from '@/test/support/e2e/walk';
import { SCENES } from '@/tools/shots/all-scenes';
import type { Scene, Stage } from '@/tools/shots/scene';
import { fillStage, openStage } from '@/tools/shots/stage';

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

walk('other ways to read', (world) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(world.session, world.site);
    await fillStage(stage);
  });
  const scenes = SCENES.filter(({ name }) => LAYOUTS.includes(name));

  async function look(scene: Scene): Promise<Record<string, string[]>> {
    const { page, document, close } = await scene.open(stage);
    try {
      await page.resize(scene.size);
      const targets = await smallTargets(document);
      const plain = await misfits(document);
      await page.emulate({ motion: 'reduce' });
      const moves = await movements(document);
      await setDirection(document, 'rtl');
      const rtl = await misfits(document);
      await setDirection(document, 'ltr');
      await page.emulate({});
      await doubleText(document);
      return { targets, plain, moves, rtl, large: await misfits(document) };
    } finally {
      await close();
    }
  }

  describe.each(scenes.map((scene) => [scene.name, scene] as const))('%s', (_, scene) => {
    test('fits, also from right to left and with text of twice the size; nothing moves that need not', async () => {
      expect(await look(scene)).toEqual({ targets: [], plain: [], moves: [], rtl: [], large: [] });
    });
  });
});
