import { withAncestors } from '@/lib/article/tagged-clone';
import { isFolded } from '@/lib/article/visibility';

/** Shortest time between two looks, in ms. */
const PAUSE = 500;
/** A look is followed by this many times as long without one. */
const RARELY = 200;
/** Difference in shown characters that counts. */
const ENOUGH = 20;

/** What was read, as far as it may be folded or unfolded. */
export interface Folding {
  root: Element;
  text: string;
  truncated: boolean;
  body: { folded: ReadonlySet<Element>; blocks: readonly { element: Element }[] };
}

/**
 * Notices that text is shown or hidden without a change of nodes, as by a class name. The text
 * then grows or shrinks, or somebody clicked; how much of it is laid out tells that from late images. Where
 * nothing was read, all that the page shows may be text.
 */
export class Folds {
  readonly #window: Window;
  readonly #unfolded: () => void;
  readonly #observer: ResizeObserver;
  #root: HTMLElement | null = null;
  #read: Folding | null = null;
  /** How much is laid out that was not read, when all was that is of the article; and at the last look. */
  #beside = 0;
  #latest = 0;
  #timer = 0;
  /** Of the last look, in ms. */
  #cost = 0;

  constructor(window: Window, unfolded: () => void) {
    this.#window = window;
    this.#unfolded = unfolded;
    // The first call comes with the observing itself.
    this.#observer = new ResizeObserver(this.#expect);
  }

  /** From now on this is watched, unless it goes on past what was read; null: all of the page. */
  watch(read: Folding | null): void {
    const before = this.#read;
    const root = read ? read.root : this.#window.document.body;
    const isOther = root !== this.#root;
    this.#read = read;
    if (!isOther && read?.text === before?.text) {
      // Whatever was shown or hidden was none of it.
      this.#beside = this.#latest;
      return;
    }
    this.stop();
    if (!root || read?.truncated) return;
    this.#root = root as HTMLElement;
    if (isOther) this.#beside = this.#latest = this.#count();
    this.#window.addEventListener('click', this.#expect, true);
    this.#observer.observe(root);
    // Many a page is as high as the window, whatever is in it.
    if (!read) for (const part of root.children) this.#observer.observe(part);
  }

  stop(): void {
    this.#observer.disconnect();
    this.#window.clearTimeout(this.#timer);
    this.#window.removeEventListener('click', this.#expect, true);
    this.#timer = 0;
    this.#root = null;
  }

  #expect = (): void => {
    this.#timer ||= this.#window.setTimeout(
      () => this.#look(),
      Math.max(PAUSE, RARELY * this.#cost),
    );
  };

  #look(): void {
    this.#timer = 0;
    this.#latest = this.#count();
    const isOther = Math.abs(this.#latest - this.#beside) >= ENOUGH;
    if (isOther || !this.#read || isAnyAway(this.#read.body.blocks)) this.#unfolded();
  }

  #count(): number {
    const started = performance.now();
    const root = this.#root;
    // biome-ignore lint/performance/useDomNodeTextContent: what is laid out is the question.
    let count = this.#read ? (root?.innerText?.length ?? 0) - this.#read.text.length : 0;
    // Browsers count what is folded to no height as laid out.
    for (const box of this.#read?.body.folded ?? []) if (box.clientHeight > 0) count += ENOUGH;
    this.#cost = performance.now() - started;
    return count;
  }
}

/** Whether a block that was read is hidden by now, or is in a box that was folded to no height. */
function isAnyAway(blocks: Folding['body']['blocks']): boolean {
  const elements = blocks.map(({ element }) => element);
  return (
    elements.some((element) => !element.checkVisibility({ visibilityProperty: true })) ||
    [...withAncestors(elements)].some(
      (at) =>
        (at as Element).clientHeight === 0 &&
        isFolded(at as Element, getComputedStyle(at as Element)),
    )
  );
}
