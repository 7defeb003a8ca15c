import { element, glyph } from './dom';
import type { ClaimLine, ScrollArea } from './measure';
import { VERDICT_GLYPHS } from './verdict-glyphs';

/** Narrower windows and pages with fewer claims have no lane. */
const NARROWEST = 900;
const FEWEST = 3;
/** Distance of the lane from the upper and lower edge of the window, in CSS px. */
const EDGE = 12;
/** Bars nearer to each other than this are drawn as one, in CSS px. */
const APART = 2;

/**
 * A strip inside the right edge of the window that says where on the page claims stand: a bar for
 * each unsaved one, the glyph of its verdict for each saved one. Decoration, like a scroll bar's.
 */
export class Lane {
  readonly #strip: HTMLElement;
  #drawn = '';

  constructor(document: Document) {
    this.#strip = element(document, 'div', { className: 'lane' });
    this.#strip.setAttribute('aria-hidden', 'true');
  }

  /** Brings the strip in line with where claims were measured to stand. */
  draw(layer: () => HTMLElement, lines: readonly ClaimLine[], area: ScrollArea): void {
    const document = this.#strip.ownerDocument;
    const { innerWidth, innerHeight } = document.defaultView as Window;
    if (innerWidth < NARROWEST || lines.length < FEWEST) {
      this.#strip.remove();
      this.#drawn = '';
      return;
    }
    const height = innerHeight - 2 * EDGE;
    const marks = placed(lines, area, height);
    const drawn = marks.map(({ y, slot, shape }) => `${y}${slot}${shape}`).join();
    const parent = layer();
    if (this.#strip.parentNode !== parent) parent.prepend(this.#strip);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.#strip.replaceChildren(
      ...marks.map(({ y, slot, shape }) => {
        const mark = element(document, 'i', { className: slot ?? 'bar-mark' });
        mark.style.top = `${y}px`;
        if (slot) mark.append(glyph(document, VERDICT_GLYPHS[shape ?? slot], 12));
        return mark;
      }),
    );
  }
}

/** Where each mark lies in a lane of this height; bars that would touch are one. */
function placed(lines: readonly ClaimLine[], area: ScrollArea, height: number) {
  let last = Number.NEGATIVE_INFINITY;
  const length = Math.max(area.length, 1);
  return lines
    .map(({ claim, top }) => ({
      y: Math.round(((top - area.top + area.scrolled) / length) * height),
      slot: claim.slot,
      shape: claim.shape,
    }))
    .sort((a, b) => a.y - b.y)
    .filter(({ y, slot }) => {
      if (slot) return true;
      if (y - last < APART) return false;
      last = y;
      return true;
    });
}
