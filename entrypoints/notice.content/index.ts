import { defineContentScript } from 'wxt/utils/define-content-script';
import { i18n } from '@/lib/i18n/i18n';
import { answer, ask } from '@/lib/messages/in-page';
import { showNotice } from '@/lib/overlay/notice';

/** Each message brings this script anew; the later one takes the earlier one's place. */
const world = globalThis as { claimlightNotice?: AbortController };

/** Says over a page what became of something that was asked for outside of it, as from a menu. */
export default defineContentScript({
  registration: 'runtime',
  // The page need not learn that we are here.
  noScriptStartedPostMessage: true,
  matches: ['http://*/*', 'https://*/*'],
  main() {
    world.claimlightNotice?.abort();
    const end = new AbortController();
    world.claimlightNotice = end;
    const stop = answer('page/say', ({ text, undo: id }) => {
      stop();
      const undo = id === null ? undefined : () => void ask('page/undo', { id }).catch(() => null);
      showNotice(document, { text, undoText: i18n.t('undo'), undo }, end);
    });
    end.signal.addEventListener('abort', stop, { once: true });
  },
});
