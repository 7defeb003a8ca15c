import type { Block } from '@/lib/model/analysis';
import type { BodyBlock } from './body';
import type { WhiteSpace } from './layout';
import { TextMap } from './text-map';
import { type Run, SPACE } from './text-run';

/** Soft hyphen, zero-width space, word joiner, byte order mark: laid out as nothing. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/;
const COLLAPSIBLE = /[\t\n\f\r ]/;
/** One invisible character, one space, or as much else as there is. */
const STRETCHES =
  /[\u00AD\u200B\u2060\uFEFF]|[\t\n\f\r \u00A0\u2000-\u200A\u202F\u205F\u3000]|[^\u00AD\u200B\u2060\uFEFF\t\n\f\r \u00A0\u2000-\u200A\u202F\u205F\u3000]+/g;
const BLOCK_BREAK = '\n\n';

export interface MappedText {
  map: TextMap;
  /** Whether blocks were left out because `maxWords` was reached. */
  truncated: boolean;
}

/**
 * Writes blocks out as one text, as it is laid out, noting where each stretch stands on the page.
 * Ends with the block in which `maxWords` is reached.
 */
export function mapText(blocks: readonly BodyBlock[], maxWords: number): MappedText {
  const writer = new TextWriter();
  const written: Block[] = [];
  let truncated = false;
  for (const block of blocks) {
    if (writer.words >= maxWords) {
      truncated = true;
      break;
    }
    const start = writer.beginBlock();
    for (const piece of block.pieces) {
      if (piece === 'break') writer.lineBreak();
      else writer.write(piece.node, piece.whiteSpace);
    }
    const end = writer.endBlock();
    if (end <= start) continue;
    written.push({ start, end, role: block.role });
  }
  return { map: new TextMap(writer.text(), written, writer.runs), truncated };
}

class TextWriter {
  readonly runs: Run[] = [];
  words = 0;
  #parts: string[] = [];
  #length = 0;
  #blockStart = 0;
  #inWord = false;
  /** A collapsed space, or a line break (node null), that counts only once more text follows. */
  #pending: { node: Text | null; offset: number } | null = null;

  /** Returns where the block's text will start, if it turns out to have any. */
  beginBlock(): number {
    this.#pending = null;
    this.#inWord = false;
    this.#blockStart = this.#length;
    return this.#length === 0 ? 0 : this.#length + BLOCK_BREAK.length;
  }

  endBlock(): number {
    this.#pending = null;
    return this.#length;
  }

  lineBreak(): void {
    if (!this.#isBlockEmpty) this.#pending = { node: null, offset: 0 };
  }

  write(node: Text, whiteSpace: WhiteSpace): void {
    for (const { 0: stretch, index } of node.data.matchAll(STRETCHES)) {
      if (INVISIBLE.test(stretch)) continue;
      if (!SPACE.test(stretch)) {
        this.#emitPending();
        this.#emit(stretch, node, index);
        if (!this.#inWord) this.words++;
        this.#inWord = true;
      } else if (isCollapsible(stretch, whiteSpace)) {
        if (!this.#pending && !this.#isLineEmpty) this.#pending = { node, offset: index };
      } else {
        // Spaces before a kept line break are not laid out.
        if (stretch === '\n' && whiteSpace !== 'preserve') this.#pending = null;
        this.#emitPending();
        this.#emit(stretch === '\n' ? '\n' : ' ', node, index);
        this.#inWord = false;
      }
    }
  }

  text(): string {
    return this.#parts.join('');
  }

  get #isBlockEmpty(): boolean {
    return this.#length === this.#blockStart;
  }

  get #isLineEmpty(): boolean {
    return this.#isBlockEmpty || this.#parts.at(-1) === '\n';
  }

  #emitPending(): void {
    const pending = this.#pending;
    this.#pending = null;
    if (!pending) return;
    this.#emit(pending.node ? ' ' : '\n', pending.node, pending.offset);
    this.#inWord = false;
  }

  #emit(stretch: string, node: Text | null, offset: number): void {
    if (this.#isBlockEmpty && this.#length > 0) {
      this.#parts.push(BLOCK_BREAK);
      this.#length += BLOCK_BREAK.length;
    }
    if (node) this.#extend(node, offset, stretch.length);
    this.#parts.push(stretch);
    this.#length += stretch.length;
  }

  #extend(node: Text, offset: number, length: number): void {
    const last = this.runs.at(-1);
    const goesOn =
      last?.node === node &&
      last.offset + last.length === offset &&
      last.start + last.length === this.#length;
    if (goesOn) last.length += length;
    else this.runs.push({ start: this.#length, length, node, offset });
  }
}

function isCollapsible(space: string, whiteSpace: WhiteSpace): boolean {
  if (whiteSpace === 'preserve') return false;
  if (whiteSpace === 'preserve-breaks' && space === '\n') return false;
  return COLLAPSIBLE.test(space);
}
