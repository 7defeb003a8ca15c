import { flatParent } from '@/lib/article/flat-tree';

/** Nodes and records that are looked at before everything counts as changed. */
const MOST_NODES = 256;
const MOST_RECORDS = 1_000;
/** Characters that something new beside the text must have to count as text. */
const ENOUGH = 80;
const NO_TEXT = /^(?:SCRIPT|STYLE|NOSCRIPT|IFRAME)$/;

const RECORDS = {
  childList: true,
  characterData: true,
  attributeFilter: ['hidden', 'open'],
} satisfies MutationObserverInit;

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
  #watched: Watched | null = null;
  #scope: Element | null = null;
  readonly #inside = new Set<Node>();
  readonly #added = new Set<Node>();
  #all = false;

  constructor(document: Document, owns: (node: Node) => boolean, note: () => void) {
    this.#document = document;
    this.#owns = owns;
    this.#note = note;
    this.#observer = new MutationObserver((records) => this.#take(records));
    this.watch(null);
  }

  /** From now on this text is watched; null: whether there is any. */
  watch(watched: Watched | null): void {
    this.#watched = watched;
    this.#scope = watched && scopeOf(watched.root);
    this.#observer.disconnect();
    if (!this.#scope) {
      this.#observer.observe(this.#document, { ...RECORDS, subtree: true });
      return;
    }
    this.#observer.observe(this.#scope, { ...RECORDS, subtree: true });
    // What is around the text may be replaced with it; what changes elsewhere is not even recorded.
    for (let at = flatParent(this.#scope); at; at = flatParent(at))
      this.#observer.observe(at, RECORDS);
    for (const tree of watched?.trees ?? []) {
      if (tree !== this.#document) this.#observer.observe(tree, { ...RECORDS, subtree: true });
    }
  }

  /** What changed since the last call. */
  take(): ChangeSet {
    const inside = new Set([...this.#inside].filter((node) => !hasAncestorIn(node, this.#inside)));
    const beyond =
      this.#all || !this.#watched?.root.isConnected || [...this.#added].some(bearsText);
    this.#clear();
    return { inside, beyond };
  }

  /** Something may have changed that no record tells of. */
  suspect(): void {
    this.#all = true;
    this.#note();
  }

  stop(): void {
    this.#observer.disconnect();
    this.#clear();
  }

  #clear(): void {
    this.#inside.clear();
    this.#added.clear();
    this.#all = false;
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
    for (const { target, type, addedNodes } of records) {
      if (target !== last) within = root.contains(target) || this.#isInOtherTree(target);
      if (type === 'attributes') {
        if (!within && !this.#isAround(target, root)) continue;
        this.#all = true;
      } else if (within) {
        if (target !== last) this.#keep(this.#inside, target);
      } else if (addedNodes.length === 0 || !this.#isAround(target, root)) continue;
      else for (const node of Array.from(addedNodes)) this.#keep(this.#added, node);
      last = target;
      noted = true;
    }
    if (noted) this.#note();
  }

  /** All of a shadow tree or a framed document that text was read from is inside. */
  #isInOtherTree(node: Node): boolean {
    const trees = this.#watched?.trees ?? [];
    return trees.length > 1 && node.getRootNode() !== this.#document;
  }

  #isAround(node: Node, root: Element): boolean {
    return this.#scope?.contains(node) || node.contains(root);
  }

  #keep(nodes: Set<Node>, node: Node): void {
    if (this.#owns(node)) return;
    if (nodes.size < MOST_NODES) nodes.add(node);
    else this.#all = true;
  }
}

/** Whether something is text, or holds some, and is more than a label. */
function bearsText(node: Node): boolean {
  return (
    node.isConnected &&
    !NO_TEXT.test(node.nodeName) &&
    (node.textContent ?? '').trim().length >= ENOUGH
  );
}

/** Where further text of the article may come in beside what was read. */
function scopeOf(root: Element): Element | null {
  const scope = root.closest('article, main, [role="main"]') ?? root;
  const around = scope === root ? root.parentElement : scope;
  return around?.localName === 'body' ? root : around;
}

function hasAncestorIn(node: Node, nodes: ReadonlySet<Node>): boolean {
  for (let at = flatParent(node); at; at = flatParent(at)) {
    if (nodes.has(at)) return true;
  }
  return false;
}
