/** An element's text with white space collapsed and trimmed; at most `limit` code units of it. */
export function flatText(element: Element | null | undefined, limit = 2_000): string {
  const text = element?.textContent ?? '';
  return text
    .slice(0, limit * 4)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, limit);
}
