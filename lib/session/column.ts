import type { Reading } from './reading';

/** The text column of an article: what its first paragraph stands in. */
export function columnOf({ blocks, map, root }: Reading): Element {
  const paragraph = blocks.find(({ role }) => role === 'paragraph');
  const node = paragraph && map.toRange(paragraph.start, paragraph.end)?.startContainer;
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest('p, div, section, article') ?? root;
}
