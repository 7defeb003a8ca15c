import { beforeAll, expect, test } from 'vitest';
import { setTheme, violations } from '@/test/support/e2e/axe';
import { walk } from '@/test/support/e2e/walk';
import { SCENES } from '@/tools/shots/all-scenes';
import type { Stage } from '@/tools/shots/scene';
import { fillStage, openStage } from '@/tools/shots/stage';

walk('accessibility', (world, browser) => {
  let stage: Stage;
  let filled = false;
  beforeAll(async () => {
    stage = await openStage(world.session, world.site);
  });

  // What lies over the article is looked through in test/browser/overlay: here, the document is the page's.
  const ours = SCENES.filter(
    ({ name, only = browser }) => !name.startsWith('article') && only === browser,
  );
  test.each(ours.map((scene) => [scene.name, scene] as const))('%s', async (_, scene) => {
    if (scene.kept === 'sample' && !filled) {
      await fillStage(stage);
      filled = true;
    }
    const { page, document, close } = await scene.open(stage);
    await page.resize(scene.size);
    // Colours that are on their way to others would be measured half way.
    await page.emulate({ motion: 'reduce' });
    const found: string[] = [];
    try {
      await setTheme(document, 'light');
      found.push(...(await violations(document)));
      await setTheme(document, 'dark');
      found.push(...(await violations(document, 'colours')).map((broken) => `dark: ${broken}`));
    } finally {
      await close();
    }
    expect(found).toEqual([]);
  });
});
