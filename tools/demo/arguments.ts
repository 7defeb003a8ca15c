import { parseArgs } from 'node:util';
import type { BrowserName } from '@/tools/browsers/find';

export interface DemoOptions {
  browser: BrowserName;
  headless: boolean;
}

const USAGE = 'Usage: npm start -- [--browser chromium|firefox] [--headless]';

/** Reads the command line. Without a display only a headless browser can start. Throws on misuse. */
export function readArguments(args: string[], environment = process.env): DemoOptions {
  const { values } = parseArgs({
    args,
    options: { browser: { type: 'string' }, headless: { type: 'boolean' } },
  });
  const wanted = values.browser ?? 'chromium';
  const browser = wanted === 'chrome' || wanted === 'edge' ? 'chromium' : wanted;
  if (browser !== 'chromium' && browser !== 'firefox') {
    throw new Error(`There is no browser "${wanted}" here. ${USAGE}`);
  }
  const needsDisplay = process.platform !== 'win32' && process.platform !== 'darwin';
  const hasDisplay = Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
  return { browser, headless: values.headless === true || (needsDisplay && !hasDisplay) };
}
