import { flatText } from '@/lib/article/own-text';

/** Characters of paragraphs that an article has at least. */
const LONG = 400;
/** Headings and paragraphs looked at. */
const MOST = 40;
/** Characters by which a window's title is known for a heading's. */
const TITLE = 24;
/** Where on the window a reader reads, as a share of its height from the top. */
const READING_LINE = 1 / 3;

/**
 * The articles of a page that strings several together, each with a top heading of its own, in
 * document order; empty for a page of one article.
 */
export function storiesOf(document: Document): Element[] {
  const headings = Array.from(document.querySelectorAll('h1')).slice(0, MOST);
  if (headings.length < 2) return [];
  const stories = headings
    .map((heading) => widestAround(heading, headings))
    .filter((element) => isLong(element));
  // Within an article they are its sections.
  const around = stories[0]?.parentElement?.closest('article');
  return stories.length > 1 && !around ? stories : [];
}

/**
 * The one of these that is being read: that whose heading the window's title bears, else the one in
 * view if it is marked up as an article. Null where that cannot be told.
 */
export function currentStory(stories: readonly Element[], document: Document): Element | null {
  const named = stories.filter((story) =>
    document.title.includes(flatText(story.querySelector('h1')).slice(0, TITLE)),
  );
  if (named.length === 1) return named[0] ?? null;
  const line = window.innerHeight * READING_LINE;
  const away = (story: Element) => {
    const { top, bottom } = story.getBoundingClientRect();
    return Math.max(top - line, line - bottom, 0);
  };
  const [nearest] = [...stories].sort((a, b) => away(a) - away(b));
  return nearest?.localName === 'article' ? nearest : null;
}

/** The widest element around a heading that holds no other one. */
function widestAround(heading: Element, headings: readonly Element[]): Element {
  let widest = heading;
  for (let at = heading.parentElement; at && at.localName !== 'body'; at = at.parentElement) {
    const around = at;
    // What is around a form may be one of its controls, by the name of that: it would go in circles.
    if (widest.contains(at)) break;
    if (headings.some((other) => other !== heading && around.contains(other))) break;
    widest = at;
  }
  return widest;
}

function isLong(element: Element): boolean {
  let length = 0;
  for (const paragraph of Array.from(element.querySelectorAll('p')).slice(0, MOST)) {
    length += paragraph.textContent?.length ?? 0;
    if (length >= LONG) return true;
  }
  return false;
}
