import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { isArticlePage } from '@/lib/article/detect';
import { pageLanguage } from '@/lib/article/language';
import { messenger } from '@/lib/messages/messenger';
import type { Settings } from '@/lib/model/settings';

/** When a page that fills itself by script is looked at again, in ms after the first look. */
const LATER = [1_500, 5_000];

/** On every page: says whether it is an article, and asks for the reader where it is. */
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  // The page need not learn that we are here.
  noScriptStartedPostMessage: true,
  main(context) {
    let found = '';
    const look = async () => {
      const address = addressOf(location.href);
      if (found === address) return;
      const article = isArticlePage(document);
      if (!article && !(await isAlwaysRead())) return;
      found = address;
      messenger.sendMessage('page/found', { article }).catch(() => {});
    };
    const lookNowAndLater = () => {
      look();
      for (const delay of LATER) context.setTimeout(look, delay);
    };

    // Messages are not parsed here, to keep this script small: nothing is taken from them.
    const stop = messenger.onMessage('detector/state', ({ sender }) => {
      if (sender.id !== browser.runtime.id) throw new Error('refused');
      return { article: isArticlePage(document), language: pageLanguage(document) };
    });
    context.onInvalidated(stop);
    context.addEventListener(window, 'wxt:locationchange', ({ newUrl, oldUrl }) => {
      if (addressOf(newUrl.href) === addressOf(oldUrl.href)) return;
      // The reader let go of the page; coming back to an address is a new find.
      found = '';
      lookNowAndLater();
    });

    // A page that is only being prepared has no reader yet.
    if ((document as Document & { prerendering?: boolean }).prerendering) {
      document.addEventListener('prerenderingchange', lookNowAndLater, { once: true });
    } else lookNowAndLater();
  },
});

/** An address without its fragment: moving within a page is no move. */
function addressOf(url: string): string {
  return url.split('#', 1)[0] ?? url;
}

/** Whether the person wants every page of this site read. The background checks it again. */
async function isAlwaysRead(): Promise<boolean> {
  const { settings } = await browser.storage.local.get<{ settings?: Partial<Settings> }>(
    'settings',
  );
  return settings?.sites?.[location.hostname.replace(/^www\./, '')] === 'always';
}
