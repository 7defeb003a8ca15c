import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, onTestFailed } from 'vitest';
import type { Session } from '@/tools/browsers/driver';
import type { BrowserName } from '@/tools/browsers/find';
import { openSession } from '@/tools/browsers/open';
import { OUTPUT } from '@/tools/build';
import { type RecordingProxy, recordRequests } from '@/tools/server/recording-proxy';
import { SAMPLE_SITE } from '@/tools/server/sample';
import { type PageServer, serve } from '@/tools/server/serve';
import { type OpenedPages, watchPages } from './opened-pages.ts';

/** What a walk has at hand: the invented newspaper, and a browser that has the extension. */
export interface World {
  session: Session;
  site: PageServer;
  /** Where the browser puts what it downloads. */
  downloads: string;
  /** What all requests go through, where a walk asks for that. */
  proxy?: RecordingProxy;
}

export interface WalkOptions {
  /**
   * Gives another folder in the place of the built extension, or several, with commas between them. Those that
   * it made are removed at the end.
   */
  prepare?: (extension: string) => string;
  /** Writes down every request of the browser, and lets only those to the newspaper pass. */
  recorded?: boolean;
  /** Gives no test a second try: it would hide that something was lost in the first. */
  once?: boolean;
  /** Where only one browser's tests can do what the walk does. */
  only?: BrowserName[];
}

const ALL: BrowserName[] = ['chromium', 'firefox'];

/** The browsers to walk in: both, or those that CLAIMLIGHT_BROWSERS names. */
function wanted(): BrowserName[] {
  const named = process.env.CLAIMLIGHT_BROWSERS?.split(',');
  const browsers = named ? ALL.filter((name) => named.includes(name)) : ALL;
  if (browsers.length === 0) throw new Error('CLAIMLIGHT_BROWSERS names no known browser');
  return browsers;
}

/**
 * Declares tests that run in each browser, each time with a fresh profile and the extension as it
 * was last built.
 */
export function walk(
  title: string,
  tests: (world: World, name: BrowserName) => void,
  {
    prepare = (extension) => extension,
    recorded = false,
    once = false,
    only = ALL,
  }: WalkOptions = {},
): void {
  const browsers = wanted().filter((name) => only.includes(name));
  // A file without any test would count as a failed one.
  if (browsers.length === 0) describe.todo(title);
  const tries = once ? { retry: 0 } : {};
  describe.each(browsers)(`${title}, in %s`, tries, (name) => {
    const world = {} as World;
    let opened: OpenedPages;
    let prepared: string[] = [];
    beforeAll(async () => {
      const built = OUTPUT[name];
      if (!existsSync(built)) throw new Error(`no build in ${built}: run npm run build`);
      const extension = prepare(built);
      prepared = extension.split(',').filter((folder) => folder !== built);
      world.downloads = mkdtempSync(join(tmpdir(), 'claimlight-downloads-'));
      world.site = await serve(SAMPLE_SITE);
      const { downloads } = world;
      if (recorded) world.proxy = await recordRequests(new URL(world.site.url).host);
      const size = { width: 1280, height: 900 };
      world.session = await openSession(name, {
        ...{ extension, headless: true, downloads, size },
        ...(world.proxy ? { proxy: world.proxy.address } : {}),
      });
      opened = watchPages(world.session);
    });
    beforeEach(() => {
      opened.forget();
      // The next try, and the next test, would find a second tab of the same address.
      onTestFailed(() => opened.close());
    });
    afterAll(async () => {
      await world.session?.close();
      await world.proxy?.close();
      await world.site?.close();
      for (const folder of prepared) rmSync(folder, { recursive: true, force: true });
      if (world.downloads) rmSync(world.downloads, { recursive: true, force: true });
    });
    tests(world, name);
  });
}
