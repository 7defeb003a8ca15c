import { useEffect } from 'preact/hooks';
import type { Settings } from '@/lib/model/settings';

/** Puts a theme on the whole document; `system` follows the system. */
export function useApplyTheme(theme: Settings['theme']): void {
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
}
