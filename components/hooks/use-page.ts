import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PageState } from '@/lib/model/page';
import { emptyState, findTab, type PageTab, readPage, watchPage } from './page-state';

export interface OpenPage {
  /** Undefined while it is being found. */
  tab: PageTab | null | undefined;
  state: PageState | null;
  refresh: () => void;
}

/** The page that a surface is about, kept up to date. `search` is the surface's own query. */
export function usePage(search: string): OpenPage {
  const [tab, setTab] = useState<PageTab | null>();
  const [state, setState] = useState<PageState | null>(null);
  useEffect(() => {
    void findTab(search).then(setTab, () => setTab(null));
  }, [search]);
  const refresh = useCallback(() => {
    if (tab) void readPage(tab).then(setState);
  }, [tab]);
  useEffect(() => {
    if (tab === null) setState(emptyState(null));
    if (!tab) return;
    refresh();
    return watchPage(tab.id, refresh);
  }, [tab, refresh]);
  return { tab, state, refresh };
}
