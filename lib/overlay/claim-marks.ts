import type { PageClaim } from '@/lib/model/page';
import { element, glyph } from './dom';
import type { ClaimLine, ScrollArea } from './measure';
import { isRightToLeft } from './placement';
import { elementBox } from './rects';
import type { OverlayTexts } from './texts';
import { VERDICT_GLYPHS } from './verdict-glyphs';

/** Free margin (CSS px) from which a mark shows glyph, word and sources; glyph and word; a glyph. */
const ROOM = { sources: 150, word: 110, glyph: 32 };
/** Distance of two marks on one line, in CSS px. */
const STACK = 26;
/** Distance of the marks from the text, in CSS px. */
const GAP = 12;

interface Drawn {
  button: HTMLButtonElement;
  /** All that its looks depend on. */
  look: string;
}

/** Buttons with the verdict beside the first line of each saved claim, where there is room. */
export class ClaimMarks {
  readonly #texts: OverlayTexts;
  readonly #open: (key: string) => void;
  readonly #drawn = new Map<string, Drawn>();

  constructor(texts: OverlayTexts, open: (key: string) => void) {
    this.#texts = texts;
    this.#open = open;
  }

  /** Brings the marks in line with where saved claims were measured to stand. */
  draw(layer: HTMLElement, column: Element, lines: readonly ClaimLine[], area: ScrollArea): void {
    // Everything is read before the first write.
    const block = elementBox(column);
    const origin = layer.getBoundingClientRect();
    const width = layer.offsetWidth;
    const scale = origin.width / width || 1;
    const window = layer.ownerDocument.defaultView as Window;
    const opposite = isRightToLeft(column);
    const edge = opposite ? block.right + GAP : block.left - GAP;
    const room = opposite ? window.innerWidth - edge : edge;
    // Beside lines that run down there is no margin, but the next line.
    const { writingMode } = window.getComputedStyle(column);
    const size = writingMode === 'horizontal-tb' ? sizeFor(room) : null;
    const kept = new Set<string>();
    let last = Number.NEGATIVE_INFINITY;
    for (const { claim, top, height, left, right } of size ? lines : []) {
      // A mark beside the first of several columns is no mark of what stands in another.
      if (left > block.right || right < block.left) continue;
      const middle = top + height / 2;
      // A line that is scrolled away in an inner area has its mark taken away with it.
      if (!area.page && (middle < area.top || middle > area.bottom)) continue;
      last = Math.max((middle - origin.top) / scale - 12, last + STACK);
      kept.add(claim.key);
      const { style } = this.#mark(layer, claim, size ?? 'glyph', opposite);
      const across = (edge - origin.left) / scale;
      style.top = `${last}px`;
      style.left = opposite ? `${across}px` : 'auto';
      style.right = opposite ? 'auto' : `${width - across}px`;
    }
    for (const [key, { button }] of this.#drawn) {
      if (kept.has(key)) continue;
      button.remove();
      this.#drawn.delete(key);
    }
  }

  #mark(
    layer: HTMLElement,
    claim: PageClaim,
    size: keyof typeof ROOM,
    opposite: boolean,
  ): HTMLButtonElement {
    const texts = this.#texts;
    const slot = claim.slot ?? 'unrated';
    const word = claim.verdict?.word ?? texts.unrated;
    const sources = texts.sources(claim.sources);
    const shape = claim.shape ?? slot;
    const look = [slot, shape, word, sources, size, opposite].join('\n');
    const known = this.#drawn.get(claim.key);
    if (known?.look === look && known.button.parentNode === layer) return known.button;
    const document = layer.ownerDocument;
    const button =
      known?.button ?? element(document, 'button', { type: 'button', className: 'mark' });
    const label = texts.openClaim(word, sources);
    button.className = `mark ${slot}${opposite ? ' opposite' : ''}`;
    button.setAttribute('aria-label', label);
    button.title = label;
    button.replaceChildren(
      // In the order of the name, which must hold what is seen; the sheet draws the word last.
      ...(size !== 'glyph' ? [element(document, 'b', {}, word)] : []),
      ...(size === 'sources' && claim.sources > 0
        ? [' ', element(document, 'span', {}, sources)]
        : []),
      glyph(document, VERDICT_GLYPHS[shape], 16),
    );
    if (!known) {
      const { key } = claim;
      button.addEventListener('click', (event) => event.isTrusted && this.#open(key));
    }
    layer.append(button);
    this.#drawn.set(claim.key, { button, look });
    return button;
  }
}

function sizeFor(room: number): keyof typeof ROOM | null {
  if (room >= ROOM.sources) return 'sources';
  if (room >= ROOM.word) return 'word';
  return room >= ROOM.glyph ? 'glyph' : null;
}
