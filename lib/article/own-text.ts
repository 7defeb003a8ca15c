const TEXT_NODE = 3;

/** The text right inside an element, without that of its children, trimmed. */
export function ownText(element: Element): string {
  let text = '';
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === TEXT_NODE) text += (child as Text).data;
  }
  return text.trim();
}

/** An element's text with white space collapsed and trimmed; at most `limit` code units of it. */
export function flatText(element: Element | null | undefined, limit = 2_000): string {
  const text = element?.textContent ?? '';
  return text
    .slice(0, limit * 4)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, limit);
}
