import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PageHandle, Theme } from '@/tools/browsers/driver';
import type { BrowserName } from '@/tools/browsers/find';
import { openSession } from '@/tools/browsers/open';
import { buildExtension, ROOT } from '@/tools/build';
import { SAMPLE_SITE } from '@/tools/server/sample';
import { type PageServer, serve } from '@/tools/server/serve';
import { SCENES } from './all-scenes.ts';
import { keep } from './keep.ts';
import { KEPT } from './kept.ts';
import type { Scene, Stage } from './scene.ts';
import { PUBLISHED_SCENES } from './scenes/published.ts';
import { fillStage, openStage, tidyStage } from './stage.ts';

// `npm run shots -- [SURFACE...]`: pictures of the real extension in both browsers and themes, in
// `shots/` as SURFACE-STATE-BROWSER-THEME.png; all of them, or those whose names start so. The few
// that README, docs/gallery.md, the guides and the stores show (kept.ts) are made anew in `docs/` with them.
// CLAIMLIGHT_BROWSERS keeps it to one browser. Each browser is built and started once; a scene is set once for both themes.

const SHOTS = join(ROOT, 'shots');
const DOCS = join(ROOT, 'docs');

const THEMES: readonly Theme[] = ['light', 'dark'];

/** Takes the pictures of all scenes in one browser. Returns the names of those that failed twice. */
async function shoot(browser: BrowserName, scenes: Scene[], site: PageServer): Promise<string[]> {
  const extension = await buildExtension(browser);
  const size = { width: 1280, height: 860 };
  const session = await openSession(browser, { extension, headless: true, theme: 'light', size });
  const failed: string[] = [];
  try {
    const stage = await openStage(session, site);
    let filled = false;
    for (const scene of scenes.filter(({ only = browser }) => only === browser)) {
      if (scene.kept === 'sample' && !filled) await fillStage(stage);
      filled ||= scene.kept === 'sample';
      if (!(await tryTwice(scene, stage))) failed.push(`${scene.name}-${browser}`);
    }
  } finally {
    await session.close();
  }
  return failed;
}

async function tryTwice(scene: Scene, stage: Stage): Promise<boolean> {
  for (const _ of [1, 2]) {
    try {
      await take(scene, stage);
      return true;
    } catch (error) {
      console.error(`${scene.name}: ${error instanceof Error ? error.message : error}`);
      await tidyStage(stage);
    }
  }
  return false;
}

async function take(scene: Scene, stage: Stage): Promise<void> {
  if (!scene.perTheme) {
    const { page, close } = await scene.open(stage);
    await page.resize(scene.size);
    for (const theme of THEMES) {
      await page.emulate({ theme });
      await picture(scene, stage, page, theme);
    }
    await page.emulate({ theme: 'light' });
    await close();
    return;
  }
  const { article } = stage;
  for (const theme of THEMES) {
    await article.resize(scene.size);
    await article.emulate({ theme });
    // The page's ground is measured anew.
    await sleep(400);
    const { page, close } = await scene.open(stage);
    await picture(scene, stage, page, theme);
    await close();
  }
  await article.emulate({ theme: 'light' });
}

async function picture(
  { name }: Scene,
  { session }: Stage,
  page: PageHandle,
  theme: Theme,
): Promise<void> {
  // Lets what fades in come to rest.
  await sleep(600);
  const called = `${name}-${session.name}-${theme}`;
  const file = join(SHOTS, `${called}.png`);
  // Chromium without a window paints a frame in the page at the first picture, and shows it in the next.
  if (session.name === 'chromium') await page.screenshot(file);
  await page.screenshot(file);
  console.log(file);
  const kept = KEPT[called];
  if (kept) await keep(session, file, join(DOCS, kept));
}

const wanted = process.argv.slice(2);
const all = [...PUBLISHED_SCENES.filter(({ kept }) => kept === 'nothing'), ...SCENES].concat(
  PUBLISHED_SCENES.filter(({ kept }) => kept === 'sample'),
);
const scenes = all.filter(
  ({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)),
);
if (scenes.length === 0) {
  console.error(`No such surface. There are: ${all.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}
const only = process.env.CLAIMLIGHT_BROWSERS?.split(',');
const browsers = (['chromium', 'firefox'] as const).filter((name) => only?.includes(name) ?? true);
mkdirSync(SHOTS, { recursive: true });
const site = await serve(SAMPLE_SITE);
try {
  for (const browser of browsers) {
    const failed = await shoot(browser, scenes, site);
    if (failed.length > 0) {
      console.error(`No picture of: ${failed.join(', ')}`);
      process.exitCode = 1;
    }
  }
} finally {
  await site.close();
}
