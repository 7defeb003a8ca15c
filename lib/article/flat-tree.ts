const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
const DOCUMENT_NODE = 9;
const FOLLOWING = 4;
const SHADOW_ROOT = 11;

/**
 * A long job in steps: between any two of them the page may have its turn. Where `true` comes out, it
 * should have it, as the next step is long.
 */
export type Steps<T> = Generator<true | undefined, T>;

/** Code units of paragraphs in a framed document that make it a part of an article. */
const FRAMED_LEAST = 400;
/** How many nodes are looked at in a step. */
const STEP = 48;

export interface FlatVisitor {
  /** Whether to go into the element; `leave` follows then. */
  enter(element: Element): boolean;
  leave(element: Element): void;
  text(node: Text): void;
  /** Told of every open shadow root and framed document that is gone into. */
  tree?(root: Node): void;
}

/**
 * Walks what is laid out under an element in the order of its layout: shadow trees instead of their
 * hosts' children, slotted nodes in their slots, and the bodies of framed documents that may be
 * read. Children are listed when their parent is entered, so a page that changes between steps
 * cannot lead the walk astray. Without recursion, so that no nesting is too deep for it.
 */
export function* walkFlat(root: Element, visitor: FlatVisitor): Steps<void> {
  const open: { element: Element; children: Node[]; next: number }[] = [];
  const enter = (element: Element) => {
    if (visitor.enter(element)) {
      open.push({ element, children: childrenOf(element, visitor), next: 0 });
    }
  };
  enter(root);
  for (let count = 1; ; count++) {
    const at = open.at(-1);
    if (!at) return;
    const node = at.children[at.next++];
    if (!node) {
      visitor.leave(at.element);
      open.pop();
    } else if (node.nodeType === TEXT_NODE) visitor.text(node as Text);
    else if (node.nodeType === ELEMENT_NODE) enter(node as Element);
    if (count % STEP === 0) yield;
  }
}

/** Runs all steps of a job in one go. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

function childrenOf(element: Element, { tree }: FlatVisitor): Node[] {
  let holder: Node = element;
  if (element.localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes?.() ?? [];
    if (assigned.length > 0) return assigned;
  } else if (element.localName === 'iframe') {
    const framed = framedDocument(element as HTMLIFrameElement);
    if (!framed) return [];
    tree?.(framed);
    return [framed.body];
  } else if (element.shadowRoot) {
    holder = element.shadowRoot;
    tree?.(holder);
  }
  const children: Node[] = [];
  for (let child = holder.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

/** A framed document that may be read and holds running text; frames with less hold advertisements. */
function framedDocument(frame: HTMLIFrameElement): Document | null {
  try {
    const framed = frame.contentDocument;
    let length = 0;
    for (const paragraph of framed?.getElementsByTagName('p') ?? []) {
      length += paragraph.textContent?.length ?? 0;
      if (length >= FRAMED_LEAST) return framed?.body ? framed : null;
    }
  } catch {
    // Of another origin.
  }
  return null;
}

/** The node around one in the order of the layout: slot, parent, host or frame; null at the top. */
export function flatParent(node: Node): Node | null {
  const parent = (node as Text).assignedSlot ?? node.parentNode;
  // A form answers with its controls of that name: one of these is not around it, and leads back to it.
  if (parent) return 'elements' in node && node.contains(parent) ? null : parent;
  if (node.nodeType === SHADOW_ROOT) return (node as ShadowRoot).host ?? null;
  return node.nodeType === DOCUMENT_NODE
    ? ((node as Document).defaultView?.frameElement ?? null)
    : null;
}

/** Whether `outer` is `node` or around it, across shadow roots, slots and frames. */
export function flatContains(outer: Node, node: Node): boolean {
  for (let at: Node | null = node; at; at = flatParent(at)) if (at === outer) return true;
  return false;
}

/** Whether a node is inside another one or comes after it, in the order of the layout. */
export function isAtOrAfter(point: Node, node: Node): boolean {
  if (point.ownerDocument === node.ownerDocument && point.getRootNode() === node.getRootNode()) {
    return (point.compareDocumentPosition(node) & FOLLOWING) !== 0;
  }
  const below = new Map<Node, Node | null>();
  for (
    let at: Node | null = point, child: Node | null = null;
    at;
    child = at, at = flatParent(at)
  ) {
    below.set(at, child);
  }
  for (let at: Node | null = node, child: Node | null = null; at; child = at, at = flatParent(at)) {
    const other = below.get(at);
    if (other === undefined) continue;
    if (!other || !child) return !other;
    return (other.compareDocumentPosition(child) & FOLLOWING) !== 0;
  }
  return false;
}
