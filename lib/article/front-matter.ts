import { flatText } from './own-text';
import { isNamedStandfirst } from './role';
import type { RenderedCheck } from './visibility';

export interface FrontMatter {
  headline: Element | null;
  standfirst: Element | null;
}

const FOLLOWING = 4;

/**
 * Finds the headline and the standfirst, which Readability leaves out or which stand outside of
 * what it keeps. The headline is the rendered heading that agrees best with the titles the page
 * gives itself; the standfirst follows it and is named so, or repeats the page's description.
 */
export function findFrontMatter(
  document: Document,
  content: Set<Element>,
  isRendered: RenderedCheck,
): FrontMatter {
  const first = firstOf(content);
  const headline = findHeadline(document, first, isRendered);
  return { headline, standfirst: findStandfirst(document, headline, first, isRendered) };
}

function firstOf(content: Set<Element>): Element | null {
  for (const element of content) if (element.localName === 'p') return element;
  return null;
}

function findHeadline(
  document: Document,
  first: Element | null,
  isRendered: RenderedCheck,
): Element | null {
  const titles = [
    document.title,
    metaContent(document, 'meta[property="og:title"]'),
    metaContent(document, 'meta[name="twitter:title"]'),
  ].filter((title) => title !== '');
  let best: { element: Element; score: number } | null = null;
  for (const element of Array.from(document.querySelectorAll('h1, h2')).slice(0, 100)) {
    const text = flatText(element, 400);
    if (text.length < 3 || element.closest('nav, aside, footer, dialog')) continue;
    let score = Math.max(0, ...titles.map((title) => agreement(text, title)));
    if (element.localName === 'h2') score -= 0.15;
    // Headings in the midst of the text are sections, those after it other stories.
    if (first && first.compareDocumentPosition(element) & FOLLOWING) score -= 0.3;
    if (score < 0.6 || (best && score <= best.score) || !isShown(element, isRendered)) continue;
    best = { element, score };
  }
  return best?.element ?? onlyHeadingBefore(document, first, isRendered);
}

/** A page's only h1, where it stands before the text. */
function onlyHeadingBefore(
  document: Document,
  first: Element | null,
  isRendered: RenderedCheck,
): Element | null {
  const shown = Array.from(document.querySelectorAll('h1'))
    .slice(0, 20)
    .filter((element) => flatText(element, 400).length >= 15 && isShown(element, isRendered));
  const only = shown.length === 1 ? shown[0] : undefined;
  if (!only || !first || only.closest('nav, aside, footer, dialog')) return null;
  return only.compareDocumentPosition(first) & FOLLOWING ? only : null;
}

function findStandfirst(
  document: Document,
  headline: Element | null,
  first: Element | null,
  isRendered: RenderedCheck,
): Element | null {
  if (!headline) return null;
  const description =
    metaContent(document, 'meta[property="og:description"]') ||
    metaContent(document, 'meta[name="description"]');
  // The walk goes on from the headline, and ends with the first paragraphs of the text.
  let looked = 0;
  for (const element of elementsAfter(headline)) {
    if (++looked > 60) break;
    const past = first?.compareDocumentPosition(element);
    if (past && past & FOLLOWING && !(past & 16)) break;
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
    if (isIt && isShown(element, isRendered)) return element;
  }
  return null;
}

function* elementsAfter(start: Element): Generator<Element> {
  let element: Element | null = start;
  for (;;) {
    let next: Element | null = element === start ? null : (element as Element).firstElementChild;
    while (!next && element) {
      next = element.nextElementSibling;
      if (!next) element = element.parentElement;
    }
    if (!next) return;
    element = next;
    yield element;
  }
}

/** Whether the element and all around it are rendered. */
function isShown(element: Element, isRendered: RenderedCheck): boolean {
  for (let at: Element | null = element; at && at.localName !== 'html'; at = at.parentElement) {
    if (!isRendered(at)) return false;
  }
  return true;
}

function metaContent(document: Document, selector: string): string {
  const content = document.querySelector(selector)?.getAttribute('content') ?? '';
  return content.slice(0, 1_000).replace(/\s+/g, ' ').trim();
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
