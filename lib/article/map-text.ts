import type { BodyBlock } from './body';
import type { Steps } from './flat-tree';
import type { WhiteSpace } from './layout';
import { LONGEST_TEXT, type Run, SPACE } from './text-run';

/** Soft hyphen, zero-width space, word joiner, byte order mark: laid out as nothing. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/;
const COLLAPSIBLE = /[\t\n\f\r ]/;
/** Words parted by single spaces, else one invisible character or one space. */
const STRETCHES =
  /[^\u00AD\u200B\u2060\uFEFF\t\n\f\r \u00A0\u2000-\u200A\u202F\u205F\u3000]+(?: [^\u00AD\u200B\u2060\uFEFF\t\n\f\r \u00A0\u2000-\u200A\u202F\u205F\u3000]+)*|./gs;

/** A block's text as it is laid out, and where each stretch of it stands on the page. */
export interface MappedBlock {
  text: string;
  words: number;
  runs: readonly Run[];
}

/**
 * Writes blocks out as they are laid out, those that were written before left as they are.
 * Ends with the block in which `maxWords` is reached; blocks without text are left out.
 */
export function* mapText(
  blocks: readonly BodyBlock[],
  maxWords: number,
): Steps<{ written: BodyBlock[]; truncated: boolean }> {
  const written: BodyBlock[] = [];
  let words = 0;
  for (const block of blocks) {
    if (words >= maxWords) return { written, truncated: true };
    block.mapped ??= mapBlock(block);
    words += block.mapped.words;
    if (block.mapped.text !== '') written.push(block);
    yield;
  }
  return { written, truncated: false };
}

function mapBlock({ pieces }: BodyBlock): MappedBlock {
  const writer = new BlockWriter();
  for (const piece of pieces) {
    if (piece === 'break') writer.lineBreak();
    else writer.write(piece.node, piece.whiteSpace);
  }
  return writer;
}

class BlockWriter implements MappedBlock {
  readonly runs: Run[] = [];
  text = '';
  words = 0;
  #inWord = false;
  /** The last stretch; to look at the end of a text that is still added to would copy all of it. */
  #last = '';
  /** A collapsed space, or a line break (node null), that counts only once more text follows. */
  #pending: { node: Text | null; offset: number } | null = null;

  lineBreak(): void {
    if (this.text !== '') this.#pending = { node: null, offset: 0 };
  }

  write(node: Text, whiteSpace: WhiteSpace): void {
    for (const { 0: stretch, index } of node.data.slice(0, LONGEST_TEXT).matchAll(STRETCHES)) {
      if (INVISIBLE.test(stretch)) continue;
      if (stretch.length > 1 || !SPACE.test(stretch)) {
        this.#emitPending();
        this.#emit(stretch, node, index);
        this.words += stretch.split(' ').length - (this.#inWord ? 1 : 0);
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

  get #isLineEmpty(): boolean {
    return this.#last === '' || this.#last === '\n';
  }

  #emitPending(): void {
    const pending = this.#pending;
    this.#pending = null;
    if (!pending) return;
    this.#emit(pending.node ? ' ' : '\n', pending.node, pending.offset);
    this.#inWord = false;
  }

  #emit(stretch: string, node: Text | null, offset: number): void {
    const { length } = stretch;
    const start = this.text.length;
    this.text += stretch;
    this.#last = stretch;
    if (!node) return;
    const last = this.runs.at(-1);
    const goesOn =
      last?.node === node &&
      last.offset + last.length === offset &&
      last.start + last.length === start;
    if (goesOn) last.length += length;
    else this.runs.push({ start, length, node, offset });
  }
}

function isCollapsible(space: string, whiteSpace: WhiteSpace): boolean {
  if (whiteSpace === 'preserve') return false;
  if (whiteSpace === 'preserve-breaks' && space === '\n') return false;
  return COLLAPSIBLE.test(space);
}
