import { useLive } from '@/components/hooks/use-live';
import frame from '@/components/library/frame.module.css';
import { InsightsPanel } from '@/components/library/insights/InsightsPanel';
import { readInsights } from '@/lib/store/insights';
import type { LibraryParts } from './views';

/** The charts, drawn anew whenever a claim or source changes in any window. */
export function InsightsPage({ db }: LibraryParts) {
  const { value, failed } = useLive(() => readInsights(db), [db]);
  return (
    <main class={frame.main}>
      <InsightsPanel facts={value} failed={failed} />
    </main>
  );
}
