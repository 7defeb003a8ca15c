/** A stretch of a block's text that stands letter for letter in one text node. */
export interface Run {
  /** Offset in the block's text. */
  start: number;
  /** Code units; the same number in text and node. */
  length: number;
  node: Text;
  /** Offset in the node. */
  offset: number;
}

/** No text node of an article is longer, in code units; of one that is, the rest is not read. */
export const LONGEST_TEXT = 200_000;

/** White space that is laid out like a plain space, whichever character it is. */
export const SPACE = /[\t\n\f\r \u00A0\u2000-\u200A\u202F\u205F\u3000]/;

/** Whether a node is still on the page and still says, from an offset on, what the text says. */
export function saysStill(node: Text, offset: number, text: string): boolean {
  // The nodes of a frame that is gone still count as connected.
  if (!node.isConnected || !node.ownerDocument.defaultView) return false;
  const now = node.data.slice(offset, offset + text.length);
  return now === text || plainSpaces(now) === plainSpaces(text);
}

function plainSpaces(text: string): string {
  return text.replace(/[\t\n\f\r\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ');
}
