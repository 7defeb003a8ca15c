import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { answer, ask } from '@/lib/messages/in-page';
import { take } from '@/lib/overlay/handover';
import type { SessionClient } from '@/lib/session/client';
import { Session } from '@/lib/session/session';
import { setLook } from './look';

/** How often the extension is asked whether it is still there, in ms. */
const VALIDITY_CHECK = 2_000;

const client: SessionClient = {
  analyze: (text, blocks, threshold) =>
    ask('analysis/run', { text, blocks: [...blocks], threshold }),
  async saved(page) {
    const [rows, dismissed] = await Promise.all([
      ask('claims/for-page', page),
      ask('claims/dismissed', { urls: page.urls, title: page.title }),
    ]);
    return { rows, dismissed };
  },
  save: (draft) => ask('claims/save', draft),
  dismiss: (dismissed) => ask('claims/dismiss', dismissed),
  undismiss: (id) => ask('claims/undismiss', { id }),
  citable: () => ask('sources/citable', null),
  cite: (quote) => ask('sources/cite', { quote }),
  report: (report) => ask('page/report', report),
  cardUrl: (token) => `${browser.runtime.getURL('/card.html')}?token=${token}`,
  setLook,
  async loadOverlay() {
    // One that an earlier copy of the extension left here is not ours.
    take();
    await ask('page/overlay', null);
    return take();
  },
};

/** Wires one page session; injected by the background where a page is to be read. */
export default defineContentScript({
  registration: 'runtime',
  // The page need not learn that we are here.
  noScriptStartedPostMessage: true,
  matches: ['http://*/*', 'https://*/*'],
  main(context) {
    let opening = open(context.signal);
    // Listening starts at once; the first messages wait until the settings are there.
    const session =
      <D, R>(fn: (session: Session, data: D) => R | Promise<R>) =>
      async (data: D): Promise<R> =>
        fn(await opening, data);
    const stops = [
      answer(
        'page/state',
        session((page) => page.state()),
      ),
      answer(
        'page/claim',
        session((page, { key }) => page.claim(key)),
      ),
      answer(
        'page/show',
        session((page, { key }) => page.show(key)),
      ),
      answer(
        'page/text',
        session((page) => page.text()),
      ),
      answer(
        'page/show-text',
        session((page, span) => page.showText(span)),
      ),
      answer(
        'page/save-selection',
        session((page) => page.saveSelection()),
      ),
      answer(
        'page/refresh',
        session((page) => page.refresh()),
      ),
      answer(
        'page/again',
        session((page, { force }) => (force ? page.read(true) : page.found())),
      ),
      answer(
        'page/step',
        session((page, { by }) => page.step(by)),
      ),
      answer(
        'page/mark',
        session((page, { entity }) => page.mark(entity)),
      ),
      answer('page/off', () => end()),
      answer(
        'card/hello',
        session((page, { token }) => page.hello(token)),
      ),
      answer(
        'card/theme',
        session((page) => page.tone),
      ),
      answer(
        'card/resize',
        session((page, { token, height }) => page.cards?.resize(token, height)),
      ),
      answer(
        'card/leaving',
        session((page, { token }) => page.cards?.leaving(token)),
      ),
      answer(
        'card/close',
        session((page, { token }) => page.cards?.closeByCard(token)),
      ),
      onSettingsChange(() => void takeSettings()),
      onNewDocument(() => {
        opening = opening.then((old) => {
          old.stop();
          return open(context.signal);
        });
      }),
    ];
    const takeSettings = async () => {
      const settings = await ask('page/settings', null);
      const forbidden = Object.values(settings.sites).includes('never');
      await (forbidden ? end() : (await opening).configure(settings));
    };
    // The highlights live as long as the session: also when the extension is updated under it.
    const end = async () => {
      for (const stop of stops) stop();
      (await opening).stop();
    };
    context.onInvalidated(() => void end().catch(() => {}));
    // Nobody tells a page that the extension was switched off; asking does.
    context.setInterval(() => context.isValid, VALIDITY_CHECK);
    // What changed while the page was kept for going back was not heard.
    context.addEventListener(window, 'pageshow', (event) => {
      if (event.isTrusted && event.persisted) void takeSettings();
    });
  },
});

async function open(signal: AbortSignal): Promise<Session> {
  const settings = await ask('page/settings', null);
  // Another copy may have taken over meanwhile; its highlights are not ours to remove.
  signal.throwIfAborted();
  const session = new Session({ document, client, settings, signal });
  session.start();
  return session;
}

/** The storage only rings the bell; the background hands out the settings, parsed. */
function onSettingsChange(fn: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && 'settings' in changes) fn();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/**
 * Calls back when a page was opened anew to be written (`document.open`): window and document are the
 * same, but have lost all that was in them and every listener.
 */
function onNewDocument(fn: () => void): () => void {
  const observer = new MutationObserver(() => document.documentElement && fn());
  observer.observe(document, { childList: true });
  return () => observer.disconnect();
}
