import type { DocumentHandle, PageHandle, Point } from './driver.ts';
import { waitFor } from './wait.ts';

/** The painted texts of each highlight whose name starts so, in page order. */
export function highlightTexts(
  page: DocumentHandle,
  prefix = 'claimlight-',
): Promise<Record<string, string[]>> {
  return page.evaluate(`(() => {
    const found = {};
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith(${JSON.stringify(prefix)})) continue;
      const ranges = [...highlight].sort((a, b) =>
        a.startContainer === b.startContainer
          ? a.startOffset - b.startOffset
          : a.startContainer.compareDocumentPosition(b.startContainer) & 4 ? -1 : 1);
      const texts = ranges.map((range) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.toString();
      });
      if (texts.length > 0) found[name] = texts;
    }
    return found;
  })()`);
}

/** What has not changed for so long, in ms, is taken to stay. */
const STEADY = 200;

/** Waits for the page to be read: until claims are painted and nothing changes any more. */
export async function waitForHighlights(
  page: DocumentHandle,
  timeout = 20_000,
): Promise<Record<string, string[]>> {
  let before = '';
  let since = 0;
  return waitFor(
    'highlights on the page',
    async () => {
      const found = await highlightTexts(page);
      const now = JSON.stringify(found);
      if (now !== before) since = Date.now();
      before = now;
      const isRead = Object.keys(found).some((name) => /claim-|verdict/.test(name));
      return isRead && Date.now() - since >= STEADY && found;
    },
    { timeout },
  );
}

/**
 * Scrolls a text of the page to the middle of the window and tells where its ends are: points in
 * its first and its last character. Throws when the page has no such text.
 */
export async function textPlace(
  page: PageHandle,
  text: string,
): Promise<{ start: Point; end: Point; middle: Point }> {
  const place = await page.evaluate<{ start: Point; end: Point; middle: Point } | null>(`(() => {
    const wanted = ${JSON.stringify(text)};
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const nodes = [];
    let all = '';
    while (walker.nextNode()) {
      nodes.push({ node: walker.currentNode, at: all.length });
      all += walker.currentNode.data;
    }
    const at = all.indexOf(wanted);
    if (at < 0) return null;
    const box = (offset) => {
      const { node, at: from } = nodes.findLast((item) => item.at <= offset);
      const range = document.createRange();
      range.setStart(node, offset - from);
      range.setEnd(node, offset - from + 1);
      return { range, rect: range.getBoundingClientRect() };
    };
    const half = at + Math.floor(wanted.length / 2);
    const { rect } = box(half);
    scrollBy({ top: rect.top - innerHeight / 2, behavior: 'instant' });
    const first = box(at).rect;
    const last = box(at + wanted.length - 1).rect;
    const mid = box(half).rect;
    const y = (r) => r.top + r.height / 2;
    return {
      start: { x: first.left + 1, y: y(first) },
      end: { x: last.right - 1, y: y(last) },
      middle: { x: mid.left + mid.width / 2, y: y(mid) },
    };
  })()`);
  if (place === null) throw new Error(`the page has no text "${text}"`);
  return place;
}
