import { PageState } from '@/lib/model/page';
import type { PageHandle, Session } from './driver.ts';
import { waitFor } from './wait.ts';

/** A page of the extension that is empty where no page frames it. */
export const EMPTY = 'card.html';

/** The browser's number of the tab that shows the address. `ours` is any page of the extension. */
export function tabIdOf(ours: PageHandle, url: string): Promise<number> {
  return waitFor(`a tab with ${url}`, () =>
    ours.evaluate<number | null>(
      `chrome.tabs.query({}).then((tabs) => tabs.find((tab) => tab.url === ${JSON.stringify(url)})?.id ?? null)`,
    ),
  );
}

/**
 * Asks the reader of a page what it found, as the popup does. Resolves to undefined when nothing
 * reads the page.
 */
export async function readPageState(session: Session, url: string): Promise<PageState | undefined> {
  const ours = await session.openExtensionPage(EMPTY);
  try {
    const tabId = await tabIdOf(ours, url);
    const message = { id: 0, type: 'page/state', data: null, timestamp: Date.now() };
    const answer = await ours.evaluate<unknown>(
      `chrome.tabs.sendMessage(${tabId}, ${JSON.stringify(message)}, { frameId: 0 })
        .then((answer) => answer?.res ?? null, () => null)`,
    );
    return answer === null ? undefined : PageState.parse(answer);
  } finally {
    await ours.close();
  }
}
