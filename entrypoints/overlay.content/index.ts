import { defineContentScript } from 'wxt/utils/define-content-script';
import { offer } from '@/lib/overlay/handover';
import { mountWith } from '@/lib/overlay/mount';
import { texts } from './texts';

/** What is drawn over a page; injected by the background when the page's reader first needs it. */
export default defineContentScript({
  registration: 'runtime',
  // The page need not learn that we are here.
  noScriptStartedPostMessage: true,
  matches: ['http://*/*', 'https://*/*'],
  main() {
    offer(mountWith(texts));
  },
});
