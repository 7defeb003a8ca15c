import { quoteLink } from '@/lib/model/quote-link';
import type { Quoted } from './types';

/** Puts a quote and its address on the clipboard. Tells whether the browser took them. */
export async function copyQuoted(
  document: Document,
  { anchor, url, text: article }: Quoted,
): Promise<boolean> {
  const text = `“${anchor.quote.exact}”\n${quoteLink(url, anchor, article)}`;
  try {
    await (document.defaultView as Window).navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Pages without https have no such API.
    return copyByCommand(document, text);
  }
}

/** Answers the browser's own copy command with the text, before the page hears of it. */
function copyByCommand(document: Document, text: string): boolean {
  const window = document.defaultView as Window;
  let taken = false;
  const give = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    taken = event.clipboardData !== null;
  };
  window.addEventListener('copy', give, { capture: true, once: true });
  const done = document.execCommand('copy');
  window.removeEventListener('copy', give, { capture: true });
  return done && taken;
}
