/**
 * Many posts of a size, none of them the page's own.
 * @param run length of the longest run of paragraphs: where it is longer than any post, it is an
 * article's, and the posts are cards beside it.
 */
export function isFeed(body: Element, run: number, isDeclared: boolean): boolean {
  const posts = [...body.querySelectorAll('article, .hentry, .post, .message, .reply')].slice(
    0,
    60,
  );
  const lengths = posts.map((post) => post.textContent?.length ?? 0);
  const longest = Math.max(0, ...lengths);
  if (run > longest) return false;
  // Whole posts, each under a title of its own that leads to it: the pages of a weblog.
  const whole = posts.filter((post, i) => (lengths[i] ?? 0) > WHOLE && hasLinkedTitle(post));
  if (!isDeclared && whole.length >= 3) return true;
  const isShare = longest < lengths.reduce((sum, length) => sum + length, 0) / 4;
  return posts.length >= 6 && isShare && run < 2_000;
}

/** Characters of a post that is more than a card. */
const WHOLE = 600;

const hasLinkedTitle = (post: Element) => post.querySelector('h1 a, h2 a, h3 a');

/** A mail or document that is being written. */
export function isEditor(body: Element): boolean {
  const editor = body.querySelector(
    '[contenteditable]:not([contenteditable="false"]), [role="application"]',
  );
  return editor !== null && (editor.textContent?.length ?? 0) > 1_000;
}

/** A password field in view: the sign-in form that many pages keep hidden is none. */
export function asksForPassword(body: Element): boolean {
  const field = body.querySelector('[type="password"]');
  // Not every DOM without a browser can tell what is in view.
  return field !== null && (field.checkVisibility?.() ?? true);
}

/** A field to search in, as pages of results show it. */
export const hasSearchField = (document: Document): boolean =>
  !!document.querySelector('[type="search"], [role="search"], [name="q"], [name="s"]');

/** Little but text under one heading: old and plain pages, which carry no markup to go by. */
export function isBare(body: Element, densest: number): boolean {
  const { ownerDocument: document } = body;
  if (document.querySelectorAll('meta').length >= 12) return false;
  // Before there were style sheets, a heading was a line in large letters.
  if (document.querySelectorAll('h1').length > 1 || !document.querySelector('h1, font[size]')) {
    return false;
  }
  if (densest > 2_500) return true;
  const articles = body.querySelectorAll('article');
  // A page with nothing else on it, such as one to print.
  const enough = articles.length === 1 ? 700 : 1_100;
  return densest > enough && body.querySelectorAll('a').length < 3;
}

/** A book's chapters on one page, or what documents a program. */
export const isManual = (body: Element): boolean =>
  body.querySelectorAll('h1').length > 4 || body.querySelectorAll('pre').length > 3;
