import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { PageState } from '@/lib/model/page';
import { followTab } from './followed-tab';
import { emptyState, findTab, namesTab, type PageTab, readPage, watchPage } from './page-state';

export interface OpenPage {
  /** Undefined while it is being found. */
  tab: PageTab | null | undefined;
  /** Null until the page has answered. */
  state: PageState | null;
  refresh: () => void;
}

/**
 * The page that a surface is about, kept up to date. `search` is the surface's own query: a tab named there
 * is kept to. Without one it is the active tab, once and for all, or, with `follow`, whichever that becomes.
 */
export function usePage(search: string, follow = false): OpenPage {
  const [tab, setTab] = useState<PageTab | null>();
  const [state, setState] = useState<PageState | null>(null);
  const turn = useRef(0);
  useEffect(() => {
    if (follow && !namesTab(search)) return followTab(setTab);
    void findTab(search).then(setTab, () => setTab(null));
  }, [search, follow]);
  const id = tab?.id;
  const url = tab?.url;
  const current = useRef(tab);
  current.current = tab;
  const forget = useCallback(() => {
    turn.current += 1;
    setState(null);
  }, []);
  const refresh = useCallback(() => {
    const { current: asked } = current;
    if (!asked) return;
    const mine = ++turn.current;
    // Of several answers on their way, the last one asked for counts.
    void readPage(asked).then((answer) => mine === turn.current && setState(answer));
  }, []);
  useEffect(() => {
    if (tab === null) setState(emptyState(null));
  }, [tab]);
  // What is known of one tab is not shown for another.
  useEffect(() => forget, [id, forget]);
  useEffect(() => {
    if (id === undefined) return;
    refresh();
    return watchPage(id, refresh, forget);
  }, [id, url, refresh, forget]);
  return { tab, state, refresh };
}
