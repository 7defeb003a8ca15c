import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { isArticlePage } from '@/lib/article/detect';
import { send } from '@/lib/messages/client';
import { handle } from '@/lib/messages/handler';
import { PRESET_SCALES } from '@/lib/model/scales';
import { Session } from '@/lib/session/session';
import { readSettings, watchSettings } from '@/lib/settings/settings';
import { texts } from './texts';

/** Wires one page session; injected by the background where a page is to be read. */
export default defineContentScript({
  registration: 'runtime',
  matches: ['http://*/*', 'https://*/*'],
  async main(context) {
    const session = new Session({
      document,
      client: {
        analyze: (text, blocks, threshold) =>
          send('analysis/run', { text, blocks: [...blocks], threshold }),
        saved: (urls) => send('claims/for-page', { urls }),
        save: (draft) => send('claims/save', draft),
        found: (claims) => send('claims/found', claims),
        report: (report) => send('page/report', report),
        cardUrl: (token) => browser.runtime.getURL(`/card.html?token=${token}`),
        texts,
      },
      settings: await readSettings(),
      slotOf: (scale, value) =>
        PRESET_SCALES.find(({ id }) => id === scale)?.levels.find(({ id }) => id === value)?.slot,
      isArticle: () => isArticlePage(document),
      signal: context.signal,
    });

    const stops = [
      handle('page/state', () => session.state()),
      handle('page/claim', ({ key }) => session.claim(key)),
      handle('page/show', ({ key }) => session.show(key)),
      handle('page/refresh', () => session.refresh()),
      handle('page/again', ({ force }) => session.read(force)),
      handle('page/off', () => end()),
      handle('card/hello', ({ token }) => session.hello(token)),
      handle('card/resize', ({ token, height }) => session.cards.resize(token, height)),
      handle('card/close', ({ token }) => session.cards.closeByCard(token)),
      watchSettings((settings) => void session.configure(settings)),
    ];
    // The highlights live as long as the session: also when the extension is updated under it.
    const end = () => {
      for (const stop of stops) stop();
      session.stop();
    };
    context.onInvalidated(end);
    await session.start();
  },
});
