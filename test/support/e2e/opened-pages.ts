import type { PageHandle, Session } from '@/tools/browsers/driver';

/** The tabs that were opened through a session. */
export interface OpenedPages {
  /** Those opened so far are somebody else's. */
  forget(): void;
  /** Closes those opened since, as far as they are still there. */
  close(): Promise<void>;
}

/** Notes from here on which tabs are opened through a session. */
export function watchPages(session: Session): OpenedPages {
  let pages: PageHandle[] = [];
  for (const way of ['openPage', 'openExtensionPage', 'openPrivatePage'] as const) {
    const open = session[way];
    if (!open) continue;
    session[way] = async (address) => {
      const page = await open(address);
      pages.push(page);
      return page;
    };
  }
  return {
    forget: () => {
      pages = [];
    },
    async close() {
      // A handle whose tab is closed already, or whose browser was started again, is dead.
      for (const page of pages.splice(0)) await page.close().catch(() => {});
    },
  };
}
