import { browser } from 'wxt/browser';
import { i18n } from '@/lib/i18n/i18n';
import type { Sender } from '@/lib/messages/handler';
import type { SourceInput } from '@/lib/model/source';
import { pageAddress } from '@/lib/store/address';
import { addressKey } from '@/lib/store/address-key';
import type { CitedSource, ClaimDetail, ClaimStore } from '@/lib/store/types';
import { refreshReaders } from './notify';
import { say } from './say';
import { readTab } from './tabs';
import { noteWorking, workingClaim } from './working';

/** Whether a page may become a source: a claim of another page is being worked on. */
export async function isCitable(store: ClaimStore, { url }: Sender): Promise<boolean> {
  const working = url ? await workingClaim(store) : undefined;
  return working !== undefined && !isOf(working, url ?? '');
}

const isOf = ({ article }: ClaimDetail, url: string): boolean =>
  article.urls.some((other) => addressKey(other) === addressKey(url));

/**
 * Puts the page in a tab on the claim that is being worked on, as a source with these words of it, and
 * says so over the page. The page is not told which claim that is.
 */
export async function citePage(store: ClaimStore, tabId: number, quote: string): Promise<void> {
  const working = await workingClaim(store);
  if (!working) return say(tabId, i18n.t('cite_noclaim'));
  const source = (await readTab({ tabId }))?.source ?? (await bareSource(tabId));
  if (!source) return;
  if (isOf(working, source.url)) return say(tabId, i18n.t('cite_ownpage'));
  const address = pageAddress(source.url);
  const there = working.sources.find((cited) => pageAddress(cited.source.url) === address);
  await (there
    ? addPassage(store, tabId, there, quote)
    : addSource(store, tabId, working, source, quote));
  await noteWorking(working.claim.id);
}

async function addSource(
  store: ClaimStore,
  tabId: number,
  { claim }: ClaimDetail,
  source: SourceInput,
  quote: string,
): Promise<void> {
  // As with any source that is taken from a tab.
  const stance = (await store.lastStance().catch(() => undefined)) ?? 'context';
  const added = await store.addEvidence(claim.id, { source, stance, quote });
  if (!added.ok) return say(tabId, i18n.t('cite_failed'));
  void refreshReaders();
  const { id } = added.value.evidence;
  await say(tabId, i18n.t('cite_done', [i18n.t(`stance_${stance}`)]), async () => {
    const removed = await store.removeEvidence(id);
    void refreshReaders();
    return removed.ok;
  });
}

/** The page is a source of the claim already: the words are put below those it has. */
async function addPassage(
  store: ClaimStore,
  tabId: number,
  { evidence }: CitedSource,
  quote: string,
): Promise<void> {
  const { id, stance, quote: before } = evidence;
  if (before.includes(quote)) {
    return say(tabId, i18n.t('source_duplicate', [i18n.t(`stance_${stance}`)]));
  }
  const changed = await store.updateEvidence(id, {
    quote: [before, quote].filter(Boolean).join('\n\n'),
  });
  if (!changed.ok) return say(tabId, i18n.t('cite_failed'));
  await say(tabId, i18n.t('cite_passage'), async () => {
    const restored = await store.updateEvidence(id, { quote: before });
    return restored.ok;
  });
}

/** What is known of a page that cannot be read, as a PDF. */
async function bareSource(tabId: number): Promise<SourceInput | null> {
  const { url, title = '' } = await browser.tabs.get(tabId);
  if (!url || !/^https?:/.test(url)) return null;
  return { url, title, publisher: '', authors: [], publishedAt: null, kind: 'other' };
}
