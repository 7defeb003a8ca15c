import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PageHandle } from '@/tools/browsers/driver';
import type { BrowserName } from '@/tools/browsers/find';
import { openSession } from '@/tools/browsers/open';
import { buildExtension, ROOT } from '@/tools/build';
import { SAMPLE_ARTICLE, SAMPLE_SITE } from '@/tools/server/sample';
import { serve } from '@/tools/server/serve';
import { fillIn, openPopup, showCard } from './scenes.ts';

// `npm run shots`: pictures of the real extension in both browsers and themes, in `shots/`, and the
// two of them that the README shows, in `docs/pictures/`.

const SHOTS = join(ROOT, 'shots');
const PICTURES = join(ROOT, 'docs/pictures');
const SIZE = { width: 1280, height: 860 };

async function shoot(browser: BrowserName, theme: 'light' | 'dark', url: string): Promise<void> {
  const extension = await buildExtension(browser);
  const session = await openSession(browser, { extension, headless: true, theme, size: SIZE });
  const take = async (page: PageHandle, name: string) => {
    // Lets what fades in come to rest.
    await sleep(600);
    const file = join(SHOTS, `${name}-${browser}-${theme}.png`);
    await page.screenshot(file);
    console.log(file);
    return file;
  };
  try {
    const page = await session.openPage(url);
    await fillIn(page);
    await page.evaluate('void document.querySelector(".story").scrollIntoView()');
    await take(page, 'article');
    await showCard(page);
    const card = await take(page, 'card');
    const popup = await openPopup(session, url);
    const list = await take(popup, 'popup');
    await popup.click('button', /over 100 Chinese entities/);
    await take(popup, 'popup-claim');
    await popup.click('button', 'Back to list');
    await popup.click('tab', /^Saved/);
    await take(popup, 'popup-saved');
    if (browser === 'chromium' && theme === 'light') {
      copyFileSync(card, join(PICTURES, 'article.png'));
      copyFileSync(list, join(PICTURES, 'popup.png'));
    }
  } finally {
    await session.close();
  }
}

mkdirSync(SHOTS, { recursive: true });
mkdirSync(PICTURES, { recursive: true });
const site = await serve(SAMPLE_SITE);
try {
  for (const browser of ['chromium', 'firefox'] as const) {
    for (const theme of ['light', 'dark'] as const) {
      await shoot(browser, theme, `${site.url}${SAMPLE_ARTICLE}`);
    }
  }
} finally {
  await site.close();
}
