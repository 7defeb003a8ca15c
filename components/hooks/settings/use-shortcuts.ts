import { useEffect, useState } from 'preact/hooks';
import { type Browser, browser } from 'wxt/browser';

/** A browser-wide key of ours, as it is bound now. */
export interface Shortcut {
  name: string;
  /** What it does, in words. */
  text: string;
  /** Keys to press together, as the browser writes them; none where it is not bound. */
  keys: string[];
}

/** Where Chromium's browsers have people change keys; they have no function that opens it. */
const CHROMIUM_PAGE = 'chrome://extensions/shortcuts';

/** What is bound, read again whenever the person comes back to this page: keys change elsewhere. */
export function useShortcuts(): Shortcut[] {
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  useEffect(() => {
    const read = () =>
      void browser.commands?.getAll().then(
        (commands) => setShortcuts(commands.flatMap(shortcutOf)),
        () => null,
      );
    read();
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  return shortcuts;
}

function shortcutOf({ name, description, shortcut }: Browser.commands.Command): Shortcut[] {
  // The browser's own, such as opening the popup, come without words.
  if (!name || !description) return [];
  return [{ name, text: description, keys: shortcut ? shortcut.split('+').filter(Boolean) : [] }];
}

/** Opens where this browser has its keys changed. Resolves to whether it did. */
export async function openShortcutSettings(): Promise<boolean> {
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> } | undefined;
  const open = commands?.openShortcutSettings
    ? commands.openShortcutSettings()
    : browser.tabs.create({ url: CHROMIUM_PAGE });
  return Promise.resolve(open).then(
    () => true,
    () => false,
  );
}
