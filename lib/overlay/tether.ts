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
    const boxes = lineBoxes(range);
    const text = boxes[0];
    const middle = text ? text.top + text.height / 2 : -1;
    // Words in elements of their own have boxes of their own.
    const line = boxes.filter((box) => box.top < middle && box.bottom > middle);
    const level = middle > top + CORNER && middle < top + height - CORNER;
    const beside = side === 'right' || side === 'left';
    this.#line.style.display = beside && text && level && !away ? '' : 'none';
    if (!text) return;
    const [from, to] =
      side === 'right'
        ? [Math.max(...line.map((box) => box.right)) + FROM_TEXT, left]
        : [left + width, Math.min(...line.map((box) => box.left)) - FROM_TEXT];
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
