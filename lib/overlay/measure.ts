import type { PageClaim } from '@/lib/model/page';
import { lineBoxes } from './rects';

/** First line of a claim, in CSS px from the top of the window. */
export interface ClaimLine {
  claim: PageClaim;
  top: number;
  height: number;
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
    if (line) found.push({ claim, top: line.top, height: line.height });
    await pause();
    if (overtaken()) return null;
  }
  return found;
}

/** The scroll area that a text column stands in. */
export function scrollAreaOf(column: Element): ScrollArea {
  const document = column.ownerDocument;
  const window = document.defaultView as Window;
  for (let area = column.parentElement; area; area = area.parentElement) {
    const root = area === document.body || area === document.documentElement;
    if (root || area.scrollHeight <= area.clientHeight + 1) continue;
    if (!/auto|scroll/.test(window.getComputedStyle(area).overflowY)) continue;
    const { top, bottom } = area.getBoundingClientRect();
    return { top, bottom, scrolled: area.scrollTop, length: area.scrollHeight, page: false };
  }
  const { scrollHeight } = document.scrollingElement ?? document.documentElement;
  const { innerHeight, scrollY } = window;
  return { top: 0, bottom: innerHeight, scrolled: scrollY, length: scrollHeight, page: true };
}
