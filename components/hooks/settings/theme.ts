import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { Settings } from '@/lib/model/settings';

/** Puts a theme on the whole document; `system` follows the system. */
export function useApplyTheme(theme: Settings['theme']): void {
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
}

/** Puts on the whole document what a person prefers of our surfaces: the size of quotes, and single keys. */
export function useApplyPreferences({
  quoteSize,
  letterKeys,
}: Pick<Settings, 'quoteSize' | 'letterKeys'>): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.quoteSize = quoteSize;
    dataset.letterKeys = letterKeys ? 'on' : 'off';
  }, [quoteSize, letterKeys]);
}
