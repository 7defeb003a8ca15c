/** Time that whoever takes the focus away gets to put it elsewhere, in ms. */
const WAIT = 60;

const FOCUSABLE =
  ':is(a[href], button, input, select, textarea, summary, [tabindex]):not(:disabled, [hidden])';

/** An element that had the focus, and where it stood: each ancestor with the place of what led down from it. */
interface Held {
  element: HTMLElement;
  place: readonly (readonly [ancestor: Element, index: number])[];
  /** It was taken out of the page; it may be back, elsewhere. */
  uprooted: boolean;
}

/**
 * Keeps the focus within `root` where what has it goes, or is disabled and later goes: what has come to its place
 * takes it, so that nobody has to begin at the top of the page again. A control that is disabled for a while, or
 * moved, gets it back. Whoever moves the focus on purpose comes first. What happens in a dialog is the dialog's
 * own, unless `root` is one. Returns a function that ends it.
 */
export function keepFocus(root: HTMLElement): () => void {
  let held: Held | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const isOurs = (element: Element) => element.closest('dialog') === root.closest('dialog');
  const onIn = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement && isOurs(target)) held = holdOf(target, root);
  };
  const onOut = ({ target, relatedTarget }: FocusEvent) => {
    if (relatedTarget || !(target instanceof HTMLElement) || isDisabled(target)) return;
    // Whoever lets go of the focus on purpose leaves the element where it is.
    setTimeout(() => {
      const stayed = held?.element === target && !held.uprooted && target.isConnected;
      if (stayed && isNowhere()) held = null;
    });
  };
  const look = () => {
    if (!held || !isNowhere()) return;
    const open = document.querySelector('dialog[open]');
    if (open && open !== root) return;
    const { element } = held;
    if (!element.isConnected) heirOf(held)?.focus();
    else if (!isDisabled(element)) element.focus();
  };
  const watch = new MutationObserver((records) => {
    if (!held || !isNowhere()) return;
    const { element } = held;
    held.uprooted ||= records.some(({ removedNodes }) =>
      [...removedNodes].some((node) => node.contains(element)),
    );
    clearTimeout(waiting);
    waiting = setTimeout(look, WAIT);
  });
  root.addEventListener('focusin', onIn);
  root.addEventListener('focusout', onOut);
  watch.observe(root, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  return () => {
    root.removeEventListener('focusin', onIn);
    root.removeEventListener('focusout', onOut);
    watch.disconnect();
    clearTimeout(waiting);
  };
}

const isDisabled = (element: Element): boolean => element.matches(':disabled');

/** Nothing has the focus, in a document that has it. In a frame, it is not to be taken from the page around. */
const isNowhere = (): boolean =>
  document.hasFocus() && (document.activeElement ?? document.body) === document.body;

function holdOf(element: HTMLElement, root: HTMLElement): Held {
  const place: [Element, number][] = [];
  let at: Element = element;
  while (at !== root && at.parentElement) {
    place.push([at.parentElement, [...at.parentElement.children].indexOf(at)]);
    at = at.parentElement;
  }
  return { element, place, uprooted: false };
}

/** What stands where an element stood, or next to that; looked for farther and farther out. */
function heirOf({ place }: Held): HTMLElement | undefined {
  for (const [ancestor, index] of place) {
    if (!ancestor.isConnected) continue;
    const children = [...ancestor.children];
    const nearest = [...children.slice(index), ...children.slice(0, index).reverse()];
    for (const child of nearest) {
      const heir = [child, ...child.querySelectorAll(FOCUSABLE)].find(takesFocus);
      if (heir) return heir;
    }
  }
  return undefined;
}

const takesFocus = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement && element.matches(FOCUSABLE) && element.checkVisibility();
