/** How often the address is compared, in ms; a browser may change it without an event. */
const CHECK = 1_000;

interface Navigation extends EventTarget {}

/** Calls `moved` whenever the document's address is another one, fragment included. */
export function watchAddress(document: Document, moved: () => void, signal: AbortSignal): void {
  const window = document.defaultView as Window & { navigation?: Navigation };
  let last = document.URL;
  const look = () => {
    const now = document.URL;
    if (now === last) return;
    last = now;
    moved();
  };
  const interval = window.setInterval(look, CHECK);
  signal.addEventListener('abort', () => window.clearInterval(interval), { once: true });
  window.navigation?.addEventListener('currententrychange', look, { signal });
  window.addEventListener('popstate', look, { signal });
}
