import type { PageHandle, Session } from './driver.ts';
import { EMPTY, tabIdOf } from './page-state.ts';

/** Opens the popup or the side panel in a tab of its own, about the page at an address. */
export async function openSurface(
  session: Session,
  file: 'popup.html' | 'sidepanel.html',
  url: string,
): Promise<PageHandle> {
  // A page that shows nothing, as nobody opens a popup twice.
  const surface = await session.openExtensionPage(EMPTY);
  const tab = await tabIdOf(surface, url);
  await surface.goto(new URL(`${file}?tab=${tab}`, session.baseUrl).href);
  return surface;
}
