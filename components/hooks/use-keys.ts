import { useLayoutEffect, useRef } from 'preact/hooks';

/** What single keys do; a handler that returns `false` did not want the key. */
// biome-ignore lint/suspicious/noConfusingVoidType: most handlers just act.
export type KeyMap = Record<string, (event: KeyboardEvent) => void | false>;

/**
 * Single keys of a surface, by `KeyboardEvent.key` in lower case. They never fire in a text field
 * (but for Escape), with Alt held, or while a dialog lies over the surface; single characters only
 * while the person has not turned them off (`useApplyPreferences`). A key that is held down acts once, unless
 * it only moves. With Ctrl, or Command, held a key is
 * named like `mod+a`.
 */
export function useKeys(keys: KeyMap): void {
  const current = useRef(keys);
  current.current = keys;
  // With the first paint, not after it: a key pressed at once counts.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return;
      if (document.querySelector('dialog[open]')) return;
      const single = event.key.length === 1;
      const held = event.ctrlKey || event.metaKey;
      if (single && !held && document.documentElement.dataset.letterKeys === 'off') return;
      const key = single ? event.key.toLowerCase() : event.key;
      if (key !== 'Escape' && isTextField(event.target)) return;
      if (key === 'Enter' && isControl(event.target)) return;
      if (event.repeat && !MOVES.includes(key)) return;
      const handler = current.current[held ? `mod+${key}` : key];
      if (handler && handler(event) !== false) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

const MOVES: readonly string[] = ['j', 'k', 'ArrowDown', 'ArrowUp'];

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('textarea, select, input:not([type=radio], [type=checkbox])');

const isControl = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('button, a, summary, input');
