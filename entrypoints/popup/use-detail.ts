import { useEffect, useState } from 'preact/hooks';
import type { Detail } from './Detail';

/**
 * The view of one claim, fetched once the list is on screen: the editor is the larger half of the
 * popup, and nobody needs it before having chosen a claim. Null for that moment.
 */
export function useDetail(): typeof Detail | null {
  const [view, setView] = useState<{ Detail: typeof Detail } | null>(null);
  useEffect(() => {
    void import('./Detail').then(setView);
  }, []);
  return view?.Detail ?? null;
}
