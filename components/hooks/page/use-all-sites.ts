import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

const ORIGINS = ['http://*/*', 'https://*/*'];

/** Whether the browser lets us into all sites, and asking it to. Firefox leaves that to the person. */
export function useAllSites(): { granted: boolean; ask: () => Promise<boolean> } {
  const [granted, setGranted] = useState(true);
  const look = () =>
    void browser.permissions.contains({ origins: ORIGINS }).then(setGranted, () => null);
  useEffect(look, []);
  return {
    granted,
    ask: () =>
      browser.permissions.request({ origins: ORIGINS }).then(
        (given) => {
          look();
          return given;
        },
        () => false,
      ),
  };
}
