import type { Frame, Page } from 'playwright-core';
import { frameDocument, overlayElements } from './chromium-elements.ts';
import type { PageHandle, Point } from './driver.ts';

/** A tab of Chromium. `baseUrl` tells the card's frame from the page's own. */
export function chromiumPage(page: Page, baseUrl: string): PageHandle {
  return {
    ...frameDocument(page.mainFrame()),
    overlay: overlayElements(page),
    url: async () => page.url(),
    async goto(url) {
      await page.goto(url, { waitUntil: 'domcontentloaded' });
    },
    async reload() {
      await page.reload({ waitUntil: 'domcontentloaded' });
    },
    async card() {
      for (const frame of page.frames()) {
        if (!frame.url().startsWith(`${baseUrl}card.html`)) continue;
        if (await isOpenCard(frame)) return frameDocument(frame);
      }
      return undefined;
    },
    clickAt: ({ x, y }) => page.mouse.click(x, y),
    moveTo: ({ x, y }) => page.mouse.move(x, y),
    async drag(from, to) {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 4 });
      await page.mouse.up();
    },
    ...fingers(page),
    type: (text) => page.keyboard.type(text),
    chooseFile: (file) => page.setInputFiles('input[type=file]', file),
    paste: () => page.keyboard.press('Control+V'),
    press: (key, ...held) => page.keyboard.press([...held, key].join('+')),
    emulate: ({ motion, forcedColors, theme }) =>
      page.emulateMedia({
        reducedMotion: motion ?? 'no-preference',
        forcedColors: forcedColors ?? 'none',
        ...(theme ? { colorScheme: theme } : {}),
      }),
    resize: (size) => page.setViewportSize(size),
    async screenshot(file) {
      await page.screenshot({ path: file });
    },
    toFront: () => page.bringToFront(),
    close: () => page.close(),
  };
}

/** A card that was closed lives on for a moment, hidden and without its id, and may go while it is asked. */
async function isOpenCard(frame: Frame): Promise<boolean> {
  try {
    const element = await frame.frameElement();
    const id = await element.getAttribute('id');
    await element.dispose();
    return id === 'card';
  } catch (error) {
    if (frame.isDetached()) return false;
    throw error;
  }
}

/** A finger: touches, of which the browser makes taps, scrolling and clicks by itself. */
function fingers(page: Page): Required<Pick<PageHandle, 'tap' | 'swipe' | 'pinch'>> {
  const touch = async (points: readonly Point[]) => {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
      cdp.send('Input.dispatchTouchEvent', { type, touchPoints });
    for (const [at, point] of points.entries()) {
      await send(at === 0 ? 'touchStart' : 'touchMove', [point]);
    }
    await send('touchEnd', []);
    await cdp.detach();
  };
  return {
    tap: (point) => touch([point]),
    swipe: ({ x, y }, by) =>
      touch(Array.from({ length: 11 }, (_, step) => ({ x, y: y - (by * step) / 10 }))),
    async pinch({ x, y }, scaleFactor) {
      const cdp = await page.context().newCDPSession(page);
      await cdp.send('Input.synthesizePinchGesture', { x, y, scaleFactor });
      await cdp.detach();
    },
  };
}
