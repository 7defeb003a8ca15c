import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { NUMBER, openArticle, painted, rate, waitForPaint } from '@/test/support/e2e/article';
import { openBystander, readDatabase } from '@/test/support/e2e/records';
import { type World, walk } from '@/test/support/e2e/walk';

/** Longer than a page takes that is read, in ms. */
const SURELY = 3_000;

/** The id that Chromium makes of an extension's key: its hash, in the letters from a to p. */
const idOf = (key: Buffer): string =>
  [...createHash('sha256').update(key).digest('hex').slice(0, 32)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
    .join('');

const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const KEY = publicKey.export({ type: 'spki', format: 'der' });

/** Loads beside ours an extension that may clear what the browser's own dialog clears. */
function withBroom(built: string): string {
  if (!built.includes('chrome')) return built;
  const folder = mkdtempSync(join(tmpdir(), 'claimlight-broom-'));
  const manifest = {
    ...{ manifest_version: 3, name: 'Broom', version: '1', key: KEY.toString('base64') },
    permissions: ['browsingData'],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'broom.html'), '<!doctype html><title>Broom</title>');
  return `${built},${folder}`;
}

async function clearSiteData({ session }: World): Promise<void> {
  if (session.clearSiteData) return session.clearSiteData();
  const broom = await session.openPage(`chrome-extension://${idOf(KEY)}/broom.html`);
  await broom.evaluate(`chrome.browsingData.remove({ since: 0 }, {
    cache: true, cacheStorage: true, cookies: true, fileSystems: true, history: true,
    indexedDB: true, localStorage: true, serviceWorkers: true,
  })`);
  await broom.close();
}

walk(
  'what a person clears or hides',
  (world, name) => {
    test('cookies and site data cleared take nothing that was saved', async () => {
      const page = await openArticle(world);
      await page.evaluate(`new Promise((resolve, reject) => {
        document.cookie = 'reader=1; max-age=3600';
        localStorage.setItem('reader', '1');
        const made = indexedDB.open('of-the-site', 1);
        made.onsuccess = () => resolve(made.result.close());
        made.onerror = () => reject(made.error);
      })`);
      await rate(page, NUMBER, 'Half true');
      const before = await openBystander(world);
      const { tables } = await readDatabase(before);
      await before.close();
      await clearSiteData(world);
      await page.reload();
      // It was cleared indeed.
      expect(await page.evaluate('document.cookie + localStorage.length')).toBe('0');
      expect(await page.evaluate('indexedDB.databases().then(({ length }) => length)')).toBe(0);
      await waitForPaint(page, 'claimlight-verdict-half', NUMBER);
      const after = await openBystander(world);
      const { articles: _, ...kept } = (await readDatabase(after)).tables;
      const { articles: __, ...wanted } = tables;
      expect(kept).toEqual(wanted);
      await after.close();
      await page.close();
    });

    // Chromium's tests cannot open a private window in which extensions could be at all.
    if (name === 'firefox')
      test('a private window is left alone, whatever is on file about its page', async () => {
        const bystander = await openBystander(world);
        const before = await readDatabase(bystander);
        const page = await world.session.openPrivatePage?.(`${world.site.url}article.html`);
        if (!page) throw new Error('no private window');
        await pause(SURELY);
        expect(await painted(page)).toEqual([]);
        expect(await page.evaluate('document.querySelectorAll("claimlight-root").length')).toBe(0);
        await page.close();
        expect(await readDatabase(bystander)).toEqual(before);
        await bystander.close();
      });
  },
  { prepare: withBroom },
);
