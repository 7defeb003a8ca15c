import { browser } from 'wxt/browser';

/** Firefox's sidebar, which Chrome does not have. */
interface Sidebar {
  open(): Promise<void>;
}

/**
 * Opens the side panel of a window, or of the window with a tab. To be called in the very turn of a click or a
 * key: later, browsers take it for no wish of a person's. Resolves to whether it opened.
 */
export function openSidePanel(where: { windowId: number } | { tabId: number }): Promise<boolean> {
  const { sidebarAction } = browser as unknown as { sidebarAction?: Sidebar };
  const opening = sidebarAction ? sidebarAction.open() : browser.sidePanel.open(where);
  return opening.then(
    () => true,
    () => false,
  );
}
