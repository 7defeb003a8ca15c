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
  text: string;
  /** Whether the text goes on past what was read. */
  truncated: boolean;
}

/** What changed since it was last asked. */
export interface ChangeSet {
  /** The outermost nodes within the text whose characters or children changed. */
  inside: ReadonlySet<Node>;
  /** Elements that were hidden, shown, opened or closed. */
  toggled: ReadonlySet<Node>;
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
  readonly #toggled = new Set<Node>();
  readonly #added = new Set<Node>();
  #all = false;
  /** Places whose changes are left aside for now, and those of them that changed since. */
  readonly #idle = new Set<Node>();
  readonly #missed = new Set<Node>();

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
    if (watched?.root !== this.#watched?.root) {
      this.#idle.clear();
      this.#missed.clear();
    }
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
    const toggled = new Set(this.#toggled);
    this.clear();
    return { inside, toggled, beyond };
  }

  /** Something may have changed that no record tells of. */
  suspect(): void {
    this.#all = true;
    this.#note();
  }

  clear(): void {
    this.#inside.clear();
    this.#toggled.clear();
    this.#added.clear();
    this.#all = false;
  }

  /** Leaves these places aside until `heed`. */
  ignore(nodes: Iterable<Node>): void {
    for (const node of nodes) this.#keep(this.#idle, node);
  }

  /** Looks at every place again, first of all at those that changed meanwhile. */
  heed(): void {
    this.#idle.clear();
    for (const node of this.#missed) this.#keep(this.#inside, node);
    if (this.#missed.size > 0) this.#note();
    this.#missed.clear();
  }

  stop(): void {
    this.#observer.disconnect();
    this.#deepObserver.disconnect();
    this.clear();
  }

  #take(records: readonly MutationRecord[]): void {
    const root = this.#watched?.root;
    if (!root?.isConnected || records.length > MOST_RECORDS) {
      this.suspect();
      return;
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
          this.#keep(record.type === 'attributes' ? this.#toggled : this.#inside, target);
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
      this.#keep(this.#toggled, target);
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
    if (this.#idle.size === 0) return false;
    for (let node: Node | null = target; node && node !== root; node = node.parentNode) {
      if (!this.#idle.has(node)) continue;
      this.#missed.add(node);
      return true;
    }
    return false;
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
