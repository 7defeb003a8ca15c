import { browser } from 'wxt/browser';
import type { Sender } from '@/lib/messages/handler';
import type { MessageData } from '@/lib/messages/protocol';
import type { Settings, SiteRule } from '@/lib/model/settings';
import { siteName } from '@/lib/model/site-name';
import { readSettings, updateSettings } from '@/lib/settings/settings';
import { mayRead, siteRule } from '@/lib/settings/site-policy';
import { showOff } from './badge';
import { readPage } from './inject';

/**
 * A page was found that may be worth reading: reads it if the settings as they stand say so.
 * `prepare` is called as soon as that is sure, so that the analysis is ready when its text comes.
 */
export async function onPageFound(
  { article }: MessageData<'page/found'>,
  { tabId, frameId, url }: Sender,
  prepare: () => void,
): Promise<void> {
  if (tabId === undefined || frameId !== 0 || !url) return;
  const host = new URL(url).hostname;
  const decision = mayRead({ settings: await readSettings(), host, isArticle: article });
  if (decision !== 'read') return showOff(tabId);
  prepare();
  // On a site that is always read, pages are read although they do not look like articles.
  await readPage(tabId, !article);
}

/** A person asked for a page: reads it whatever the settings say, and keeps the rule if given. */
export async function onPageRead(
  { tabId, rule }: MessageData<'page/read'>,
  prepare: () => void,
): Promise<void> {
  prepare();
  if (rule !== undefined) await keepRule(tabId, rule);
  await readPage(tabId, true);
}

async function keepRule(tabId: number, rule: SiteRule): Promise<void> {
  const { url } = await browser.tabs.get(tabId);
  if (!url || !/^https?:/.test(url)) return;
  const name = siteName(new URL(url).hostname);
  await updateSettings(({ sites }) => ({ sites: { ...sites, [name]: rule } }));
}

const NO_ENTITIES: Settings['entities'] = {
  person: false,
  organization: false,
  place: false,
  other: false,
  quantity: false,
};

/** The settings as they hold on a page, for its reader: of the rules for sites only that of its own. */
export async function settingsForPage({ url }: Sender): Promise<Settings> {
  const settings = await readSettings();
  const host = url && URL.canParse(url) ? new URL(url).hostname : '';
  const rule = siteRule(settings, host);
  return {
    ...settings,
    entities: rule === 'claims' ? NO_ENTITIES : settings.entities,
    sites: rule ? { [siteName(host)]: rule } : {},
  };
}
