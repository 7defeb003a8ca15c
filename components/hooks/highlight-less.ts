import { updateSettings } from '@/lib/settings/settings';

/** By how many points of 100 "Highlight less" raises the threshold, and where it ends. */
const STEP = 10;
const HIGHEST = 90;

/**
 * Raises the threshold from which claims are lit, on all sites: there is one threshold, the one in
 * the options. Resolves to the new one and what takes it back; null where it is as high as it goes.
 */
export async function highlightLess(): Promise<{ threshold: number; undo: () => void } | null> {
  let before = HIGHEST;
  const { threshold } = await updateSettings((settings) => {
    before = settings.threshold;
    return { threshold: Math.max(before, Math.min(HIGHEST, before + STEP)) };
  });
  if (threshold === before) return null;
  return { threshold, undo: () => void updateSettings({ threshold: before }).catch(() => null) };
}
