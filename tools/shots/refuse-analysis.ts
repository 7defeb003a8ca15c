import type { Session } from '@/tools/browsers/driver';
import { EMPTY } from '@/tools/browsers/page-state';

/**
 * Answers in the background's place that a page could not be analysed, so that what comes of that can be looked
 * at. Resolves to what ends it.
 */
export async function refuseAnalysis(session: Session): Promise<() => Promise<void>> {
  const page = await session.openExtensionPage(EMPTY);
  await page.evaluate(`void chrome.runtime.onMessage.addListener((message, _sender, respond) => {
    if (message?.type === 'analysis/run') respond({ err: { name: 'Error', message: 'refused' } });
  })`);
  // It forgets what it analysed and has its models to read again: it could answer first otherwise.
  await session.endBackground();
  return () => page.close();
}
