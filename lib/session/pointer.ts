/** What a click or pointer position means for us. */
export interface PointerTargets {
  claimAt(point: { x: number; y: number }): string | null;
  /** Whether an event happened on something of ours. */
  owns(event: Event): boolean;
  open(key: string): void;
  /** The pointer rests on this point; null when it left the page. Touch does not hover. */
  hover(point: { x: number; y: number } | null): void;
}

/** What keeps its own meaning of a click. One on all of a page closes its menus. */
const INTERACTIVE =
  'a[href], button, input, select, textarea, label, summary, video, audio, iframe, [contenteditable]:not([contenteditable="false"]), [role="button"], [role="link"], [onclick]:not(body)';

/**
 * Turns the reader's pointer into claims: a plain click on a lit claim opens it, moving over one
 * lights it up. Links under a highlight stay links, a drag stays a selection, and the page's own
 * handling is neither stopped nor delayed. Ends with the signal.
 */
export function watchPointer(window: Window, targets: PointerTargets, signal: AbortSignal): void {
  const options = { capture: true, passive: true, signal };
  window.addEventListener(
    'click',
    (event) => {
      if (!isPlain(event) || targets.owns(event) || isInteractive(event)) return;
      const selection = window.getSelection();
      if (selection && !selection.isCollapsed) return;
      const key = targets.claimAt({ x: event.clientX, y: event.clientY });
      if (key) targets.open(key);
    },
    options,
  );

  let pending: { x: number; y: number } | null = null;
  window.addEventListener(
    'pointermove',
    (event) => {
      // Over what belongs to a text it stays as it is.
      if (event.pointerType === 'touch' || targets.owns(event)) return;
      const queued = pending !== null;
      pending = { x: event.clientX, y: event.clientY };
      if (queued) return;
      window.requestAnimationFrame(() => {
        const point = pending;
        pending = null;
        if (point && !signal.aborted) targets.hover(point);
      });
    },
    options,
  );
  // Not captured: that would tell of every element within that is left.
  window.document.documentElement.addEventListener('pointerleave', () => targets.hover(null), {
    passive: true,
    signal,
  });
}

/** A primary click that the person made, without modifier keys. Scripts cannot open cards. */
function isPlain(event: MouseEvent): boolean {
  return (
    event.isTrusted &&
    event.button === 0 &&
    !event.altKey &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.shiftKey
  );
}

function isInteractive(event: Event): boolean {
  return (
    event
      .composedPath()
      // Not `instanceof`: an element in a frame is one of that window's.
      .some((target) => 'matches' in target && (target as Element).matches(INTERACTIVE))
  );
}
