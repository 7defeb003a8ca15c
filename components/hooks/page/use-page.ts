import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PageState } from '@/lib/model/page';
import { namesTab, takeAhead } from './ahead';
import { followTab } from './followed-tab';
import { emptyState, findTab, type PageTab, readPage, watchPage } from './page-state';

export interface OpenPage {
  /** Undefined while it is being found. */
  tab: PageTab | null | undefined;
  /** Null until the page has answered. */
  state: PageState | null;
  refresh: () => void;
}

/** How often, and after how many ms, a page that does not answer is asked again before that is said. */
const TRIES = 3;
const AGAIN = 300;

/**
 * The page that a surface is about, kept up to date. `search` is the surface's own query: a tab named there
 * is kept to. Without one it is the active tab, once and for all, or, with `follow`, whichever that becomes.
 */
export function usePage(search: string, follow = false): OpenPage {
  const [tab, setTab] = useState<PageTab | null>();
  const [state, setState] = useState<PageState | null>(null);
  const turn = useRef(0);
  useLayoutEffect(() => {
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
    const ask = async (tries: number): Promise<void> => {
      const ahead = takeAhead(asked.id);
      const answer = await readPage(asked, ahead);
      // Of several answers on their way, the last one asked for counts.
      if (mine !== turn.current) return;
      if (ahead && answer.status !== 'failed') {
        setState(answer);
        // Nobody heard yet what the page told since.
        return ask(tries);
      }
      if (answer.status !== 'failed' || tries === 0) return setState(answer);
      // A page that has only just loaded may get its scripts a moment later.
      setTimeout(() => mine === turn.current && void ask(tries - 1), AGAIN);
    };
    void ask(TRIES);
  }, []);
  useLayoutEffect(() => {
    if (tab === null) setState(emptyState(null));
  }, [tab]);
  // What is known of one tab is not shown for another.
  useLayoutEffect(() => forget, [id, forget]);
  useLayoutEffect(() => {
    if (id === undefined) return;
    refresh();
    return watchPage(id, refresh, forget);
  }, [id, url, refresh, forget]);
  return { tab, state, refresh };
}
