import type { PageHandle } from './driver.ts';
import { tabIdOf } from './page-state.ts';
import { waitFor } from './wait.ts';

/**
 * The way to evaluate an expression beside our script in the page at `url`: `ours`, a page of the extension's
 * own, has the browser run it there. Where the browser could not, or it threw, the answer is null.
 */
export async function scriptOf(ours: PageHandle, url: string) {
  const tabId = await tabIdOf(ours, url);
  let asked = 0;
  return async <T>(expression: string): Promise<T> => {
    asked += 1;
    const answer = JSON.stringify(`answer-${asked}`);
    // Not awaited in the browser: until it is there, nothing else could be asked of this browser.
    await ours.evaluate(`void chrome.scripting
      .executeScript({ target: { tabId: ${tabId} }, func: () => (${expression}) })
      .then(([{ result, error }]) => ({ result: error ? null : result }), () => ({ result: null }))
      .then((done) => { window[${answer}] = done; })`);
    const { result } = await waitFor(
      'the answer of the script in the page',
      () => ours.evaluate<{ result: T } | null>(`window[${answer}] ?? null`),
      { timeout: 60_000, interval: 5 },
    );
    return result;
  };
}
