import {
  computePosition,
  flip,
  hide,
  type Middleware,
  offset,
  type Placement,
  shift,
  size,
  type VirtualElement,
} from '@floating-ui/dom';
import { boundingBox, elementBox, lineBoxes, placed } from './rects';

/** Card and gaps in CSS px, from the interface guide. */
const CARD_WIDTH = 392;
const BESIDE = 424;
const GAP = 34;
/** Distance from the claim when the card lies below or above it. */
const NEAR = 8;
/** How far a card beside the text starts above its claim's line. */
const RISE = 24;
const EDGE = 16;
const SHEET_BELOW = 720;
const TALLEST = 720;
/** A card below or above its claim is not pressed lower than this; it rather covers text. */
const LOWEST = 240;

export type CardSide = 'left' | 'right' | 'below' | 'above' | 'sheet';

/** Where the card lies in the window, in CSS px. */
export interface CardPlace {
  left: number;
  top: number;
  width: number;
  height: number;
  side: CardSide;
  /** Its claim is scrolled out of the window; the card stays at the edge the claim left by. */
  away: boolean;
}

/**
 * Says where the card lies: beside the text column where 424 px are free (on the side the script
 * runs to, if both are), else below the claim and above it near the window's end, and as a bottom
 * sheet of at most 60 % on windows narrower than 720 px. Of a pinched window, what is seen of it
 * counts. `wanted` is the height of its content.
 */
export async function placeCard(
  card: HTMLElement,
  claim: Range,
  column: Element,
  wanted: number,
): Promise<CardPlace> {
  const window = card.ownerDocument.defaultView as Window;
  const { scale = 1, offsetLeft = 0 } = window.visualViewport ?? {};
  const width = window.innerWidth / scale;
  if (width < SHEET_BELOW) return placeSheet(window, wanted);
  const height = Math.min(wanted, TALLEST, window.innerHeight / scale - 2 * EDGE);
  const block = elementBox(column);
  const room = { left: block.left - offsetLeft, right: offsetLeft + width - block.right };
  const side = freeSide(room, column);
  return side
    ? placeBeside(card, claim, block, side, room[side], height)
    : placeBelow(card, claim, column, height);
}

/** Along the edge of what can be seen: a pinched view or an open keyboard makes that smaller. */
function placeSheet(window: Window, wanted: number): CardPlace {
  const view = window.visualViewport;
  const shown = view?.height ?? window.innerHeight;
  const height = Math.min(wanted, shown * 0.6);
  const width = view?.width ?? window.innerWidth;
  return {
    left: view?.offsetLeft ?? 0,
    top: (view?.offsetTop ?? 0) + shown - height,
    // The page in the frame tells a sheet by its width, which must not be a card's.
    width: Math.round(width) === CARD_WIDTH ? CARD_WIDTH + 1 : width,
    height,
    side: 'sheet',
    away: false,
  };
}

function freeSide(
  room: Record<'left' | 'right', number>,
  column: Element,
): 'left' | 'right' | null {
  const right = room.right >= BESIDE;
  const left = room.left >= BESIDE;
  if (left && right) return isRightToLeft(column) ? 'left' : 'right';
  return right ? 'right' : left ? 'left' : null;
}

async function placeBeside(
  card: HTMLElement,
  claim: Range,
  block: DOMRect,
  side: 'left' | 'right',
  room: number,
  height: number,
): Promise<CardPlace> {
  const line = lineBoxes(claim)[0] ?? boundingBox(claim);
  const gap = Math.min(GAP, (room - CARD_WIDTH) / 2);
  // As wide as the column, as high as the claim's first line.
  const box = new DOMRect(block.left, line.top, block.width, line.height);
  return solve(card, { getBoundingClientRect: () => box }, `${side}-start`, height, [
    offset({ mainAxis: gap, crossAxis: -RISE }),
    shift({ padding: EDGE, crossAxis: true, boundary: [] }),
  ]);
}

async function placeBelow(
  card: HTMLElement,
  claim: Range,
  column: Element,
  height: number,
): Promise<CardPlace> {
  let fits = height;
  const start = isRightToLeft(column) ? 'bottom-end' : 'bottom-start';
  const place = await solve(card, placed(claim), start, height, [
    offset(NEAR),
    flip({ padding: EDGE, crossAxis: false, boundary: [] }),
    size({
      padding: EDGE,
      boundary: [],
      apply({ availableHeight }) {
        fits = Math.max(Math.min(height, availableHeight), Math.min(height, LOWEST));
        card.style.height = `${fits}px`;
      },
    }),
    shift({ padding: EDGE, crossAxis: true, boundary: [] }),
  ]);
  return { ...place, height: fits };
}

async function solve(
  card: HTMLElement,
  reference: VirtualElement,
  placement: Placement,
  height: number,
  middleware: Middleware[],
): Promise<CardPlace> {
  // The size it is placed with.
  Object.assign(card.style, { width: `${CARD_WIDTH}px`, height: `${height}px` });
  const found = await computePosition(reference, card, {
    strategy: 'absolute',
    placement,
    middleware: [...middleware, hide({ boundary: [] })],
  });
  return {
    left: found.x,
    top: found.y,
    width: CARD_WIDTH,
    height,
    side: SIDES[found.placement.split('-', 1)[0] ?? ''] ?? 'below',
    away: found.middlewareData.hide?.referenceHidden ?? false,
  };
}

const SIDES: Record<string, CardSide> = {
  left: 'left',
  right: 'right',
  bottom: 'below',
  top: 'above',
};

/** Whether a text column runs from right to left. */
export function isRightToLeft(column: Element): boolean {
  const window = column.ownerDocument.defaultView as Window;
  return window.getComputedStyle(column).direction === 'rtl';
}
