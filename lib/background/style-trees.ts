import { browser } from 'wxt/browser';
import type { Sender } from '@/lib/messages/handler';
import { HIGHLIGHTS } from './inject';

/**
 * Puts the highlight styles into the frames of the page that asks for it, and returns their text. An article may
 * go on in a frame, and highlights are styled by the document they are in; shadow roots of some browsers take
 * them only from a sheet of their own.
 */
export async function styleTrees({ tabId, frameId }: Sender): Promise<string> {
  if (tabId === undefined || frameId !== 0) throw new Error('no page to style');
  await browser.scripting.insertCSS({ target: { tabId, allFrames: true }, files: [HIGHLIGHTS] });
  return (await fetch(browser.runtime.getURL(HIGHLIGHTS))).text();
}
