/** A stretch of the text that stands letter for letter in one text node. */
export interface Run {
  /** Offset in the text. */
  start: number;
  /** Code units; the same number in text and node. */
  length: number;
  node: Text;
  /** Offset in the node. */
  offset: number;
}

/** White space that is laid out like a plain space, whichever character it is. */
export const SPACE = /[\t\n\f\r \u00A0\u2000-\u200A\u202F\u205F\u3000]/;

/** Whether a run's node is still on the page and still says what the text says. */
export function sameText(run: Run, text: string): boolean {
  if (!run.node.isConnected || run.offset + run.length > run.node.length) return false;
  const now = run.node.data.slice(run.offset, run.offset + run.length);
  const then = text.slice(run.start, run.start + run.length);
  return now === then || plainSpaces(now) === plainSpaces(then);
}

function plainSpaces(text: string): string {
  return text.replace(/[\t\n\f\r\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ');
}
