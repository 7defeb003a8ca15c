import { browser } from 'wxt/browser';
import type { Sender } from '@/lib/messages/handler';

/** Output of the content scripts' build, as a path in the package. */
const OVERLAY = '/content-scripts/overlay.js';

/** Puts the script that draws over a page into the very document that asks for it. */
export async function injectOverlay({ tabId, frameId }: Sender): Promise<void> {
  if (tabId === undefined || frameId !== 0) throw new Error('no page to draw over');
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: [OVERLAY],
  });
}
