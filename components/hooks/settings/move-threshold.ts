import type { Undo } from '@/components/controls/offer-undo';
import { updateSettings } from '@/lib/settings/settings';

/** Points of 100 between which the threshold is moved by steps. */
const LOWEST = 0;
const HIGHEST = 90;

/** A threshold that was moved, and what takes it back. */
export interface MovedThreshold {
  threshold: number;
  undo: Undo;
}

/**
 * Moves the threshold from which claims are lit by so many points, on all sites: there is one threshold, the one
 * in the options. Null where it is as far as it goes; rejects when the storage refuses.
 */
export async function moveThreshold(by: number): Promise<MovedThreshold | null> {
  let before = 0;
  const { threshold } = await updateSettings((settings) => {
    before = settings.threshold;
    const moved = Math.min(HIGHEST, Math.max(LOWEST, before + by));
    // One that was set farther in the options is not pulled back.
    return { threshold: by > 0 ? Math.max(before, moved) : Math.min(before, moved) };
  });
  if (threshold === before) return null;
  return { threshold, undo: () => updateSettings({ threshold: before }).then(() => true) };
}
