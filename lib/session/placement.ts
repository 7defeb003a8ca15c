import { computePosition, flip, offset, type Platform, shift } from '@floating-ui/core';

/** Card and gaps in CSS px, from the interface guide. */
const CARD_WIDTH = 392;
const BESIDE = 424;
const GAP = 34;
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
export async function placeCard(
  window: Window,
  claim: Range,
  column: Element,
  wanted: number,
): Promise<CardPlace> {
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
  // Beside the text the whole column is in the way, not only the claim.
  const box = side === 'below' ? claim.getBoundingClientRect() : besideBox(block, line);
  const { x, y } = await computePosition(
    box,
    { width: CARD_WIDTH, height },
    {
      platform: inWindow(innerWidth, innerHeight),
      strategy: 'fixed',
      placement: side === 'below' ? 'bottom-start' : `${side}-start`,
      middleware: [
        offset(side === 'below' ? 8 : Math.min(GAP, (innerWidth - CARD_WIDTH) / 2)),
        ...(side === 'below' ? [flip({ padding: EDGE })] : []),
        shift({ padding: EDGE, crossAxis: true }),
      ],
    },
  );
  return { left: x, top: y, width: CARD_WIDTH, height, sheet: false, side };
}

/** Boxes in window coordinates need nothing of the DOM: the core of Floating UI is enough. */
function inWindow(width: number, height: number): Platform {
  const whole = { x: 0, y: 0, width, height };
  return {
    getElementRects: ({ reference, floating }) => ({
      reference: {
        x: reference.x,
        y: reference.y,
        width: reference.width,
        height: reference.height,
      },
      floating: { x: 0, y: 0, ...floating },
    }),
    getClippingRect: () => ({ ...whole, top: 0, left: 0, right: width, bottom: height }),
    getDimensions: ({ width, height }) => ({ width, height }),
  };
}

function besideBox(block: DOMRect, line: DOMRect): DOMRect {
  return new DOMRect(block.left, line.top - 24, block.width, line.height);
}
