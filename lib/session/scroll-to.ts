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
  // The first scroll also reaches into inner scroll areas, the second centres the very line.
  start?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const area = innerArea(start);
  const box = range.getBoundingClientRect();
  if (area) {
    const { top, height } = area.getBoundingClientRect();
    area.scrollBy({ top: box.top - top - (height - box.height) / 2, behavior });
    return;
  }
  const top = box.top - (window.innerHeight - box.height) / 2;
  window.scrollBy({ top, behavior });
}

/** The scroll area inside the page that an element stands in; null where the page itself scrolls. */
function innerArea(element: Element | null): Element | null {
  for (let area = element; area; area = area.parentElement) {
    const { body, documentElement } = area.ownerDocument;
    if (area === body || area === documentElement) return null;
    const { overflowY } = getComputedStyle(area);
    if (area.scrollHeight > area.clientHeight && /auto|scroll/.test(overflowY)) return area;
  }
  return null;
}
