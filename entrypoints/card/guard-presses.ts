/** Time the card must have been in sight before it takes presses, in ms: nobody means what just came. */
const SETTLED = 250;
/** How often the browser looks whether something covers the card, in ms; the shortest it allows. */
const LOOKS = 100;

/**
 * Keeps presses from a document that has only just come into sight, or that a page has covered to make a
 * person press what they cannot see; the style sheet takes the pointer away by `data-guarded`. Keys
 * stay. Only Chromium tells what is covered (Intersection Observer v2). `onCovered` is called for
 * presses that were kept away for that. Returns a function that ends it.
 */
export function guardPresses(document: Document, onCovered: () => void): () => void {
  const root = document.documentElement;
  let covered = false;
  let settling: ReturnType<typeof setTimeout> | undefined;
  const guard = () => {
    clearTimeout(settling);
    root.dataset.guarded = '';
  };
  const options = { trackVisibility: true, delay: LOOKS };
  const watch = new IntersectionObserver((entries) => {
    const last = entries.at(-1);
    if (!last) return;
    covered = last.isIntersecting && last.isVisible === false;
    guard();
    if (!last.isIntersecting || covered) return;
    settling = setTimeout(() => delete root.dataset.guarded, SETTLED);
  }, options);
  const press = ({ target, isTrusted }: Event) => {
    if (isTrusted && target === root && covered) onCovered();
  };
  guard();
  watch.observe(root);
  document.addEventListener('pointerdown', press);
  return () => {
    watch.disconnect();
    document.removeEventListener('pointerdown', press);
    clearTimeout(settling);
    delete root.dataset.guarded;
  };
}

declare global {
  interface IntersectionObserverInit {
    trackVisibility?: boolean;
    delay?: number;
  }
  interface IntersectionObserverEntry {
    /** Undefined where the browser does not tell. */
    readonly isVisible?: boolean;
  }
}
