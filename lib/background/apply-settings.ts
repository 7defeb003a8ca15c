import { browser } from 'wxt/browser';
import { send } from '@/lib/messages/client';
import type { Settings } from '@/lib/model/settings';
import { watchSettings } from '@/lib/settings/settings';
import { mayRead } from '@/lib/settings/site-policy';
import { showBadge } from './badge';
import { readPage } from './inject';

/**
 * Carries changes of what is read into the tabs that are open: pages that are no longer to be read
 * by themselves are let go, pages that now are, are read. Returns a function that stops.
 */
export function applySettings(): () => void {
  return watchSettings((after, before) => {
    if (JSON.stringify(rules(after)) === JSON.stringify(rules(before))) return;
    void applyToTabs(after, before);
  });
}

const rules = ({ highlight, sites }: Settings) => [highlight, sites];

async function applyToTabs(after: Settings, before: Settings): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  await Promise.allSettled(
    tabs.map(async ({ id, url }) => {
      if (id === undefined || !url) return;
      const host = new URL(url).hostname;
      const decide = (settings: Settings, isArticle: boolean) =>
        mayRead({ settings, host, isArticle });
      // Most tabs need not be asked: the change says nothing of their site.
      if ([true, false].every((is) => decide(after, is) === decide(before, is))) return;
      const { article } = await send('detector/state', null, id);
      const decision = decide(after, article);
      if (decision === decide(before, article)) return;
      if (decision === 'read') return readPage(id, !article);
      await send('page/off', null, id).catch(() => null);
      await showBadge(id, {
        status: article || decision === 'never' ? 'off' : 'not-article',
        claims: 0,
        saved: 0,
      });
    }),
  );
}
