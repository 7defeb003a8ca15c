import { browser } from 'wxt/browser';
import type { Sender } from '@/lib/messages/handler';
import type { MessageData } from '@/lib/messages/protocol';
import { HIGHLIGHTS } from './inject';

const DARK = '/content-scripts/highlights-dark.css';
const LINES = '/content-scripts/highlights-lines.css';
const LINES_DARK = '/content-scripts/highlights-lines-dark.css';

/**
 * Gives the highlights of a page the look that suits it, in its frames too where the article goes on there.
 * In Firefox returns the text of the sheets without what ties them to a document: its shadow roots take
 * highlights only from a sheet of their own. Elsewhere empty.
 */
export async function setLook(
  { dark, lines, frames }: MessageData<'page/look'>,
  { tabId, frameId }: Sender,
): Promise<string> {
  if (tabId === undefined || frameId !== 0) throw new Error('no page to style');
  const target = frames ? { tabId, allFrames: true } : { tabId, frameIds: [0] };
  const wanted = [
    HIGHLIGHTS,
    ...(dark ? [DARK] : []),
    ...(lines ? [LINES] : []),
    ...(dark && lines ? [LINES_DARK] : []),
  ];
  // What a page had before another look was asked for must not stay; taking away what is not there is no error.
  await browser.scripting.removeCSS({ target, files: [HIGHLIGHTS, DARK, LINES, LINES_DARK] });
  await browser.scripting.insertCSS({ target, files: wanted });
  if (!import.meta.env.FIREFOX) return '';
  const sheets = wanted.map(async (file) => (await fetch(file)).text());
  return (await Promise.all(sheets)).join('\n').replaceAll(/:root(?=[: ])/g, '');
}
