import { element } from './dom';
import type { CardPlace } from './placement';
import { lineBoxes } from './rects';

/** Distance of the line from the text, and of its height from the card's rounded corners, in CSS px. */
const FROM_TEXT = 4;
const CORNER = 14;

/** The line from a claim to a card beside it. */
export class Tether {
  readonly #line: HTMLElement;

  constructor(parent: HTMLElement) {
    this.#line = element(parent.ownerDocument, 'div', { className: 'tether' });
    parent.append(this.#line);
  }

  /** Draws it where the first line of the claim is level with the card, else not at all. */
  draw(range: Range, { side, left, top, width, height, away }: CardPlace): void {
    const text = lineBoxes(range)[0];
    const middle = text ? text.top + text.height / 2 : -1;
    const level = middle > top + CORNER && middle < top + height - CORNER;
    const beside = side === 'right' || side === 'left';
    this.#line.style.display = beside && text && level && !away ? '' : 'none';
    if (!text) return;
    const [from, to] =
      side === 'right' ? [text.right + FROM_TEXT, left] : [left + width, text.left - FROM_TEXT];
    Object.assign(this.#line.style, {
      top: `${middle}px`,
      left: `${from}px`,
      width: `${Math.max(0, to - from)}px`,
    });
    this.#line.style.setProperty('--dot', side === 'right' ? '-3px' : 'calc(100% - 4px)');
  }

  remove(): void {
    this.#line.remove();
  }
}
