import { handle } from '@/lib/messages/handler';
import type { ClaimStore } from '@/lib/store/types';
import type { createAnalyzer } from './analyzer';
import { showBadge } from './badge';
import { citePage, isCitable } from './cite';
import { dismissClaim, dismissedOnPage, undismissClaim } from './dismissals';
import { injectOverlay } from './inject-overlay';
import { setLook } from './look';
import { refreshReaders } from './notify';
import { onPageFound, onPageRead, settingsForPage } from './pages';
import { relayCards } from './relay';
import { candidatesFor } from './relink';
import { claimsForPage, saveClaim } from './saved';
import { undo } from './say';
import { openSidePanel } from './side-panel';
import { listTabs, readTab } from './tabs';
import { noteWorking } from './working';

export interface BackgroundParts {
  store: ClaimStore;
  analyzer: ReturnType<typeof createAnalyzer>;
  /** Builds the analysis ahead of its first use. */
  prepare: () => void;
}

/** Answers every message of the protocol that is for the background. Returns a function that stops. */
export function handleMessages({ store, analyzer, prepare }: BackgroundParts): () => void {
  const stops = [
    handle('page/found', (found, sender) => onPageFound(found, sender, prepare)),
    handle('page/read', (request) => onPageRead(request, prepare)),
    handle('page/report', async (report, { tabId, frameId }) => {
      if (tabId !== undefined && frameId === 0) await showBadge(tabId, report);
    }),
    handle('page/settings', (_, sender) => settingsForPage(sender)),
    handle('page/overlay', (_, sender) => injectOverlay(sender)),
    handle('page/look', setLook),
    handle('analysis/run', analyzer),
    handle('claims/for-page', (request, sender) => claimsForPage(store, request, sender)),
    handle('claims/look-again', (request) => candidatesFor(store, request)),
    handle('tabs/list', (_, sender) => listTabs(sender)),
    handle('tabs/read', readTab),
    handle('claims/edited', ({ claimId }) => noteWorking(claimId)),
    handle('sources/citable', (_, sender) => isCitable(store, sender)),
    handle('sources/cite', async ({ quote }, { tabId }) => {
      if (tabId !== undefined) await citePage(store, tabId, quote);
    }),
    handle('page/undo', undo),
    handle('claims/save', (draft, sender) => saveClaim(store, draft, sender)),
    handle('claims/dismiss', (dismissed, sender) => dismissClaim(store, dismissed, sender)),
    handle('claims/undismiss', (request) => undismissClaim(store, request)),
    handle('claims/dismissed', (page, sender) => dismissedOnPage(store, page, sender)),
    handle('claims/changed', refreshReaders),
    // Firefox takes a click in a frame of a page for none of ours, and opens nothing.
    handle('panel/open', (_, { tabId }) => tabId !== undefined && openSidePanel({ tabId })),
    ...relayCards(),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
