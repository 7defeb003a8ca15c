import { flatParent, type Steps, walkFlat } from './flat-tree';
import { LONGEST_TEXT } from './text-run';
import { holdsTitle, type RenderedCheck } from './visibility';
import { isReferenceMark } from './walk-blocks';

/**
 * Copies of live elements carry the element's number as an attribute *name*: Readability renames
 * elements, folds a parent's attributes into its only child and, when it starts over, writes and
 * parses the page again; names survive all three, and a folded child keeps both numbers.
 */
const PREFIX = 'claimlight-';
/** Elements whose text, if they have any, is not the page's. */
const NOISE = new Set(
  (
    'script style template noscript svg canvas audio video picture map button select textarea ' +
    'option datalist progress meter menu rt rp head title link meta source track param'
  ).split(' '),
);
/** What Readability counts, though it has no text. */
const COUNTED = new Set('img input embed object'.split(' '));
/** Elements within a line: without a name that Readability could judge, their text is their parent's. */
const INLINE = new Set(
  (
    'b i em strong u s small sub sup abbr cite code mark q span font time bdi bdo ins del dfn kbd ' +
    'samp var tt strike big data label acronym slot a'
  ).split(' '),
);
/** The attributes that Readability judges by. */
const JUDGED = 'class id role itemprop rel summary datatable rowspan colspan'.split(' ');
/** Elements in which white space parts words. */
const LINES = /^(?:p|h\d|span|a|li|t[dh]|d[dt]|figcaption|caption|blockquote|pre|summary)$/;
/** Elements that keep Readability from taking what is around them for a paragraph. */
const BOXES = /^(?:div|p|ul|ol|dl|table|blockquote|pre)$/;

/** The rendered elements of a page, and a copy of them for Readability to take apart. */
export interface Snapshot {
  document: Document;
  /** Rendered elements with text of their own or beneath them, in the order of the layout. */
  elements: Element[];
  /** Code units of text that belong to the element of the same number. */
  lengths: number[];
  /** The number of each of them; -1 for those within a line, whose text counts as their parent's. */
  numbers: Map<Element, number>;
  /** Elements around the deepest one. */
  depth: number;
}

interface Level {
  element: Element;
  /** Whose copy takes the text: itself or, within a line, the level around; null until there is some. */
  holder: Level | null;
  copy: Element | null;
  number: number;
  /** The copy of a stretch of bare text that is still being added to. */
  line: Element | null;
  /** Whether it holds boxes without text; once it is copied, one stands for them. */
  hasBoxes: boolean;
}

/**
 * Copies what is rendered under `root`. Shadow trees and frames are copied in place. Elements that
 * hold neither text nor images are left out unlooked at: asking for their style is what costs time.
 */
export function* cloneTagged(
  live: Document,
  root: Element,
  isRendered: RenderedCheck,
  onTree: (tree: Node) => void = () => {},
): Steps<Snapshot> {
  const document = live.cloneNode() as Document;
  const html = document.createElement('html');
  document.append(html);
  html.append(copyHead(live, document));
  const snapshot: Snapshot = { document, elements: [], lengths: [], numbers: new Map(), depth: 0 };
  const levels: Level[] = [];
  /** How many levels are open down to the one that is hidden; 0 while none is. */
  let hidden = 0;

  /** Copies the elements that are open, as far as they are not yet; null where one is hidden. */
  const open = (): Level | null => {
    if (hidden > 0) return null;
    let index = levels.length;
    while (index > 0 && !levels[index - 1]?.holder) index--;
    for (; index < levels.length; index++) {
      const level = levels[index] as Level;
      if (!isBare(level.element) && !isRendered(level.element)) {
        hidden = index + 1;
        return null;
      }
      const { hasBoxes } = level;
      level.hasBoxes = false;
      openLevel(level, levels[index - 1]?.holder ?? null);
      if (hasBoxes) addBox(level);
    }
    snapshot.depth = Math.max(snapshot.depth, levels.length);
    return levels.at(-1)?.holder ?? null;
  };

  const openLevel = (level: Level, around: Level | null) => {
    const { element } = level;
    const isInline = around !== null && isWithinLine(element);
    if (isInline && element.localName !== 'a') {
      snapshot.numbers.set(element, -1);
      level.holder = around;
      return;
    }
    const copy = document.createElement(around ? copiedName(element) : 'body');
    level.holder = level;
    level.copy = copy;
    level.number = isInline ? around.number : snapshot.elements.length;
    snapshot.numbers.set(element, isInline ? -1 : level.number);
    // A link within the page weighs less; where others lead is of no interest.
    if (element.getAttribute('href')?.startsWith('#')) copy.setAttribute('href', '#a');
    if (!isInline) {
      snapshot.elements.push(element);
      snapshot.lengths.push(0);
      copyAttributes(element, copy);
      copy.setAttribute(PREFIX + level.number, '');
    }
    if (around) add(around, copy);
    else html.append(copy);
  };

  const add = (holder: Level | null | undefined, copy: Element) => {
    if (!holder) return;
    holder.line = null;
    holder.copy?.append(copy);
  };
  /** Readability takes a <div> for a paragraph when there is no box in it, be it an empty one. */
  const addBox = (level: Level) => {
    const { holder } = level;
    if (holder && !holder.hasBoxes) add(holder, document.createElement('div'));
    (holder ?? level).hasBoxes = true;
  };

  yield* walkFlat(root, {
    tree: onTree,
    enter(element) {
      const tag = element.localName;
      if (hidden > 0 || NOISE.has(tag) || isReferenceMark(element) || isNotice(element))
        return false;
      if (tag === 'br' || tag === 'hr') {
        add(levels.at(-1)?.holder, document.createElement(tag));
        return false;
      }
      if (COUNTED.has(tag)) add(open(), countedCopy(document, element));
      else
        levels.push({ element, holder: null, copy: null, number: -1, line: null, hasBoxes: false });
      return !COUNTED.has(tag);
    },
    leave(element) {
      const { holder, hasBoxes } = levels.pop() as Level;
      const around = levels.at(-1);
      if (hidden > levels.length) hidden = 0;
      else if (holder || !around) return;
      else if (element.localName === 'iframe') add(open(), countedCopy(document, element));
      else if (hasBoxes || BOXES.test(element.localName)) addBox(around);
    },
    text(node) {
      const data = node.data.slice(0, LONGEST_TEXT);
      const isBlank = !/\S/.test(data);
      const holder = isBlank ? levels.at(-1)?.holder : open();
      const copy = holder?.copy;
      if (!holder || !copy || (isBlank && !LINES.test(copy.localName))) return;
      const isBox = copy.localName === 'div' || copy.localName === 'body';
      if (isBox && !holder.line) {
        // Readability puts the bare text of a <div> into a paragraph of its own and drops the <div>.
        holder.line = document.createElement('span');
        holder.line.setAttribute(PREFIX + holder.number, '');
        copy.append(holder.line);
      }
      (holder.line ?? copy).append(isBlank ? ' ' : data);
      snapshot.lengths[holder.number] = (snapshot.lengths[holder.number] as number) + data.length;
    },
  });
  if (!document.body) html.append(document.createElement('body'));
  return snapshot;
}

function copiedName({ localName }: Element): string {
  // Readability knows nothing of lists of terms.
  if (/^(?:iframe|body|dialog|d[dlt])$/.test(localName)) return 'div';
  return /^[a-z][\w-]*$/.test(localName) ? localName : 'span';
}

function countedCopy(document: Document, element: Element): Element {
  const copy = document.createElement(element.localName);
  // Readability removes images without a source, and keeps embedded videos by theirs.
  const source = element.localName === 'img' ? '#' : element.getAttribute('src');
  if (source) copy.setAttribute('src', source);
  return copy;
}

/** What Readability takes title and byline from. */
function copyHead(live: Document, document: Document): Element {
  const head = document.createElement('head');
  const title = document.createElement('title');
  title.textContent = live.title;
  head.append(title);
  for (const meta of live.querySelectorAll('meta[content]')) {
    const copy = document.createElement('meta');
    for (const name of ['name', 'property', 'content']) {
      const value = meta.getAttribute(name);
      if (value) copy.setAttribute(name, value);
    }
    head.append(copy);
  }
  return head;
}

function copyAttributes(element: Element, copy: Element): void {
  if (!element.hasAttributes()) return;
  for (const name of JUDGED) {
    const value = element.getAttribute(name);
    // An article may be shown in a dialog.
    if (value && value !== 'dialog') copy.setAttribute(name, value);
  }
}

/** A dialog over the page that is none of its articles. */
const isNotice = (element: Element): boolean =>
  (element.localName === 'dialog' || element.getAttribute('role') === 'dialog') &&
  !holdsTitle(element);

/** Whether nothing says that an element within a line could be hidden. */
function isBare(element: Element): boolean {
  return INLINE.has(element.localName) && !element.hasAttributes();
}

function isWithinLine(element: Element): boolean {
  return (
    INLINE.has(element.localName) &&
    !element.shadowRoot &&
    !['class', 'id', 'itemprop', 'rel', 'role'].some((name) => element.hasAttribute(name))
  );
}

/** The live elements whose copies are in `content`. */
export function liveElementsOf({ elements }: Snapshot, content: Element): Set<Element> {
  const numbers: number[] = [];
  for (const copy of content.querySelectorAll('*')) {
    for (const name of copy.getAttributeNames()) {
      if (name.startsWith(PREFIX)) numbers.push(Number(name.slice(PREFIX.length)));
    }
  }
  numbers.sort((a, b) => a - b);
  return new Set(numbers.flatMap((number) => elements[number] ?? []));
}

/** Elements together with all that are around them. */
export function withAncestors(elements: Iterable<Element>): Set<Node> {
  const all = new Set<Node>();
  for (const element of elements) {
    for (let at: Node | null = element; at && !all.has(at); at = flatParent(at)) all.add(at);
  }
  return all;
}
