import { flatParent } from '@/lib/article/flat-tree';

/**
 * Scrolls a range to the middle of the window, through every area it stands in. Smoothly, unless
 * the person asked the system for less motion.
 */
export function scrollToRange(window: Window, range: Range): void {
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = calm ? 'instant' : 'smooth';
  const node = range.startContainer;
  const start = node instanceof Element ? node : node.parentElement;
  // In a frame the browser alone can scroll through all that lies between.
  if (start && start.ownerDocument !== window.document) {
    start.scrollIntoView({ block: 'center', behavior });
    return;
  }
  // The first scroll also reaches across, those after it centre the very line.
  start?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const box = range.getBoundingClientRect();
  let middle = box.top + box.height / 2;
  for (let at: Node | null = start; at && at !== window.document; at = flatParent(at)) {
    if (!(at instanceof Element)) continue;
    const most = scrollable(at);
    if (most === 0) continue;
    const { top, height } = at.getBoundingClientRect();
    const target = at.scrollTop + middle - top - height / 2;
    const by = Math.max(0, Math.min(target, most)) - at.scrollTop;
    at.scrollBy({ top: by, behavior });
    // What it cannot do is left to those around it.
    middle -= by;
  }
  window.scrollBy({ top: middle - window.innerHeight / 2, behavior });
}

/** How far an area inside the page scrolls down, in CSS px; 0 where it does not, or the page itself would. */
function scrollable(area: Element): number {
  const most = area.scrollHeight - area.clientHeight;
  const { body, documentElement } = area.ownerDocument;
  const overflow = (element: Element) => getComputedStyle(element).overflowY;
  // What <body> says is the window's, unless <html> says something itself.
  const isPage = area === body ? overflow(documentElement) === 'visible' : area === documentElement;
  return !isPage && most > 0 && /auto|scroll/.test(overflow(area)) ? most : 0;
}
