import type { Block, BlockRole } from '@/lib/model/analysis';

/** A stretch that sentences never cross. `role` is null where the layout is not known. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly role: BlockRole | null;
}

/**
 * Cuts a text into segments: at the ends of `blocks` when given, else at blank lines and at single
 * newlines, unless the text was wrapped at a column, where a newline is only a space.
 */
export function segment(text: string, blocks?: readonly Block[]): Segment[] {
  if (blocks === undefined || blocks.length === 0) return lines(text, 0, text.length, null);
  const segments: Segment[] = [];
  let at = 0;
  for (const block of [...blocks].sort((a, b) => a.start - b.start)) {
    const start = Math.min(Math.max(block.start, at), text.length);
    const end = Math.min(block.end, text.length);
    if (end <= start) continue;
    if (start > at) segments.push(...lines(text, at, start, null));
    segments.push(...lines(text, start, end, block.role));
    at = end;
  }
  if (at < text.length) segments.push(...lines(text, at, text.length, null));
  return segments;
}

interface Line {
  start: number;
  end: number;
}

function lines(text: string, from: number, to: number, role: BlockRole | null): Segment[] {
  const paragraphs = readParagraphs(text, from, to);
  const width = wrapWidth(text, paragraphs);
  const segments: Segment[] = [];
  for (const paragraph of paragraphs) {
    let open: Line | undefined;
    for (const line of paragraph) {
      if (open && (width > 0 || continues(text, open, line))) open = { ...open, end: line.end };
      else {
        if (open) segments.push({ ...open, role });
        open = line;
      }
    }
    if (open) segments.push({ ...open, role });
  }
  return segments;
}

/** Trimmed lines, grouped by the blank lines between them. */
function readParagraphs(text: string, from: number, to: number): Line[][] {
  const paragraphs: Line[][] = [[]];
  let at = from;
  while (at < to) {
    let next = at;
    while (next < to && !isNewline(text.charCodeAt(next))) next++;
    let start = at;
    let end = next;
    while (start < end && isSpace(text, start)) start++;
    while (end > start && isSpace(text, end - 1)) end--;
    if (end > start) paragraphs.at(-1)?.push({ start, end });
    else if (paragraphs.at(-1)?.length) paragraphs.push([]);
    if (text.charCodeAt(next) === 13 && text.charCodeAt(next + 1) === 10) next++;
    at = next + 1;
  }
  return paragraphs;
}

/**
 * The column a text was wrapped at, or 0. A wrapped line is one that had no room for the first word
 * of the next; nearly all lines of a wrapped text are.
 */
function wrapWidth(text: string, paragraphs: readonly Line[][]): number {
  let width = 0;
  let pairs = 0;
  for (const paragraph of paragraphs) {
    if (paragraph.length > 1) pairs += paragraph.length - 1;
    for (const line of paragraph) width = Math.max(width, line.end - line.start);
  }
  if (pairs < 2 || width > 140 || width < 30) return 0;
  let full = 0;
  for (const paragraph of paragraphs) {
    for (let i = 1; i < paragraph.length; i++) {
      const before = paragraph[i - 1];
      const line = paragraph[i];
      if (!before || !line) continue;
      const room = width - (before.end - before.start) - 1;
      if (firstWordLength(text, line) > room) full++;
    }
  }
  return full >= pairs * 0.8 ? width : 0;
}

function firstWordLength(text: string, line: Line): number {
  let end = line.start;
  while (end < line.end && !isSpace(text, end)) end++;
  return end - line.start;
}

/** A line that goes on in lower case after one without a full stop is the same sentence. */
function continues(text: string, before: Line, line: Line): boolean {
  return /[\p{Ll},;]/u.test(text[before.end - 1] ?? '') && /\p{Ll}/u.test(text[line.start] ?? '');
}

function isNewline(code: number): boolean {
  return code === 10 || code === 13 || code === 0x2028 || code === 0x2029;
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code <= 32 || code === 0xa0 || code === 0xfeff || (code >= 0x2000 && code <= 0x200b);
}
