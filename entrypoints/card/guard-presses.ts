/** Time the card must have been in sight before it takes presses, in ms: nobody means what just came. */
const SETTLED = 250;
/** How often the browser looks whether something covers the card, in ms; the shortest it allows. */
const LOOKS = 100;
/** Time after which a card that is not in sight is looked at anew, in ms: Chromium may keep its coming back to itself. */
const AGAIN = 500;

/**
 * Keeps presses from a document that has only just come into sight, or that a page has covered to make a
 * person press what they cannot see; the style sheet takes the pointer away by `data-guarded`. Keys
 * stay. Only Chromium tells what is covered (Intersection Observer v2). `onCovered` is called for
 * presses that were kept away for that. Returns a function that ends it.
 */
export function guardPresses(document: Document, onCovered: () => void): () => void {
  const root = document.documentElement;
  let covered = false;
  let next: ReturnType<typeof setTimeout> | undefined;
  const watch = new IntersectionObserver(
    (entries) => {
      const last = entries.at(-1);
      if (!last) return;
      const inSight = last.isIntersecting && last.isVisible !== false;
      covered = last.isIntersecting && !inSight;
      guard();
      next = inSight ? setTimeout(release, SETTLED) : setTimeout(look, AGAIN);
    },
    { trackVisibility: true, delay: LOOKS },
  );
  const guard = () => {
    clearTimeout(next);
    root.dataset.guarded = '';
  };
  const release = () => delete root.dataset.guarded;
  /** What is observed anew is told of as it is now. */
  const look = () => {
    watch.unobserve(root);
    watch.observe(root);
  };
  const press = ({ target, isTrusted }: Event) => {
    if (isTrusted && target === root && covered) onCovered();
  };
  guard();
  look();
  document.addEventListener('pointerdown', press);
  return () => {
    watch.disconnect();
    document.removeEventListener('pointerdown', press);
    clearTimeout(next);
    release();
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
