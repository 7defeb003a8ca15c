import { useLive } from '@/components/hooks/use-live';
import frame from '@/components/library/frame.module.css';
import { InsightsPanel } from '@/components/library/insights/InsightsPanel';
import { readInsights } from '@/lib/store/insights';
import { useShown } from './use-shown';
import type { LibraryParts } from './views';

/** The charts, drawn anew whenever a claim or source changes in any window. */
export function InsightsPage({ db, onShown }: LibraryParts) {
  const { value, failed } = useLive(() => readInsights(db), [db]);
  useShown({ onShown }, failed || value !== undefined);
  return (
    <main class={frame.main}>
      <InsightsPanel facts={value} failed={failed} />
    </main>
  );
}
