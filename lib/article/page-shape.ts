/** Many posts of a size, none of them the page's own. */
export function isFeed(body: Element, densest: number, isDeclared: boolean): boolean {
  if (densest < 3_000 && body.querySelector('[role="feed"]')) return true;
  const posts = Array.from(body.querySelectorAll('article, .hentry, .post')).slice(0, 60);
  // Each under a title of its own that leads to it: the pages of a weblog.
  if (!isDeclared && posts.filter(hasLinkedTitle).length >= 3) return true;
  if (posts.length < 6) return false;
  const lengths = posts.map((post) => post.textContent?.length ?? 0);
  return (
    Math.max(...lengths) < lengths.reduce((sum, length) => sum + length, 0) / 4 && densest < 2_500
  );
}

const hasLinkedTitle = (post: Element): boolean => post.querySelector('h1 a, h2 a, h3 a') !== null;

/** A mail or document that is being written. */
export function isEditor(body: Element): boolean {
  const editor = body.querySelector(
    '[contenteditable]:not([contenteditable="false"]), [role="application"]',
  );
  return editor !== null && (editor.textContent?.length ?? 0) > 1_000;
}

/** A password field in view: the sign-in form that many pages keep hidden is none. */
export function asksForPassword(body: Element): boolean {
  const field = body.querySelector('input[type="password"]');
  // Not every DOM without a browser can tell what is in view.
  return field !== null && (field.checkVisibility?.() ?? true);
}

/** A field to search in, as pages of results show it. */
export const hasSearchField = (document: Document): boolean =>
  document.querySelector(
    'input:is([type="search"], [name="q"], [name="query"], [name="s"]), [role="search"]',
  ) !== null;

/** Little but text under one heading: old and plain pages, which carry no markup to go by. */
export function isBare(body: Element, densest: number): boolean {
  const { ownerDocument: document } = body;
  if (document.getElementsByTagName('meta').length >= 12) return false;
  if (document.getElementsByTagName('h1').length !== 1) return false;
  if (densest > 2_500) return true;
  const articles = body.getElementsByTagName('article');
  // A page with nothing else on it.
  return densest > 700 && articles.length === 1 && body.getElementsByTagName('a').length < 3;
}
