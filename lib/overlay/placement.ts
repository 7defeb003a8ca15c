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

export interface CardPlace {
  left: number;
  top: number;
  width: number;
  height: number;
  /** A bottom sheet, on narrow windows. */
  sheet: boolean;
  side: 'left' | 'right' | 'below' | 'sheet';
}

/**
 * Says where the card lies in the window (CSS px): beside the text column where 424 px are free,
 * else below the claim and above it near the window's end, and as a bottom sheet on narrow windows.
 * `wanted` is the height of the card's content.
 */
export function placeCard(
  window: Window,
  claim: Range,
  column: Element,
  wanted: number,
): CardPlace {
  const { innerWidth, innerHeight } = window;
  if (innerWidth < SHEET_BELOW) {
    const height = Math.min(wanted, innerHeight * 0.6);
    return {
      left: 0,
      top: innerHeight - height,
      width: innerWidth,
      height,
      sheet: true,
      side: 'sheet',
    };
  }
  const height = Math.min(wanted, TALLEST, innerHeight - 2 * EDGE);
  const block = column.getBoundingClientRect();
  const line = claim.getClientRects()[0] ?? claim.getBoundingClientRect();
  const side =
    innerWidth - block.right >= BESIDE ? 'right' : block.left >= BESIDE ? 'left' : 'below';
  const box = claim.getBoundingClientRect();
  const gap = Math.min(GAP, (innerWidth - CARD_WIDTH) / 2);
  const left =
    side === 'right'
      ? block.right + gap
      : side === 'left'
        ? block.left - gap - CARD_WIDTH
        : box.left;
  const below = box.bottom + NEAR;
  const above = box.top - NEAR - height;
  const fitsBelow = below + height <= innerHeight - EDGE;
  const top = side === 'below' ? (fitsBelow || above < EDGE ? below : above) : line.top - RISE;
  return {
    left: within(left, EDGE, innerWidth - EDGE - CARD_WIDTH),
    top: within(top, EDGE, innerHeight - EDGE - height),
    width: CARD_WIDTH,
    height,
    sheet: false,
    side,
  };
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
