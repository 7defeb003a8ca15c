/*
 * Small texts kept on this device, written before the next line runs. A browser may keep none of them, or throw:
 * then nothing is kept, and nobody has to know.
 */

/** Null where nothing is kept under the name. */
export const recall = (name: string): string | null => ifKept(() => localStorage.getItem(name));

export const remember = (name: string, text: string): void =>
  void ifKept(() => localStorage.setItem(name, text));

export const forget = (name: string): void => void ifKept(() => localStorage.removeItem(name));

/** The names of everything that is kept. */
export const remembered = (): string[] => ifKept(() => Object.keys(localStorage)) ?? [];

function ifKept<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}
