import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserName } from '@/tools/browsers/find';
import { openSession } from '@/tools/browsers/open';
import { buildExtension, ROOT } from '@/tools/build';
import { SAMPLE_SITE } from '@/tools/server/sample';
import { type PageServer, serve } from '@/tools/server/serve';
import { SCENES } from './all-scenes.ts';
import type { Scene } from './scene.ts';
import { fillStage, openStage } from './stage.ts';

// `npm run shots -- [SURFACE...]`: pictures of the real extension in both browsers and themes, in
// `shots/` as SURFACE-STATE-BROWSER-THEME.png; all of them, or those whose names start so. The few
// that the README shows are made anew in `docs/pictures/` with them.

const SHOTS = join(ROOT, 'shots');
const PICTURES = join(ROOT, 'docs/pictures');

/** The pictures of the README, by the scene they show. */
const README: Record<string, string> = { 'card-saved': 'article.png', 'popup-page': 'popup.png' };

type Theme = 'light' | 'dark';

async function shoot(browser: BrowserName, theme: Theme, scenes: Scene[], site: PageServer) {
  const extension = await buildExtension(browser);
  const size = { width: 1280, height: 860 };
  const session = await openSession(browser, { extension, headless: true, theme, size });
  try {
    const stage = await openStage(session, site);
    let filled = false;
    for (const scene of scenes) {
      if (scene.kept === 'sample' && !filled) await fillStage(stage);
      filled ||= scene.kept === 'sample';
      const { page, close } = await scene.open(stage);
      await page.resize(scene.size);
      // Lets what fades in come to rest.
      await sleep(600);
      const file = join(SHOTS, `${scene.name}-${browser}-${theme}.png`);
      await page.screenshot(file);
      console.log(file);
      await close();
      const name = README[scene.name];
      if (name && browser === 'chromium' && theme === 'light') {
        copyFileSync(file, join(PICTURES, name));
      }
    }
  } finally {
    await session.close();
  }
}

const wanted = process.argv.slice(2);
const scenes = SCENES.filter(
  ({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)),
);
if (scenes.length === 0) {
  console.error(`No such surface. There are: ${SCENES.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}
mkdirSync(SHOTS, { recursive: true });
mkdirSync(PICTURES, { recursive: true });
const site = await serve(SAMPLE_SITE);
try {
  for (const browser of ['chromium', 'firefox'] as const) {
    for (const theme of ['light', 'dark'] as const) await shoot(browser, theme, scenes, site);
  }
} finally {
  await site.close();
}
