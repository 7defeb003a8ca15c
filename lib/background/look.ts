import { browser } from 'wxt/browser';
import type { Sender } from '@/lib/messages/handler';
import type { MessageData } from '@/lib/messages/protocol';
import { HIGHLIGHTS } from './inject';
import { ALL_STRENGTH_SHEETS, strengthSheet } from './strength-sheet';

const DARK = '/content-scripts/highlights-dark.css';
const LINES = '/content-scripts/highlights-lines.css';
const LINES_DARK = '/content-scripts/highlights-lines-dark.css';

/**
 * Gives the highlights of a page the look that suits it, in its frames too where the article goes on there.
 * In Firefox returns the text of the sheets without what ties them to a document: its shadow roots take
 * highlights only from a sheet of their own. Elsewhere empty.
 */
export async function setLook(
  { dark, strength, frames }: MessageData<'page/look'>,
  { tabId, frameId }: Sender,
): Promise<string> {
  if (tabId === undefined || frameId !== 0) throw new Error('no page to style');
  const target = frames ? { tabId, allFrames: true } : { tabId, frameIds: [0] };
  const lines = strength === 0;
  const wanted = [
    HIGHLIGHTS,
    ...(dark ? [DARK] : []),
    ...(lines ? [LINES] : []),
    ...(dark && lines ? [LINES_DARK] : []),
  ];
  // What a page had before another look was asked for must not stay; taking away what is not there is no error.
  await browser.scripting.removeCSS({ target, files: [HIGHLIGHTS, DARK, LINES, LINES_DARK] });
  await Promise.all(ALL_STRENGTH_SHEETS.map((css) => browser.scripting.removeCSS({ target, css })));
  await browser.scripting.insertCSS({ target, files: wanted });
  const alphas = strength === 0 || strength === 3 ? '' : strengthSheet(dark, strength);
  if (alphas) await browser.scripting.insertCSS({ target, css: alphas });
  if (!import.meta.env.FIREFOX) return '';
  const sheets = wanted.map(async (file) => (await fetch(file)).text());
  return [...(await Promise.all(sheets)), alphas].join('\n').replaceAll(/:root(?=[: ])/g, '');
}
