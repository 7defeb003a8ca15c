import { useEffect } from 'preact/hooks';
import { send } from '@/lib/messages/client';

/** Marks every mention of an entity on a tab's page for as long as it is chosen here. */
export function useMarkedEntity(tabId: number | undefined, entity: string | null): void {
  useEffect(() => {
    if (tabId === undefined || entity === null) return;
    // A page that nobody reads has nothing to mark.
    const mark = (name: string | null) =>
      void send('page/mark', { entity: name }, tabId).catch(() => null);
    const release = () => mark(null);
    mark(entity);
    window.addEventListener('pagehide', release);
    return () => {
      window.removeEventListener('pagehide', release);
      release();
    };
  }, [tabId, entity]);
}
