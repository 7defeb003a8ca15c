import { browser } from 'wxt/browser';
import { greetingFor } from '@/lib/model/news';
import { putSeenVersion, readSeenVersion } from '@/lib/settings/seen-version';

const PAGE = '/welcome.html';

/**
 * Shows the first-run page once after installing, and what is new after a larger update; the latter in
 * a tab behind the one in use, which keeps the focus.
 */
export async function greet(reason: string): Promise<void> {
  const { version } = browser.runtime.getManifest();
  const seen = await readSeenVersion();
  const greeting = greetingFor(reason, seen, version);
  // Before the tab: whatever goes wrong with it, nobody is greeted twice.
  if (seen !== version) await putSeenVersion(version);
  const url = browser.runtime.getURL(PAGE as '/options.html');
  if (greeting === 'welcome') await browser.tabs.create({ url });
  if (greeting === 'news') await browser.tabs.create({ url: `${url}#news`, active: false });
}
