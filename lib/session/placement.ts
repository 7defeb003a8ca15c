import { computePosition, flip, offset, shift } from '@floating-ui/dom';

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
  card: HTMLElement,
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
  Object.assign(card.style, { width: `${CARD_WIDTH}px`, height: `${height}px` });
  // Beside the text the whole column is in the way, not only the claim.
  const box = side === 'below' ? claim.getBoundingClientRect() : besideBox(block, line);
  const { x, y } = await computePosition(
    { getBoundingClientRect: () => box, contextElement: column },
    card,
    {
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

function besideBox(block: DOMRect, line: DOMRect): DOMRect {
  return new DOMRect(block.left, line.top - 24, block.width, line.height);
}
