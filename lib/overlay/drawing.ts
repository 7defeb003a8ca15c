import type { PageClaim } from '@/lib/model/page';
import { ClaimMarks } from './claim-marks';
import type { Host } from './host';
import { Lane } from './lane';
import { measureClaims, readScrollArea } from './measure';
import type { OverlayTexts } from './texts';
import type { OverlayPage } from './types';

/** What follows the layout of the page: the marks in the margin and the lane. */
export class Drawing {
  readonly #host: Host;
  readonly #page: OverlayPage;
  readonly #marks: ClaimMarks;
  readonly #lane: Lane;
  #claims: readonly PageClaim[] = [];
  /** Whether saved claims have their verdict beside the text. */
  margin = true;
  /** Counts drawings, so that a later one overtakes an earlier. */
  #turn = 0;
  #queued = false;

  constructor(host: Host, page: OverlayPage, texts: OverlayTexts) {
    this.#host = host;
    this.#page = page;
    this.#marks = new ClaimMarks(texts, page.open);
    this.#lane = new Lane(page.document);
    const window = page.document.defaultView as Window;
    // Marks move with the page, but not with an area inside of it.
    window.addEventListener(
      'scroll',
      ({ target }) => {
        if (target instanceof Element && target.contains(page.column())) this.#queue(window);
      },
      { capture: true, passive: true, signal: page.signal },
    );
  }

  /** Draws these claims where they stand now. */
  draw(claims: readonly PageClaim[]): void {
    this.#claims = claims;
    // Nothing to show and nothing shown: the page stays without an element of ours.
    if (claims.length > 0 || this.#host.present) void this.#draw(claims);
  }

  async #draw(claims: readonly PageClaim[]): Promise<void> {
    const turn = ++this.#turn;
    const { rangeOf, pauses, signal } = this.#page;
    const overtaken = () => turn !== this.#turn || signal.aborted;
    const lines = await measureClaims(claims, rangeOf, pauses(), overtaken);
    if (!lines || overtaken()) return;
    const column = this.#page.column();
    const area = readScrollArea(this.#page.document, this.#page.scrollArea());
    const saved = lines.filter(({ claim }) => claim.slot !== null);
    this.#lane.draw(() => this.#host.top, lines, area);
    if (saved.length > 0 || this.#host.present) {
      this.#marks.draw(this.#host.margin, column, this.margin ? saved : [], area);
    }
  }

  #queue(window: Window): void {
    if (this.#queued) return;
    this.#queued = true;
    window.requestAnimationFrame(() => {
      this.#queued = false;
      if (!this.#page.signal.aborted) this.draw(this.#claims);
    });
  }
}
