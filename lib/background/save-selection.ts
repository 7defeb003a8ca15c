import { i18n } from '@/lib/i18n/i18n';
import { send } from '@/lib/messages/client';
import { readPage } from './inject';
import { say } from './say';

/**
 * Saves what is selected on the page in a tab as a claim and opens its card; says why where that cannot
 * be. A page that was not read yet is read first: its claims need its text.
 */
export async function saveSelection(tabId: number): Promise<void> {
  const ask = () => send('page/save-selection', null, tabId).catch(() => 'unread' as const);
  let outcome = await ask();
  if (outcome === 'unread') {
    // Rejects where the browser keeps extensions out, and there nothing can be said either.
    await readPage(tabId, true);
    outcome = await ask();
  }
  if (outcome === 'saved') return;
  const said = { full: 'page_savefull', none: 'page_noselection' } as const;
  const key = outcome === 'full' || outcome === 'none' ? said[outcome] : 'page_savefailed';
  await say(tabId, i18n.t(key));
}
