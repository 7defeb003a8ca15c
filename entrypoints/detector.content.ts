import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { pageKind } from '@/lib/article/detect';
import { pageLanguage } from '@/lib/article/language';
import { reply, tell } from '@/lib/messages/wire';
import type { Settings } from '@/lib/model/settings';

/** When a page that may fill itself by script is looked at again, in ms. */
const LATER = [1_500, 5_000];
/** When a page is looked at that came without a new document; its address is not there at once. */
const MOVED = [150, ...LATER];

/** On every page: says whether it is an article, and asks for the reader where it is. */
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  // The page need not learn that we are here.
  noScriptStartedPostMessage: true,
  main(context) {
    /** The address that was told about; moving within a page is no move. */
    let found = '';
    /** The title at the last look, and that of the page before while it may still stand there. */
    let seen = '';
    let stale = '';
    let timers: ReturnType<typeof setTimeout>[] = [];
    /** Resolves to whether nothing that the page may yet do makes an article of it. */
    const look = async () => {
      const address = addressOf(location.href);
      const title = document.querySelector('h1')?.textContent || document.title;
      if (found === address || title === stale) return;
      seen = title;
      const kind = pageKind(document);
      const article = kind === 'article';
      if (!article && !(await hasRule())) return kind === 'other';
      found = address;
      tell('page/found', { article });
    };
    // Not the context's own timers, which leave a listener for each call: a page may stay for days.
    const lookAt = (times: number[]) => {
      timers.map(clearTimeout);
      timers = times.map((delay) =>
        setTimeout(() => {
          // Some pages have one title for all that they show.
          if (delay > 1_000) stale = '';
          if (context.isValid) look();
        }, delay),
      );
    };
    const begin = async () => {
      if (!(await look())) lookAt(LATER);
    };

    context.onInvalidated(
      reply('detector/state', () => ({
        article: pageKind(document) === 'article',
        language: pageLanguage(document),
      })),
    );
    // Not the window's events: a document that is opened anew to be written loses all listeners.
    const startOver = () => {
      // The reader let go of the page; coming back to an address is a new find.
      found = '';
      lookAt(MOVED);
    };
    const goOn = ({ destination: { url } }: NavigateEvent) => {
      // A list may show its stories by a plain fragment; of an article, that is a place.
      if (addressOf(url) !== addressOf(location.href)) found = '';
      stale = seen;
      lookAt(MOVED);
    };
    // The context has the signal that ends it.
    navigation.addEventListener('navigate', goOn, context);
    new MutationObserver(startOver).observe(document, { childList: true });

    // A page that is only being prepared, which it is once, has no reader yet.
    if ((document as Document & { prerendering?: boolean }).prerendering) {
      document.addEventListener('prerenderingchange', begin);
    } else begin();
  },
});

/** An address without its fragment, but for one that names a page of a site (`#!story`). */
const addressOf = (url: string): string => url.replace(/#\b.*/, '');

/** Whether there may be a rule for this site: its own or one above it. What it says the background knows. */
async function hasRule(): Promise<boolean | undefined> {
  const { settings } = await browser.storage.local.get<{ settings?: Partial<Settings> }>(
    'settings',
  );
  for (const name in settings?.sites) {
    if (`.${location.hostname}`.endsWith(`.${name}`.replace('*.', ''))) return true;
  }
}
