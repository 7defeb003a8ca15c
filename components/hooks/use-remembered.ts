import { useState } from 'preact/hooks';
import { recall, remember } from './device-memory';

/**
 * A choice about how a page of ours looks, kept on this device for the next time. Where the browser keeps
 * nothing, or something else than these choices, it is the first of them.
 */
export function useRemembered<T extends string>(
  name: string,
  choices: readonly [T, ...T[]],
): [T, (choice: T) => void] {
  const [choice, setChoice] = useState(() => choices.find((one) => one === recall(name)));
  const choose = (next: T) => {
    setChoice(() => next);
    remember(name, next);
  };
  return [choice ?? choices[0], choose];
}
