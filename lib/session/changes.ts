/** Nodes and records that are looked at before everything counts as changed. */
const MOST_NODES = 256;
const MOST_RECORDS = 1_000;
/** Characters that something new beside the text must have to count as text. */
const ENOUGH = 80;
const NO_TEXT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'LINK', 'META', 'IFRAME']);
const TEXT_NODE = 3;

/** What was read, as far as watching it goes. */
export interface Watched {
  /** The innermost element that holds all of the text. */
  root: Element;
  /** The document, and every shadow root and framed document that text was read from. */
  trees: readonly Node[];
}

/** What changed since it was last asked. */
export interface ChangeSet {
  /** The outermost nodes within the text whose characters or children changed. */
  inside: ReadonlySet<Node>;
  /** Text may have come or gone elsewhere, so that only a whole reading tells. */
  beyond: boolean;
}

/**
 * Collects what changes in and around the text. A page may change thousands of times a second, so
 * each record costs a look or two, nodes are kept in place of records, and whether something new
 * bears text is judged only when somebody asks.
 */
export class Changes {
  readonly #document: Document;
  readonly #owns: (node: Node) => boolean;
  readonly #note: () => void;
  readonly #observer: MutationObserver;
  /** For shadow roots and framed documents: all of their changes are inside. */
  readonly #deepObserver: MutationObserver;
  #watched: Watched | null = null;
  #scope: Element | null = null;
  readonly #inside = new Set<Node>();
  readonly #added = new Set<Node>();
  #all = false;
  /** Places that changed before and never changed the text. */
  #idle = new WeakSet<Node>();
  #hasIdle = false;

  constructor(document: Document, owns: (node: Node) => boolean, note: () => void) {
    this.#document = document;
    this.#owns = owns;
    this.#note = note;
    this.#observer = new MutationObserver((records) => this.#take(records));
    this.#deepObserver = new MutationObserver((records) => {
      for (const { target } of records.slice(0, MOST_RECORDS)) this.#keep(this.#inside, target);
      note();
    });
    this.watch(null);
  }

  /** From now on this text is watched; null: whether there is any. */
  watch(watched: Watched | null): void {
    this.#watched = watched;
    this.#scope = watched && scopeOf(watched.root);
    this.#observer.disconnect();
    this.#deepObserver.disconnect();
    // The document itself: its element and its body may be replaced as a whole.
    observe(this.#observer, this.#document);
    for (const tree of watched?.trees ?? []) {
      if (tree !== this.#document) observe(this.#deepObserver, tree);
    }
  }

  /** What changed since the last call. */
  take(): ChangeSet {
    const { root } = this.#watched ?? {};
    const inside = new Set<Node>();
    for (const node of this.#inside) {
      if (!hasAncestorIn(node, this.#inside)) inside.add(node);
    }
    const beyond =
      this.#all || !root?.isConnected || [...this.#added].some((node) => this.#bearsText(node));
    this.clear();
    return { inside, beyond };
  }

  /** Something may have been unfolded. */
  suspect(): void {
    this.#all = true;
    this.#note();
  }

  clear(): void {
    this.#inside.clear();
    this.#added.clear();
    this.#all = false;
  }

  /** Lets these places change unseen until `forgive`. */
  ignore(nodes: Iterable<Node>): void {
    for (const node of nodes) {
      this.#idle.add(node);
      this.#hasIdle = true;
    }
  }

  forgive(): void {
    this.#idle = new WeakSet();
    this.#hasIdle = false;
  }

  stop(): void {
    this.#observer.disconnect();
    this.#deepObserver.disconnect();
    this.clear();
  }

  #take(records: readonly MutationRecord[]): void {
    const root = this.#watched?.root;
    if (!root?.isConnected || records.length > MOST_RECORDS) {
      this.#all = true;
      return this.#note();
    }
    let last: Node | null = null;
    let within = false;
    let noted = false;
    for (const record of records) {
      const { target } = record;
      if (target !== last) {
        last = target;
        within = root.contains(target);
        if (within && !this.#isIdle(target, root)) {
          noted = true;
          if (record.type === 'attributes') this.#all = true;
          else this.#keep(this.#inside, target);
        }
      }
      if (!within && this.#noteAdded(record, root)) noted = true;
    }
    if (noted) this.#note();
  }

  /** Notes what came in around the text; false where nothing did. */
  #noteAdded({ type, target, addedNodes }: MutationRecord, root: Element): boolean {
    if (addedNodes.length === 0 && type !== 'attributes') return false;
    if (!this.#scope?.contains(target) && !target.contains(root)) return false;
    if (type === 'attributes') {
      this.#all = true;
      return true;
    }
    let noted = false;
    for (const node of Array.from(addedNodes)) {
      if (NO_TEXT.has(node.nodeName) || this.#owns(node)) continue;
      this.#keep(this.#added, node);
      noted = true;
    }
    return noted;
  }

  #keep(nodes: Set<Node>, node: Node): void {
    if (nodes.size < MOST_NODES) nodes.add(node);
    else this.#all = true;
  }

  #isIdle(target: Node, root: Element): boolean {
    if (!this.#hasIdle) return false;
    for (let node: Node | null = target; node && node !== root; node = node.parentNode) {
      if (this.#idle.has(node)) return true;
    }
    return this.#idle.has(root);
  }

  #bearsText(node: Node): boolean {
    if (!node.isConnected) return false;
    const text = node.nodeType === TEXT_NODE ? (node as Text).data : (node.textContent ?? '');
    return text.length >= ENOUGH && text.trim().length >= ENOUGH;
  }
}

function observe(observer: MutationObserver, tree: Node): void {
  observer.observe(tree, {
    childList: true,
    characterData: true,
    subtree: true,
    attributeFilter: ['hidden', 'open'],
  });
}

/** Where further text of the article may come in beside what was read. */
function scopeOf(root: Element): Element | null {
  const scope = root.closest('article, main, [role="main"]') ?? root;
  const around = scope === root ? root.parentElement : scope;
  return around?.localName === 'body' ? root : around;
}

function hasAncestorIn(node: Node, nodes: ReadonlySet<Node>): boolean {
  for (let at = node.parentNode; at; at = at.parentNode) {
    if (nodes.has(at)) return true;
  }
  return false;
}
