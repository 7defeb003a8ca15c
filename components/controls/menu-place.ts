/** How a menu stands otherwise than beside its button as asked, so that all of it is in sight. */
export interface MenuPlace {
  /** On the other side of its button. */
  flip: boolean;
  /** So many CSS px along the line, to the right. */
  shift: number;
}

export const AS_ASKED: MenuPlace = { flip: false, shift: 0 };

/** Least distance to the edge of what is in sight, in CSS px. */
const EDGE = 8;

/** Where an open menu that stands as asked has room. Where neither side has enough, it stays. */
export function placeInSight(menu: HTMLElement, side: 'below' | 'above'): MenuPlace {
  const anchor = menu.parentElement?.getBoundingClientRect();
  if (!anchor) return AS_ASKED;
  const sight = sightOf(menu);
  const { left, right, height } = menu.getBoundingClientRect();
  const room = { below: sight.bottom - anchor.bottom, above: anchor.top - sight.top };
  const fits = (on: 'below' | 'above') => room[on] >= height + EDGE;
  const toRight = sight.left + EDGE - left;
  const toLeft = sight.right - EDGE - right;
  return {
    flip: !fits(side) && fits(side === 'below' ? 'above' : 'below'),
    // Where it is wider than what is in sight, its beginning shows.
    shift: Math.max(toRight, Math.min(toLeft, 0)),
  };
}

/** What of the window is not cut off by what scrolls around an element. */
function sightOf(element: HTMLElement): {
  left: number;
  top: number;
  right: number;
  bottom: number;
} {
  const { clientWidth: right, clientHeight: bottom } = document.documentElement;
  const sight = { left: 0, top: 0, right, bottom };
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
    if (getComputedStyle(at).overflowY === 'visible') continue;
    const box = at.getBoundingClientRect();
    sight.left = Math.max(sight.left, box.left);
    sight.top = Math.max(sight.top, box.top);
    sight.right = Math.min(sight.right, box.right);
    sight.bottom = Math.min(sight.bottom, box.bottom);
  }
  return sight;
}
