/** Shortest time between two calls, in ms. */
const SETTLE = 250;

/**
 * Calls `moved` when the text may be laid out elsewhere: at the next frame, then a few times a second. A page whose
 * height flickers would ask for it at every frame. Ends with the signal.
 */
export function watchLayout(document: Document, moved: () => void, signal: AbortSignal): void {
  const window = document.defaultView as Window;
  let due = false;
  let waiting = false;
  const settle = () => {
    due = true;
    if (waiting) return;
    waiting = true;
    window.requestAnimationFrame(() => {
      if (signal.aborted) return;
      due = false;
      moved();
      window.setTimeout(() => {
        waiting = false;
        if (due) settle();
      }, SETTLE);
    });
  };
  // Late images, fonts and advertisements move the text as much as a resized window does.
  const observer = new ResizeObserver(settle);
  observer.observe(document.documentElement);
  if (document.body) observer.observe(document.body);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  window.addEventListener('resize', settle, { passive: true, signal });
}
