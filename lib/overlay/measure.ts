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

/** Reads how a scroll area of the page stands; null for the page itself. */
export function readScrollArea(document: Document, area: Element | null): ScrollArea {
  if (area) {
    const { top, bottom } = area.getBoundingClientRect();
    return { top, bottom, scrolled: area.scrollTop, length: area.scrollHeight, page: false };
  }
  const { scrollHeight } = document.scrollingElement ?? document.documentElement;
  const { innerHeight, scrollY } = document.defaultView as Window;
  return { top: 0, bottom: innerHeight, scrolled: scrollY, length: scrollHeight, page: true };
}
