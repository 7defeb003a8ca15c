/** Quiet time after a change before the page is read again, in ms. */
const QUIET = 600;
/** Longest wait while the page keeps changing, in ms. */
const LONGEST_WAIT = 2_500;
/** Upper bound of the pause between readings of a page whose text stays the same, in ms. */
const LONGEST_PAUSE = 60_000;
/** How often the address is compared, in ms; single-page sites change it without an event. */
const ADDRESS_CHECK = 1_000;

export interface Followed {
  /** The element the article was read from; null while none was found. */
  root(): Element | null;
  /** Address of the page as it was read last, as `addressOf` gives it. */
  address(): string;
  /** Whether a node is an element of ours. */
  owns(node: Node): boolean;
  /** Reads the page again. Resolves to whether its text was another one. */
  changed(): Promise<boolean>;
  /** The page shows another address now. */
  moved(): void;
  /** The page came back as it was left, and may have missed what happened since. */
  returned(): void;
}

/**
 * Notices when the article changes under the highlights. Only changes that touch the article
 * count, they are collected until the page is quiet, and a page that changes without changing its
 * text is looked at ever more rarely. Ends with the signal.
 */
export function followPage(document: Document, page: Followed, signal: AbortSignal): void {
  const window = document.defaultView as Window;
  let first = 0;
  let timer = 0;
  let pause = QUIET;
  let reading = false;
  let again = false;

  const read = async () => {
    timer = 0;
    first = 0;
    reading = true;
    again = false;
    try {
      pause = (await page.changed()) ? QUIET : Math.min(pause * 2, LONGEST_PAUSE);
    } finally {
      reading = false;
      // What changed while the page was being read may have come too late for that reading.
      if (again) note();
    }
  };
  const note = () => {
    if (signal.aborted) return;
    again = true;
    if (reading) return;
    const now = Date.now();
    first ||= now;
    window.clearTimeout(timer);
    const wait = Math.max(Math.min(QUIET, first + LONGEST_WAIT - now), pause - QUIET, 0);
    timer = window.setTimeout(read, wait);
  };

  const observer = new MutationObserver((records) => {
    const root = page.root();
    if (records.some((record) => touches(record, root) && !isOurs(record, page))) note();
  });
  // Not the body: some sites replace it as a whole.
  observer.observe(document.documentElement, {
    childList: true,
    characterData: true,
    subtree: true,
  });

  const look = () => {
    if (addressOf(document) === page.address()) return;
    pause = QUIET;
    page.moved();
  };
  const interval = window.setInterval(look, ADDRESS_CHECK);
  window.addEventListener('popstate', look, { signal });
  window.addEventListener(
    'pageshow',
    (event) => {
      if (!event.persisted) return;
      page.returned();
      note();
    },
    { signal },
  );
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      window.clearInterval(interval);
      window.clearTimeout(timer);
    },
    { once: true },
  );
}

function touches({ target }: MutationRecord, root: Element | null): boolean {
  return root === null || !root.isConnected || root.contains(target) || target.contains(root);
}

function isOurs({ target, addedNodes, removedNodes }: MutationRecord, page: Followed): boolean {
  if (page.owns(target)) return true;
  const nodes = [...Array.from(addedNodes), ...Array.from(removedNodes)];
  return nodes.length > 0 && nodes.every((node) => page.owns(node));
}

/** The address of a document without its fragment. */
export function addressOf(document: Document): string {
  return document.URL.split('#', 1)[0] ?? '';
}
