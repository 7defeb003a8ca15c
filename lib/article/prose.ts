/** What a quick look at a page's paragraphs says; all lengths in characters, links left out. */
export interface Prose {
  /** In the element that holds the most, its own paragraphs and, by half, its children's. */
  densest: number;
  /** On the whole page. */
  total: number;
  /** Headings in that densest element that are links: cards of other stories. */
  cards: number;
}

/** Elements around text that is not an article's. */
const ASIDE =
  'nav, footer, aside, form, dialog, template, [hidden], [aria-hidden="true"], [role="complementary"], [role="dialog"], [role="feed"]';
const ASIDE_NAMES = /comment|newsletter|related|cookie|consent|sidebar|promo|teaser|footer/i;
const SHORTEST = 60;
const MAX_ELEMENTS = 2_500;
/** Enough for any decision; longer pages are not read to the end. */
const ENOUGH = 60_000;

/** Measures the running text of a page: a bounded, linear look at its paragraphs. */
export function measureProse(body: Element): Prose {
  const scores = new Map<Element, number>();
  let total = 0;
  for (const element of paragraphsOf(body)) {
    const length = proseLength(element);
    if (length < SHORTEST || element.closest(ASIDE) || isNamedAside(element)) continue;
    total += length;
    const parent = element.parentElement;
    if (parent) scores.set(parent, (scores.get(parent) ?? 0) + length);
    const above = parent?.parentElement;
    if (above) scores.set(above, (scores.get(above) ?? 0) + length / 2);
    if (total > ENOUGH) break;
  }
  let best: Element | null = null;
  let densest = 0;
  for (const [element, score] of scores) {
    if (score > densest) [best, densest] = [element, score];
  }
  const cards = best?.querySelectorAll('h2 a, h3 a, h4 a, a h2, a h3, a h4').length ?? 0;
  return { densest, total, cards };
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
