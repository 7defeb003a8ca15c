import type { DocumentHandle, PageHandle } from '@/tools/browsers/driver';
import { waitFor } from '@/tools/browsers/wait';

/** What has the focus, as it is called: its label, else its text, else its tag. */
export const focused = (document: DocumentHandle): Promise<string> =>
  document.evaluate<string>(`(() => {
    const e = document.activeElement;
    if (!e || e === document.body) return '';
    // What merely scrolls is a stop, too, in Firefox.
    if (!e.matches('button, a, input, textarea, select, summary, [role], h1, h2, h3')) return e.tagName;
    const said = e.getAttribute('aria-label') || e.labels?.[0]?.textContent || e.textContent || e.tagName;
    return said.replace(/\\s+/g, ' ').trim();
  })()`);

/** Waits until something of this name has the focus. */
export async function waitForFocus(document: DocumentHandle, wanted: string | RegExp) {
  let seen = '';
  await waitFor(`the focus on ${wanted}`, async () => {
    seen = await focused(document);
    return typeof wanted === 'string' ? seen === wanted : wanted.test(seen);
  }).catch((error: Error) => {
    throw new Error(`${error.message}; it is on: ${seen}`);
  });
}

/** Tabs on, or back, until something of this name has the focus; fails when it never comes. */
export async function tabTo(
  page: PageHandle,
  wanted: string | RegExp,
  { document = page, back = false }: { document?: DocumentHandle; back?: boolean } = {},
): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < 90; step += 1) {
    const now = await focused(document);
    if (typeof wanted === 'string' ? now === wanted : wanted.test(now)) return;
    passed.push(now);
    await (back ? page.press('Tab', 'Shift') : page.press('Tab'));
  }
  throw new Error(`Tab never comes to ${wanted}; it passes ${passed.join(' | ')}`);
}

/** What a document's live regions say now. */
export const announced = (document: DocumentHandle): Promise<string> =>
  document.evaluate<string>(
    `[...document.querySelectorAll('[role=status], [role=alert], [aria-live], output')]
      .map((e) => e.textContent).join(' | ')`,
  );
