import { i18n } from '@/lib/i18n/i18n';
import { isLink } from './source-draft';

/**
 * The first link on the clipboard, or why there is none. To be called in the turn of a click: the
 * browser may ask the person first, and pages may keep their frames, ours too, from it.
 */
export async function linkOnClipboard(): Promise<{ link: string } | { problem: string }> {
  let text: string;
  try {
    text = await navigator.clipboard.readText();
  } catch {
    const keys = /Mac|iP/.test(navigator.platform) ? '⌘ V' : i18n.t('keys_paste');
    return { problem: i18n.t('source_clipboardrefused', [keys]) };
  }
  const link = text.match(/https?:\/\/[^\s<>"“”]+/gi)?.find(isLink);
  return link ? { link } : { problem: i18n.t('source_clipboardempty') };
}
