import { useEffect } from 'preact/hooks';
import type { LibraryParts } from './views';

/** Tells the library that a view has what is seen first, or will not get it. */
export function useShown({ onShown }: Pick<LibraryParts, 'onShown'>, shown: boolean): void {
  useEffect(() => {
    if (shown) onShown();
  }, [shown]);
}
