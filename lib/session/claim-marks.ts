import type { PageClaim } from '@/lib/model/page';
import type { VerdictSlot } from '@/lib/model/verdict';
import { element, glyph } from './dom';
import { VERDICT_GLYPHS } from './verdict-glyphs';

/** Free margin (CSS px) from which a mark shows glyph, word and sources; glyph and word; a glyph. */
const ROOM = { sources: 150, word: 110, glyph: 32 };
/** Distance of two marks on one line, in CSS px. */
const STACK = 26;

export interface Mark {
  claim: PageClaim & { slot: VerdictSlot };
  word: string;
  sources: string;
  label: string;
}

export interface MarkTargets {
  layer: HTMLElement;
  column: Element;
  rangeOf(claim: PageClaim): Range | null;
  open(key: string): void;
}

/** Puts a button with the verdict beside the first line of each saved claim, where there is room. */
export function drawMarks(marks: readonly Mark[], targets: MarkTargets): void {
  const { layer, column } = targets;
  const document = layer.ownerDocument;
  const focused = layer.querySelector<HTMLElement>(':focus')?.dataset.key;
  layer.replaceChildren();
  const origin = layer.getBoundingClientRect();
  const room = column.getBoundingClientRect().left - 12;
  if (room < ROOM.glyph) return;
  const right = column.getBoundingClientRect().left - origin.left - 12;
  let last = Number.NEGATIVE_INFINITY;
  for (const { claim, word, sources, label } of marks) {
    const line = targets.rangeOf(claim)?.getClientRects()[0];
    if (!line) continue;
    const top = Math.max(line.top - origin.top + line.height / 2 - 12, last + STACK);
    last = top;
    const button = element(document, 'button', { type: 'button', className: `mark ${claim.slot}` });
    button.dataset.key = claim.key;
    button.setAttribute('aria-label', label);
    button.title = label;
    if (room >= ROOM.sources && sources) button.append(element(document, 'span', {}, sources));
    if (room >= ROOM.word) button.append(element(document, 'b', {}, word));
    button.append(glyph(document, VERDICT_GLYPHS[claim.slot], 16));
    button.addEventListener('click', (event) => event.isTrusted && targets.open(claim.key));
    layer.append(button);
    Object.assign(button.style, { top: `${top}px`, left: `${right - button.offsetWidth}px` });
    if (focused === claim.key) button.focus({ preventScroll: true });
  }
}
