import type { Settings } from '@/lib/model/settings';

/** Puts a theme on the whole document; `system` follows the system. */
export function applyTheme(theme: Settings['theme']): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
