import { send } from '@/lib/messages/client';
import type { SiteRule } from '@/lib/model/settings';
import { siteName } from '@/lib/model/site-name';
import { updateSettings } from '@/lib/settings/settings';

/** Has a page read, once or, with a rule, from now on. */
export async function readThisPage(tabId: number, rule?: SiteRule): Promise<void> {
  await send('page/read', { tabId, ...(rule ? { rule } : {}) });
}

/**
 * Turns highlights on for a site. Where articles are read anyway, lifting the rule against it is
 * enough; else the site gets a rule of its own.
 */
export async function turnSiteOn(tabId: number, host: string): Promise<void> {
  const site = siteName(host);
  const { highlight } = await updateSettings(({ sites: { [site]: _lifted, ...sites } }) => ({
    sites,
  }));
  await readThisPage(tabId, highlight === 'articles' ? undefined : 'always');
}

/** Turns highlights off for a site, and on its open page at once. */
export async function turnSiteOff(tabId: number, host: string): Promise<void> {
  await updateSettings(({ sites }) => ({ sites: { ...sites, [siteName(host)]: 'never' } }));
  // A page that nobody reads has nothing to turn off.
  await send('page/off', null, { tabId, frameId: 0 }).catch(() => null);
}
