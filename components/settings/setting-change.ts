import type { Settings } from '@/lib/model/settings';

/** A change of the settings, made from how they stand at that moment. */
export type SettingsPatch = (settings: Settings) => Partial<Settings>;

/** What every part of the options gets. */
export interface SettingsProps {
  settings: Settings;
  /** Applies a change at once; `name` says at which control it is told when it is not kept. */
  onChange: (name: string, patch: SettingsPatch) => void;
  /** Name of the control whose last change was not kept. */
  failed: string | null;
}
