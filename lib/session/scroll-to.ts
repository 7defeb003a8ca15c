import { scrollAreas } from './scroll-areas';

/**
 * Scrolls a range to the middle of the window, through every area it stands in; of one that is longer than
 * the window, its beginning. Smoothly, unless the person asked the system for less motion.
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
  let middle = box.top + Math.min(box.height, window.innerHeight) / 2;
  for (const area of scrollAreas(start)) {
    const { top, height } = area.getBoundingClientRect();
    const target = area.scrollTop + middle - top - height / 2;
    const most = area.scrollHeight - area.clientHeight;
    const by = Math.max(0, Math.min(target, most)) - area.scrollTop;
    area.scrollBy({ top: by, behavior });
    // What it cannot do is left to those around it.
    middle -= by;
  }
  window.scrollBy({ top: middle - window.innerHeight / 2, behavior });
}
