import type { VirtualElement } from '@floating-ui/dom';

/** The boxes of a range's lines in our own window, in CSS px. */
export function lineBoxes(range: Range): DOMRect[] {
  const { x, y } = frameOffset(range.startContainer.ownerDocument?.defaultView ?? null);
  const boxes = Array.from(range.getClientRects()).filter(({ width }) => width > 0);
  return x === 0 && y === 0 ? boxes : boxes.map((box) => moved(box, x, y));
}

/** The box around all of a range, likewise. */
export function boundingBox(range: Range): DOMRect {
  const { x, y } = frameOffset(range.startContainer.ownerDocument?.defaultView ?? null);
  return moved(range.getBoundingClientRect(), x, y);
}

/** The box of an element of the page or of a frame in it, likewise. */
export function elementBox(element: Element): DOMRect {
  const { x, y } = frameOffset(element.ownerDocument.defaultView);
  return moved(element.getBoundingClientRect(), x, y);
}

/** A range as what floating things are placed by and follow. */
export function reference(range: Range): VirtualElement {
  const node = range.startContainer;
  const element = node instanceof Element ? node : node.parentElement;
  return {
    getBoundingClientRect: () => boundingBox(range),
    getClientRects: () => lineBoxes(range),
    ...(element ? { contextElement: element } : {}),
  };
}

/** A virtual element for placing only: its boxes are those of our window already. */
export function placed(range: Range): VirtualElement {
  return {
    getBoundingClientRect: () => boundingBox(range),
    getClientRects: () => lineBoxes(range),
  };
}

/** Where the window of a frame lies in ours. */
function frameOffset(frame: Window | null): { x: number; y: number } {
  let x = 0;
  let y = 0;
  for (let inner = frame; inner && inner !== document.defaultView; inner = inner.parent) {
    const element = inner.frameElement;
    if (!element) break;
    const box = element.getBoundingClientRect();
    x += box.left + element.clientLeft;
    y += box.top + element.clientTop;
  }
  return { x, y };
}

function moved(box: DOMRect, x: number, y: number): DOMRect {
  return new DOMRect(box.x + x, box.y + y, box.width, box.height);
}
