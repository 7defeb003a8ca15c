import type { Content } from './find-content';
import { contentOf } from './language';
import { type LayoutReader, ROOT_LAYOUT } from './layout';
import { flatText } from './own-text';
import { isNamedStandfirst } from './role';

export interface FrontMatter {
  headline: Element | null;
  standfirst: Element | null;
}

const FOLLOWING = 4;
const CONTAINED = 16;

/**
 * Finds the headline and the standfirst, which Readability leaves out or which stand outside of
 * what it keeps. The headline is the rendered heading that agrees best with the titles the page
 * gives itself; the standfirst follows it and is named so, or repeats the page's description.
 */
export function findFrontMatter(
  document: Document,
  { snapshot: { elements, numbers }, elements: content }: Content,
  layout: LayoutReader,
): FrontMatter {
  const numberOf = (element: Element) => numbers.get(element) ?? -1;
  const first = firstOf(content);
  const isShown = (element: Element) => layout(element, ROOT_LAYOUT) !== null;
  const headline = findHeadline(document, elements, numberOf, first, isShown);
  const standfirst =
    headline && findStandfirst(document, elements.slice(numberOf(headline) + 1), first, isShown);
  return { headline, standfirst };
}

function firstOf(content: Set<Element>): Element | null {
  for (const element of content) {
    const paragraph = element.closest('p');
    if (paragraph) return paragraph;
  }
  return null;
}

function findHeadline(
  document: Document,
  elements: readonly Element[],
  numberOf: (element: Element) => number,
  first: Element | null,
  isShown: (element: Element) => boolean,
): Element | null {
  const titles = [
    document.title,
    metaContent(document, 'meta[property="og:title"]'),
    metaContent(document, 'meta[name="twitter:title"]'),
  ].filter((title) => title !== '');
  const headings = elements.filter(
    (element) => /^h[12]$/.test(element.localName) && !element.closest('nav, aside, footer'),
  );
  let best: { element: Element; score: number } | null = null;
  for (const element of headings.slice(0, 100)) {
    const text = flatText(element, 400);
    if (text.length < 3) continue;
    let score = Math.max(0, ...titles.map((title) => agreement(text, title)));
    if (element.localName === 'h2') score -= 0.15;
    // Headings in the midst of the text are sections, those after it other stories.
    if (first && numberOf(element) > numberOf(first)) score -= 0.3;
    if (score < 0.6 || (best && score <= best.score) || !isShown(element)) continue;
    best = { element, score };
  }
  if (best) return best.element;
  // A page's only h1, where it stands before the text.
  const shown = headings.filter(
    (element) =>
      element.localName === 'h1' && flatText(element, 400).length >= 15 && isShown(element),
  );
  const only = shown.length === 1 ? shown[0] : undefined;
  return only && first && numberOf(only) < numberOf(first) ? only : null;
}

function findStandfirst(
  document: Document,
  following: readonly Element[],
  first: Element | null,
  isShown: (element: Element) => boolean,
): Element | null {
  const description =
    metaContent(document, 'meta[property="og:description"]') ||
    metaContent(document, 'meta[name="description"]');
  for (const element of following.slice(0, 60)) {
    // What follows the first paragraph of the text is text.
    const past = first?.compareDocumentPosition(element) ?? 0;
    if (past & FOLLOWING && !(past & CONTAINED)) break;
    if (element.contains(first) && element !== first) continue;
    const text = flatText(element, 800);
    if (text.length < 30 || text.length > 700 || element.closest('nav, aside, figure, ul, ol'))
      continue;
    const isIt =
      (isNamedStandfirst(element) && element.getElementsByTagName('p').length <= 3) ||
      (/^(?:p|h2|h3|div)$/.test(element.localName) &&
        description.length >= 30 &&
        element !== first &&
        agreement(text, description) > 0.85);
    if (isIt && isShown(element)) return element;
  }
  return null;
}

function metaContent(document: Document, selector: string): string {
  return (contentOf(document, selector) ?? '').slice(0, 1_000);
}

/** Share of the words of `text` that `title` has too, less what `title` has far more of. */
function agreement(text: string, title: string): number {
  const words = wordsOf(text);
  const others = wordsOf(title);
  if (words.size === 0 || others.size === 0) return 0;
  let shared = 0;
  for (const word of words) if (others.has(word)) shared++;
  return (shared / words.size) * Math.min(1, (2 * shared) / others.size + 0.2);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
