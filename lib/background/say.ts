import { browser } from 'wxt/browser';
import { i18n } from '@/lib/i18n/i18n';
import { send } from '@/lib/messages/client';
import type { Sender } from '@/lib/messages/handler';
import type { MessageData } from '@/lib/messages/protocol';

/** Output of the content scripts' build, as a path in the package. */
const NOTICE = '/content-scripts/notice.js';

/** What takes back what was said to be done. Lost when this script ends; a notice stays far shorter. */
const undos = new Map<string, () => Promise<boolean>>();

/**
 * Says something to the person over the page in a tab, with a way back where there is one. Pages that
 * are closed to extensions stay silent.
 */
export async function say(
  tabId: number,
  text: string,
  undo?: () => Promise<boolean>,
): Promise<void> {
  const id = undo ? crypto.randomUUID() : null;
  if (id && undo) undos.set(id, undo);
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [NOTICE] });
    await send('page/say', { text, undo: id }, tabId);
  } catch {
    // Nobody is there to hear it.
  }
}

/** Takes back what a notice told of, and says so over the page where it could not. Replies whether it could. */
export async function undo({ id }: MessageData<'page/undo'>, { tabId }: Sender): Promise<boolean> {
  const taken = undos.get(id);
  undos.delete(id);
  const undone = (await taken?.()) ?? false;
  if (!undone && tabId !== undefined) await say(tabId, i18n.t('bulk_undofailed'));
  return undone;
}
