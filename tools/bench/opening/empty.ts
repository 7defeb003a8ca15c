import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { waitFor } from '@/tools/browsers/wait';

/** Writes an extension whose popup and only page says one word. */
export function writeEmpty(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const manifest = {
    ...{ manifest_version: 3, name: 'Empty', version: '1' },
    action: { default_popup: 'popup.html' },
    background: { service_worker: 'worker.js' },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'worker.js'), '');
  writeFileSync(join(folder, 'popup.html'), '<!doctype html><title>Empty</title><p>Empty</p>');
}

/** Addresses of our pages and of those of the empty extension, which are loaded together. */
export async function addressesOf(context: BrowserContext): Promise<[string, string]> {
  return waitFor('the two extensions', async () => {
    const workers = context.serviceWorkers().map((worker) => worker.url());
    const theirs = workers.find((url) => url.endsWith('/worker.js'));
    const ours = workers.find((url) => url.startsWith('chrome-extension:') && url !== theirs);
    if (!ours || !theirs) return undefined;
    return [new URL('/', ours).href, new URL('/', theirs).href] as [string, string];
  });
}
