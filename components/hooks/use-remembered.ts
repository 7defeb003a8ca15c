import { useState } from 'preact/hooks';

/**
 * A choice about how a page of ours looks, kept on this device for the next time. Where the browser keeps
 * nothing, or something else than these choices, it is the first of them.
 */
export function useRemembered<T extends string>(
  name: string,
  choices: readonly [T, ...T[]],
): [T, (choice: T) => void] {
  const [choice, setChoice] = useState(() => choices.find((one) => one === read(name)));
  const remember = (next: T) => {
    setChoice(() => next);
    write(name, next);
  };
  return [choice ?? choices[0], remember];
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function write(name: string, choice: string): void {
  try {
    localStorage.setItem(name, choice);
  } catch {
    // It holds until the page is closed, then.
  }
}
