import { browser } from 'wxt/browser';
import { send } from '@/lib/messages/client';
import type { SiteRule } from '@/lib/model/settings';
import { siteName } from '@/lib/model/site-name';
import { updateSettings } from '@/lib/settings/settings';
import { siteRule } from '@/lib/settings/site-policy';
import { originPattern } from './page-state';

/** Has a page read, once or, with a rule, from now on. */
export async function readThisPage(tabId: number, rule?: SiteRule): Promise<void> {
  await send('page/read', { tabId, ...(rule ? { rule } : {}) });
}

/**
 * Turns highlights on for a site. Where articles are read anyway, lifting the rule against it is
 * enough; else, and where a rule for a site above it stands against it, it gets a rule of its own.
 */
export async function turnSiteOn(tabId: number, host: string): Promise<void> {
  const site = siteName(host);
  const settings = await updateSettings(({ sites: { [site]: _lifted, ...sites } }) => ({ sites }));
  const free = settings.highlight === 'articles' && siteRule(settings, host) === undefined;
  await readThisPage(tabId, free ? undefined : 'always');
}

/** Gives a site a rule of its own, or none. The background carries it into the open tabs. */
export async function putSiteRule(host: string, rule: SiteRule | null): Promise<void> {
  const site = siteName(host);
  await updateSettings(({ sites: { [site]: _before, ...sites } }) => ({
    sites: rule === null ? sites : { ...sites, [site]: rule },
  }));
}

/**
 * Asks the browser to let us into the site of a page. To be called in the very turn of a click:
 * later, browsers take it for no wish of a person's. Resolves to whether we may.
 */
export function askForAccess(url: string): Promise<boolean> {
  return browser.permissions.request({ origins: [originPattern(url)] });
}

/** Turns highlights off for a site, and on its open page at once. */
export async function turnSiteOff(tabId: number, host: string): Promise<void> {
  await updateSettings(({ sites }) => ({ sites: { ...sites, [siteName(host)]: 'never' } }));
  // A page that nobody reads has nothing to turn off.
  await send('page/off', null, tabId).catch(() => null);
}
