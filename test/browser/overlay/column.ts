import { afterEach, beforeEach } from 'vitest';
import { page } from 'vitest/browser';
import type { PageClaim } from '@/lib/model/page';
import type { Acts, ShowOptions } from '@/lib/overlay/types';
import { claimOf, type FakePage, mountOver } from './page';

/** What stands in the column where a test says nothing else. */
const TEXT =
  'Rents rose by 41 percent in five years. The council sold nine houses. Nobody was asked, the mayor said.';

/** Its claims: two that were found, and a saved one between them. */
export const FIRST = claimOf(0, 38);
export const SAVED = claimOf(40, 68, {
  slot: 'half',
  sources: 3,
  verdict: { scale: 'truth', value: 'half', word: 'Half true', note: '', at: '' },
});
export const THIRD = claimOf(70, 103, { score: 55 });
export const CLAIMS = [FIRST, SAVED, THIRD];

/** What is drawn when nothing is turned off. */
export const ALL: ShowOptions = { pill: true, margin: true, letterKeys: true };

/** A wide page with one column of text, anew for each test; what is drawn over it goes with the test. */
export function setColumn() {
  const column = document.createElement('p');
  let stop: AbortController;
  beforeEach(async () => {
    await page.viewport(1280, 800);
    stop = new AbortController();
    document.body.style.margin = '0';
    column.style.cssText = 'margin: 300px 0 2000px 300px; width: 420px; font: 18px/30px serif';
    column.dir = '';
    column.textContent = TEXT;
    document.body.replaceChildren(column);
    scrollTo(0, 0);
  });
  afterEach(() => {
    stop.abort();
    document.querySelector('style')?.remove();
  });
  /** Draws over it without showing a claim yet. */
  const mount = (claims: readonly PageClaim[], patch: Partial<Acts> = {}) =>
    mountOver(column, claims, stop.signal, patch);
  return {
    column,
    mount,
    /** Ends all of ours, as when the extension is switched off. */
    end: () => stop.abort(),
    /** Draws over it, and shows its claims. */
    draw(
      claims: readonly PageClaim[],
      patch: Partial<Acts> = {},
      shown: Partial<ShowOptions> = {},
    ): FakePage {
      const fake = mount(claims, patch);
      fake.overlay.show(claims, { ...ALL, ...shown });
      return fake;
    },
    /** Where a part of its text stands, by the first line of it. */
    line(start: number, end: number): DOMRect {
      const range = new Range();
      range.setStart(column.firstChild as Text, start);
      range.setEnd(column.firstChild as Text, end);
      return range.getClientRects()[0] as DOMRect;
    },
  };
}
