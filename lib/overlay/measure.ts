import type { PageClaim } from '@/lib/model/page';
import { lineBoxes } from './rects';

/** First line of a claim, in CSS px from the corner of the window. */
export interface ClaimLine {
  claim: PageClaim;
  top: number;
  height: number;
  left: number;
  right: number;
}

/** What scrolls the article: an inner scroll area, or the page itself. */
export interface ScrollArea {
  /** Its place in the window. */
  top: number;
  bottom: number;
  /** How far it is scrolled, and how much there is to scroll through. */
  scrolled: number;
  length: number;
  /** It is the page. */
  page: boolean;
}

/**
 * Reads where claims stand, all of them before anything is written, and hands over to the page
 * between slices. Null where `overtaken` says that newer claims are on their way.
 */
export async function measureClaims(
  claims: readonly PageClaim[],
  rangeOf: (key: string) => Range | null,
  pause: () => Promise<void>,
  overtaken: () => boolean,
): Promise<ClaimLine[] | null> {
  const found: ClaimLine[] = [];
  for (const claim of claims) {
    const range = rangeOf(claim.key);
    const line = range && lineBoxes(range)[0];
    if (!line) continue;
    const { top, height, left, right } = line;
    found.push({ claim, top, height, left, right });
    await pause();
    if (overtaken()) return null;
  }
  return found;
}

/** What the letters of a text stand out by, in CSS px: by so much nothing is scrolled that anybody would. */
const STANDS_OUT = 50;

/** The scroll area that a text column stands in. */
export function scrollAreaOf(column: Element): ScrollArea {
  const { body, documentElement: root, defaultView, scrollingElement } = column.ownerDocument;
  const window = defaultView as Window;
  const overflow = (element: Element) => window.getComputedStyle(element).overflowY;
  for (let area = column.parentElement; area && area !== root; area = area.parentElement) {
    if (area.scrollHeight < area.clientHeight + STANDS_OUT) continue;
    // What <body> says is the window's, unless <html> says something itself.
    if (area === body && overflow(root) === 'visible') continue;
    if (!/auto|scroll/.test(overflow(area))) continue;
    const { top, bottom } = area.getBoundingClientRect();
    return { top, bottom, scrolled: area.scrollTop, length: area.scrollHeight, page: false };
  }
  const { scrollHeight } = scrollingElement ?? root;
  const { innerHeight, scrollY } = window;
  return { top: 0, bottom: innerHeight, scrolled: scrollY, length: scrollHeight, page: true };
}
