import type { Token } from '@/lib/analysis/tokens/tokenize';

/** A quotation: tokens of its marks; `close` is the number of tokens where it never closes. */
export interface Quotation {
  readonly open: number;
  readonly close: number;
  /** Ended by the end of its paragraph, not by a mark: it may go on in the next one. */
  readonly unclosed: boolean;
}

/** The quotations of a text, in order, never nested. */
export interface Quotations {
  readonly list: readonly Quotation[];
  /** Number of the quotation a token stands in, its marks included; -1 outside. */
  readonly at: Int32Array;
}

const OPEN = /^["“„«‘']$/;
const DOUBLE = /^["“”„«»]$/;

/**
 * Finds quotations in double marks, straight or curly, and in single marks that open a word. A mark of
 * the same family closes one; the end of a paragraph ends one that is open.
 */
export function findQuotations(text: string, tokens: readonly Token[]): Quotations {
  const at = new Int32Array(tokens.length).fill(-1);
  const list: Quotation[] = [];
  let open = -1;
  let paragraph = 0;
  let stop = -1;
  const end = (close: number, unclosed: boolean) => {
    const last = Math.min(close, tokens.length - 1);
    for (let i = open; i <= last; i++) at[i] = list.length;
    list.push({ open, close, unclosed });
    open = -1;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) break;
    if (newParagraph(text, tokens, i)) {
      if (open >= 0) end(i - 1, true);
      paragraph = i;
    }
    if (token.kind !== 'symbol') continue;
    // A stop with a space after it: where a sentence may begin.
    if (/^[.!?]$/.test(token.text) && tokens[i + 1]?.start !== token.end) stop = i;
    if (open < 0) {
      if (OPEN.test(token.text) && opens(tokens, i)) open = i;
      else if (strayClose(tokens, i)) {
        // The mark that opened it stands before the paragraph, or was left out.
        open = Math.max(paragraph, stop + 1, (list.at(-1)?.close ?? -1) + 1);
        end(i, false);
      }
    } else if (token.text === '"' && tokens[open]?.text === '"' && opensAgain(tokens, i)) {
      // A second opening mark: the quotation goes on in another paragraph.
      end(i - 1, true);
      open = i;
    } else if (closes(tokens, open, i)) end(i, false);
  }
  if (open >= 0) end(tokens.length, true);
  return { list, at };
}

function newParagraph(text: string, tokens: readonly Token[], at: number): boolean {
  const from = tokens[at - 1]?.end ?? 0;
  const to = tokens[at]?.start ?? 0;
  return to - from > 1 && /\n\s*\n/.test(text.slice(from, Math.min(to, from + 40)));
}

function opens(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (!token || !next) return false;
  if (/^[“„«]$/.test(token.text)) return true;
  const free = !before || before.end < token.start || /^[([{—–:-]$|^--$/.test(before.text);
  const leans = next.start === token.end;
  // Marks with spaces on both sides occur in tokenised text.
  if (token.text === '"') return free && (leans || !before || before.end < token.start);
  return free && leans && next.kind !== 'number';
}

/** A straight mark after a space and before a word cannot close. */
function opensAgain(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (!token || !before || !next) return false;
  return before.end < token.start && next.start === token.end && /^[.!?]$/.test(before.text);
}

/** A closing mark with no quotation open: after a stop or comma, with a space after it. */
function strayClose(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (!token || !before || !/^["”]$/.test(token.text) || before.end < token.start) return false;
  return (!next || next.start > token.end) && /[.,?!…]$/.test(before.text);
}

function closes(tokens: readonly Token[], open: number, at: number): boolean {
  const mark = tokens[at]?.text ?? '';
  const first = tokens[open]?.text ?? '';
  if (DOUBLE.test(first)) return /^["”»]$/.test(mark);
  if (first === '‘' ? mark !== '’' : mark !== "'") return false;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (next && next.start === tokens[at]?.end && next.kind !== 'symbol') return false;
  // "the workers' union": after a letter only a mark before a full stop, comma or verb of a clause ends it.
  return before?.kind === 'symbol' || !/s$/.test(before?.lower ?? '') || next?.kind === 'symbol';
}

/** Whether token `at` stands inside a quotation of the sentence's own or an earlier one. */
export const isQuoted = (quotes: Quotations, at: number): boolean => (quotes.at[at] ?? -1) >= 0;
