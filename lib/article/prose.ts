import { holdsTitle } from './visibility';

/** What a quick look at a page's paragraphs says; all lengths in characters, links left out. */
export interface Prose {
  /** In the element that holds the most, its own paragraphs and, by half, its children's. */
  densest: number;
  /** In the longest run of paragraphs of one element. */
  run: number;
  /** On the whole page, as far as it was read. */
  total: number;
  /** In short paragraphs beside a link: teasers of other stories, which count for nothing else. */
  teased: number;
}

/** Elements around text that is not an article's. */
const ASIDE = 'nav, footer, aside, [hidden], [role="complementary"], [role="feed"]';
/** And those that may be wrappers of the page, with its title. */
const WRAPPER = 'form, dialog, [aria-hidden="true"], [role="dialog"]';
const ASIDE_NAMES = /comment|newsletter|related|cookie|consent|sidebar|promo|teaser|footer/i;
const SHORTEST = 60;
const MAX_ELEMENTS = 2_500;
/** Enough for any decision; longer pages are not read to the end. */
const ENOUGH = 16_000;
/** With less than this in paragraphs, text between line breaks and in bare `<div>`s is looked at. */
const FEW = 1_500;
/** What a list of stories has: a teaser is short, and there are several. */
const LONGEST_TEASER = 320;
const FEWEST_TEASERS = 5;
/** Words in a link that leads to a story; shorter ones are dates, names and "Read more". */
const STORY_LINK = 20;

/** Plain words in a row, as programs and listings do not have them. */
const PROSE = /(?:\s[a-z,]+){9}/;
/** Letters of scripts that say in one what others say in a few. */
const DENSE = /[\u3040-\u9fff\uac00-\ud7a3]/g;

interface Group {
  /** Of its paragraphs. */
  length: number;
  count: number;
  first: Element;
}

/** Measures the running text of a page: a bounded, linear look at its paragraphs. */
export function measureProse(body: Element): Prose {
  const groups = groupParagraphs(body);
  const teasers = [...groups].filter(isTeaser).map(([holder]) => holder);
  const scores = new Map<Element, number>();
  let total = 0;
  let teased = 0;
  let densest = 0;
  let run = 0;
  for (const [holder, { length }] of groups) {
    if (teasers.length >= FEWEST_TEASERS && teasers.includes(holder)) {
      teased += length;
      continue;
    }
    total += length;
    run = Math.max(run, length);
    for (const [element, share] of [
      [holder, length],
      [holder.parentElement, length / 2],
    ] as const) {
      if (!element) continue;
      const score = (scores.get(element) ?? 0) + share;
      scores.set(element, score);
      densest = Math.max(densest, score);
    }
  }
  return { densest, run, total, teased };
}

/** The page's paragraphs by the element that holds them. */
function groupParagraphs(body: Element): Map<Element, Group> {
  const groups = new Map<Element, Group>();
  const aside = new Map<Element, boolean>();
  const seen = new Set<Element>();
  let total = 0;
  const add = (element: Element | null) => {
    const holder = element?.parentElement;
    if (!element || !holder || seen.has(element)) return;
    seen.add(element);
    const length = proseLength(element);
    if (length < SHORTEST || isNamedAside(element, 1)) return;
    let isAside = aside.get(holder);
    if (isAside === undefined) {
      // If the innermost holds the title, those around it do.
      const wrapper = holder.closest(WRAPPER);
      isAside =
        holder.closest(ASIDE) !== null ||
        (wrapper !== null && !holdsTitle(wrapper)) ||
        isNamedAside(holder, 3);
      aside.set(holder, isAside);
    }
    if (isAside) return;
    total += length;
    const group = groups.get(holder);
    if (group) {
      group.length += length;
      group.count++;
    } else groups.set(holder, { length, count: 1, first: element });
  };
  const look = (elements: Iterable<Element>, paragraph: (element: Element) => Element | null) => {
    let left = MAX_ELEMENTS;
    for (const element of elements) {
      if (total > ENOUGH || left-- === 0) return;
      add(paragraph(element));
    }
  };
  const paragraphs = body.querySelectorAll('p');
  look(paragraphs, (element) => element);
  if (total < FEW) look(body.querySelectorAll('br'), brHolder);
  // Some sites know only <div>, some articles are all list. Items with links are menus and teasers.
  if (total < FEW && paragraphs.length < 3)
    look(body.querySelectorAll('div, dd, pre, li:not(:has(a))'), leaf);
  return groups;
}

const brHolder = (br: Element): Element | null => {
  const holder = br.closest(':not(br, font, span, b, i)');
  return holder?.matches('div, td, section, article, center, blockquote, dd') ? holder : null;
};

const leaf = (box: Element): Element | null =>
  box.querySelector('div') || (box.localName === 'pre' && !PROSE.test(box.textContent ?? ''))
    ? null
    : box;

/** Whether these paragraphs are the teaser in a card: little text, and a link to the story. */
function isTeaser([holder, { length, count, first }]: [Element, Group]): boolean {
  if (length > LONGEST_TEASER || count > 2) return false;
  if (holder.closest('a')) return true;
  let card = holder;
  for (let level = 0; level < 3; level++) {
    const parent = card.parentElement;
    if (!parent || parent.querySelectorAll(first.localName).length > 3) break;
    card = parent;
  }
  for (const link of card.querySelectorAll('a[href]:not([href^="#"])')) {
    if (!first.contains(link) && (link.textContent?.trim().length ?? 0) >= STORY_LINK) return true;
  }
  return false;
}

function proseLength(element: Element): number {
  const length = lengthOf(element);
  if (length < SHORTEST) return 0;
  let linked = 0;
  for (const link of element.querySelectorAll('a')) linked += lengthOf(link);
  return linked > length / 2 ? 0 : length - linked;
}

/** Whether an element, or one of the next ones around it, bears the name of something else. */
function isNamedAside(element: Element, levels: number): boolean {
  let at: Element | null = element;
  for (let level = 0; at && level < levels && at.localName !== 'body'; level++) {
    const name = at.getAttribute('class') ?? '';
    if (
      ASIDE_NAMES.test(`${name} ${at.id}`) &&
      !/article|story|content|body|\bpost(?:\s|$)/i.test(name) &&
      !holdsTitle(at)
    ) {
      return true;
    }
    at = at.parentElement;
  }
  return false;
}

const lengthOf = (element: Element): number =>
  (element.textContent ?? '').trim().replace(DENSE, '..').length;
