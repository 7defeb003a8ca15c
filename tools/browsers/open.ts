import { openChromium } from './chromium.ts';
import type { Session, SessionOptions } from './driver.ts';
import type { BrowserName } from './find.ts';
import { openFirefox } from './firefox.ts';
import { ensureBrowsers } from './install.ts';

/** Starts a browser with the extension, installing the browser first where that can be done. */
export function openSession(name: BrowserName, options: SessionOptions): Promise<Session> {
  const file = ensureBrowsers([name])[name];
  return name === 'chromium' ? openChromium(file, options) : openFirefox(file, options);
}
