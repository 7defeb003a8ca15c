import { useLayoutEffect, useState } from 'preact/hooks';
import type { Settings } from '@/lib/model/settings';
import { readSettings, watchSettings } from '@/lib/settings/settings';

/** The settings as they are now; null until they are read. */
export function useSettings(): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  // Asked with the first paint, not after it.
  useLayoutEffect(() => {
    void readSettings().then(setSettings);
    return watchSettings(setSettings);
  }, []);
  return settings;
}
