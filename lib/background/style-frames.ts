import { browser } from 'wxt/browser';
import type { Sender } from '@/lib/messages/handler';
import { HIGHLIGHTS } from './inject';

/**
 * Puts the highlight styles into the frames of the page that asks for it. An article may go on in a frame, and
 * highlights are styled by the document they are in.
 */
export async function styleFrames({ tabId, frameId }: Sender): Promise<void> {
  if (tabId === undefined || frameId !== 0) throw new Error('no page to style');
  await browser.scripting.insertCSS({ target: { tabId, allFrames: true }, files: [HIGHLIGHTS] });
}
