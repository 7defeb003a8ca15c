import { autoUpdate, computePosition, flip, hide, inline, offset, shift } from '@floating-ui/dom';
import { placed, reference } from './rects';

/** Distance of a toolbar from its text, in CSS px. */
const NEAR = 7;
/** Fingers and the handles of a selection need more. */
const NEAR_TOUCH = 30;
const EDGE = 8;

export interface Following {
  /** Places it anew, after it or the text changed its size. */
  again(): void;
  stop(): void;
}

/**
 * Keeps a toolbar at its text: above the first line, below the last where there is no room above,
 * and always below for touch, where the browser's own menu stands above. Unseen while the text is
 * scrolled away.
 */
export function followText(bar: HTMLElement, range: Range, touch = false): Following {
  const place = async () => {
    const { x, y, middlewareData } = await computePosition(placed(range), bar, {
      placement: touch ? 'bottom-start' : 'top-start',
      middleware: [
        inline(),
        offset(touch ? NEAR_TOUCH : NEAR),
        flip({ padding: EDGE, crossAxis: false, boundary: [] }),
        shift({ padding: EDGE, crossAxis: true, boundary: [] }),
        hide({ boundary: [] }),
      ],
    });
    Object.assign(bar.style, {
      left: `${x}px`,
      top: `${y}px`,
      visibility: middlewareData.hide?.referenceHidden ? 'hidden' : '',
    });
  };
  // Watching sizes would raise errors that the page hears; the reader tells of changed layout.
  const stop = autoUpdate(reference(range), bar, () => void place(), { elementResize: false });
  return { stop, again: () => void place() };
}
