import type { Host } from './host';

/**
 * Keeps what is drawn over the page above what the page itself puts into the top layer later on:
 * its popovers, a fullscreen article, and a modal dialog that holds the article. A dialog that does
 * not hold it makes the article inert, and ours with it: then ours waits below until it is closed.
 * `busy`: something is shown that the person works with. Returns a function to call when the text may
 * stand elsewhere. Ends with the signal.
 */
export function keepOnTop(
  document: Document,
  host: Host,
  text: () => Element,
  busy: () => boolean,
  signal: AbortSignal,
): () => void {
  const settle = (raise: boolean) => {
    host.moveTo(dialogAround(text()));
    if (raise) host.raise();
  };
  document.addEventListener(
    'toggle',
    (event) => {
      const { target, newState } = event as ToggleEvent;
      if (!(target instanceof Element) || host.owns(target)) return;
      const dialog = target.matches('dialog');
      if (!dialog && !target.matches('[popover]')) return;
      const holds = target.contains(text());
      settle(newState === 'open' && (dialog ? holds : holds || busy()));
    },
    { capture: true, signal },
  );
  document.addEventListener(
    'fullscreenchange',
    () => {
      const shown = document.fullscreenElement;
      settle(shown?.contains(text()) ?? false);
    },
    { signal },
  );
  return () => settle(false);
}

/** The modal dialog that an element stands in; all outside of it is inert. */
function dialogAround(element: Element): Element | null {
  const dialog = element.closest('dialog');
  return dialog?.matches(':modal') ? dialog : null;
}
