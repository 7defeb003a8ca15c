/** What a quick look at a page's paragraphs says; all lengths in characters, links left out. */
export interface Prose {
  /** In the element that holds the most, its own paragraphs and, by half, its children's. */
  densest: number;
  /** On the whole page. */
  total: number;
  /** Headings among those paragraphs that are links: cards of other stories. */
  cards: number;
}

/** Elements around text that is not an article's. */
const ASIDE =
  'nav, footer, aside, form, dialog, template, [hidden], [aria-hidden="true"], [role="complementary"], [role="dialog"], [role="feed"]';
const ASIDE_NAMES = /comment|newsletter|related|cookie|consent|sidebar|promo|teaser|footer/i;
const LINKED_HEADINGS = 'h2 a, h3 a, h4 a, a h2, a h3, a h4';
/** Whatever may count as a paragraph. */
const PARAGRAPHS = 'p, div, td, section, article';
const SHORTEST = 60;
const MAX_ELEMENTS = 2_500;
/** Enough for any decision; longer pages are not read to the end. */
const ENOUGH = 60_000;

/** Measures the running text of a page: a bounded, linear look at its paragraphs. */
export function measureProse(body: Element): Prose {
  const scores = new Map<Element, { length: number; first: Element; last: Element }>();
  const credit = (holder: Element | null | undefined, length: number, element: Element) => {
    if (!holder) return;
    const score = scores.get(holder) ?? { length: 0, first: element, last: element };
    scores.set(holder, { length: score.length + length, first: score.first, last: element });
  };
  let total = 0;
  for (const element of paragraphsOf(body)) {
    const length = proseLength(element);
    if (length < SHORTEST || element.closest(ASIDE) || isNamedAside(element)) continue;
    total += length;
    credit(element.parentElement, length, element);
    credit(element.parentElement?.parentElement, length / 2, element);
    if (total > ENOUGH) break;
  }
  let best: Element | null = null;
  let densest = 0;
  for (const [element, { length }] of scores) {
    if (length > densest) [best, densest] = [element, length];
  }
  const ends = best && scores.get(best);
  return { densest, total, cards: best && ends ? cardsBetween(best, ends.first, ends.last) : 0 };
}

/** Headings that are links, among the paragraphs: those after them are but "related". */
function cardsBetween(holder: Element, first: Element, last: Element): number {
  let cards = 0;
  let isBetween = false;
  for (const element of holder.querySelectorAll(`${LINKED_HEADINGS}, ${PARAGRAPHS}`)) {
    if (element === first) isBetween = true;
    else if (element === last) break;
    else if (isBetween && element.matches(LINKED_HEADINGS)) cards++;
  }
  return cards;
}

function paragraphsOf(body: Element): Set<Element> {
  const found = new Set<Element>(Array.from(body.querySelectorAll('p')).slice(0, MAX_ELEMENTS));
  for (const br of Array.from(
    body.querySelectorAll('div > br, td > br, section > br, article > br'),
  ).slice(0, MAX_ELEMENTS)) {
    if (br.parentElement) found.add(br.parentElement);
  }
  if (found.size < 3) {
    // Some sites know only <div>.
    for (const div of Array.from(body.querySelectorAll('div')).slice(0, MAX_ELEMENTS)) {
      if (!div.querySelector('div')) found.add(div);
    }
  }
  return found;
}

function proseLength(element: Element): number {
  const length = element.textContent?.trim().length ?? 0;
  if (length < SHORTEST) return 0;
  let linked = 0;
  for (const link of element.getElementsByTagName('a')) linked += link.textContent?.length ?? 0;
  return linked > length / 2 ? 0 : length - linked;
}

function isNamedAside(element: Element): boolean {
  let at: Element | null = element;
  for (let level = 0; at && level < 4 && at.localName !== 'body'; level++) {
    if (
      ASIDE_NAMES.test(`${at.getAttribute('class') ?? ''} ${at.id}`.slice(0, 200)) &&
      !/article|story|content|body/i.test(`${at.getAttribute('class') ?? ''}`)
    )
      return true;
    at = at.parentElement;
  }
  return false;
}
