import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { answer, ask } from '@/lib/messages/in-page';
import type { SessionClient } from '@/lib/session/client';
import { Session } from '@/lib/session/session';
import { texts } from './texts';

const client: SessionClient = {
  analyze: (text, blocks, threshold) =>
    ask('analysis/run', { text, blocks: [...blocks], threshold }),
  saved: (urls, text) => ask('claims/for-page', { urls, text }),
  save: (draft) => ask('claims/save', draft),
  report: (report) => ask('page/report', report),
  cardUrl: (token) => `${browser.runtime.getURL('/card.html')}?token=${token}`,
  texts,
};

/** Wires one page session; injected by the background where a page is to be read. */
export default defineContentScript({
  registration: 'runtime',
  matches: ['http://*/*', 'https://*/*'],
  main(context) {
    const opening = open(context.signal);
    // Listening starts at once; the first messages wait until the settings are there.
    const session =
      <D, R>(fn: (session: Session, data: D) => R) =>
      async (data: D) =>
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
        'page/refresh',
        session((page) => page.refresh()),
      ),
      answer(
        'page/again',
        session((page, { force }) => page.read(force)),
      ),
      answer('page/off', () => end()),
      answer(
        'card/hello',
        session((page, { token }) => page.hello(token)),
      ),
      answer(
        'card/resize',
        session((page, { token, height }) => page.cards.resize(token, height)),
      ),
      answer(
        'card/close',
        session((page, { token }) => page.cards.closeByCard(token)),
      ),
      onSettingsChange(async () => {
        const settings = await ask('page/settings', null);
        await (await opening).configure(settings);
      }),
    ];
    // The highlights live as long as the session: also when the extension is updated under it.
    const end = async () => {
      for (const stop of stops) stop();
      (await opening).stop();
    };
    context.onInvalidated(() => void end());
  },
});

async function open(signal: AbortSignal): Promise<Session> {
  const session = new Session({
    document,
    client,
    settings: await ask('page/settings', null),
    signal,
  });
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
