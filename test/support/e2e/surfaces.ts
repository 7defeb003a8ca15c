import type { PageHandle } from '@/tools/browsers/driver';
import { waitFor } from '@/tools/browsers/wait';

/** What the browser's own side panel shows, as another page of the extension sees it; null while there is none. */
export function sidePanelText(ours: PageHandle): Promise<string | null> {
  return ours.evaluate<string | null>(
    `(() => {
      const views = chrome.extension.getViews().filter((view) => view !== window);
      const panel = views.find((view) => view.location.pathname === '/sidepanel.html');
      return panel ? panel.document.body.innerText : null;
    })()`,
  );
}

/** Waits until the browser's own side panel shows these words. */
export async function waitForPanel(ours: PageHandle, wanted: string | RegExp): Promise<void> {
  let seen: string | null = null;
  await waitFor(`the side panel with "${wanted}"`, async () => {
    seen = await sidePanelText(ours);
    return typeof wanted === 'string' ? seen?.includes(wanted) : seen && wanted.test(seen);
  }).catch((error: Error) => {
    throw new Error(`${error.message}; it shows: ${seen?.slice(0, 400)}`);
  });
}
