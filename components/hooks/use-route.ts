import { useCallback, useEffect, useState } from 'preact/hooks';
import { parseRoute, type Route, routeHash } from '@/components/library/route';

/** Goes to a place; `replace` leaves no step in the history, as for each letter of a search. */
export type Go = (view: string, query?: URLSearchParams, how?: 'push' | 'replace') => void;

/** Where the page's address says we are, kept up with links, back and forward. */
export function useRoute(): { route: Route; go: Go } {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const onChange = () => setRoute(parseRoute(location.hash));
    window.addEventListener('hashchange', onChange);
    window.addEventListener('popstate', onChange);
    return () => {
      window.removeEventListener('hashchange', onChange);
      window.removeEventListener('popstate', onChange);
    };
  }, []);
  const go = useCallback<Go>((view, query, how = 'push') => {
    const hash = routeHash(view, query);
    if (hash === location.hash) return;
    if (how === 'push') history.pushState(null, '', hash);
    else history.replaceState(null, '', hash);
    setRoute(parseRoute(hash));
  }, []);
  return { route, go };
}
