import type { PageClaim } from '@/lib/model/page';
import { element, glyph } from './dom';
import type { OverlayTexts } from './texts';
import type { OverlayPage } from './types';
import { VERDICT_GLYPHS } from './verdict-glyphs';

/** Free margin (CSS px) from which a mark shows glyph, word and sources; glyph and word; a glyph. */
const ROOM = { sources: 150, word: 110, glyph: 32 };
/** Distance of two marks on one line, in CSS px. */
const STACK = 26;

/** Puts a button with the verdict beside the first line of each saved claim, where there is room. */
export function drawMarks(
  claims: readonly PageClaim[],
  texts: OverlayTexts,
  page: OverlayPage,
  layer: HTMLElement,
): void {
  const column = page.column();
  const document = layer.ownerDocument;
  const focused = layer.querySelector<HTMLElement>(':focus')?.dataset.key;
  layer.replaceChildren();
  const origin = layer.getBoundingClientRect();
  const room = column.getBoundingClientRect().left - 12;
  if (room < ROOM.glyph) return;
  const right = column.getBoundingClientRect().left - origin.left - 12;
  let last = Number.NEGATIVE_INFINITY;
  for (const claim of claims) {
    const line = page.rangeOf(claim.key)?.getClientRects()[0];
    if (!line) continue;
    const slot = claim.slot ?? 'unrated';
    const word = claim.verdict?.word ?? texts.unrated;
    const sources = texts.sources(claim.sources);
    const label = texts.openClaim(word, sources);
    const top = Math.max(line.top - origin.top + line.height / 2 - 12, last + STACK);
    last = top;
    const button = element(document, 'button', { type: 'button', className: `mark ${slot}` });
    button.dataset.key = claim.key;
    button.setAttribute('aria-label', label);
    button.title = label;
    if (room >= ROOM.sources && claim.sources > 0)
      button.append(element(document, 'span', {}, sources));
    if (room >= ROOM.word) button.append(element(document, 'b', {}, word));
    button.append(glyph(document, VERDICT_GLYPHS[slot], 16));
    button.addEventListener('click', (event) => event.isTrusted && page.open(claim.key));
    layer.append(button);
    Object.assign(button.style, { top: `${top}px`, left: `${right - button.offsetWidth}px` });
    if (focused === claim.key) button.focus({ preventScroll: true });
  }
}
