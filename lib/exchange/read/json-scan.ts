import { UnreadableFile } from '@/lib/exchange/import-row';

/** Longest row, and most text outside of rows, in UTF-16 code units. */
const ROW_LIMIT = 8_000_000;
const FRAME_LIMIT = 32_000_000;
/** Lists of rows are looked for no deeper than this. */
const DEEPEST = 4;
/** No file that we read opens more than this around a place, and no row more within it. */
const MOST_OPEN = 1_000;
/** What is deeper could be stored and never be written out again: that takes stack and margins. */
const MOST_IN_ROW = 32;

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const LIST = 0x5b;
const LIST_END = 0x5d;
const OBJECT = 0x7b;
const OBJECT_END = 0x7d;

/** An object or list that is open around the place that is read. */
interface Open {
  list: boolean;
  /** In an object: the key read last, and whether the next string is a key. */
  key: string;
  atKey: boolean;
}

interface Row {
  path: readonly string[];
  json: string;
}

/**
 * Cuts the elements of chosen lists out of a JSON text that comes in pieces. It looks at quotes,
 * commas and brackets alone; whether frame and rows are sound is for `JSON.parse` to say.
 */
export class JsonScan {
  /** The text without the rows. */
  private frame = '';
  private open: Open[] = [];
  private path: readonly string[] = [];
  /** What was read of the row at hand; null outside of lists of rows. */
  private row: string | null = null;
  /** How many objects and lists are open within the row. */
  private depth = 0;
  private inString = false;
  private escaped = false;
  /** What was read of the key at hand, quotes included; null outside of keys. */
  private key: string | null = null;

  constructor(private readonly isRows: (path: readonly string[]) => boolean) {}

  /** Takes the next piece; gives the rows that end in it. */
  feed(chunk: string): Row[] {
    const rows: Row[] = [];
    /** Where what is not put away yet begins, and where the key does. */
    let from = 0;
    let keyFrom = 0;
    for (let i = 0; i < chunk.length; i++) {
      const code = chunk.charCodeAt(i);
      if (this.inString) {
        if (this.escaped) this.escaped = false;
        else if (code === BACKSLASH) this.escaped = true;
        else if (code === QUOTE) {
          this.inString = false;
          if (this.key !== null) this.endKey(this.key + chunk.slice(keyFrom, i + 1));
        }
      } else if (code === QUOTE) {
        this.inString = true;
        keyFrom = i;
        if (this.row === null) this.startString();
      } else if (this.row !== null) {
        if (!this.endsRow(code)) continue;
        const json = this.row + chunk.slice(from, i);
        from = i;
        this.row = code === COMMA ? '' : null;
        if (json.trim() !== '') {
          this.frame += '0';
          rows.push({ path: this.path, json });
        }
        if (code === COMMA) {
          this.frame += ',';
          from = i + 1;
        }
      } else if (this.startsRows(code)) {
        this.frame += chunk.slice(from, i + 1);
        from = i + 1;
        this.row = '';
        this.depth = 0;
      }
    }
    if (this.key !== null) this.key += chunk.slice(keyFrom);
    if (this.row === null) this.frame += chunk.slice(from);
    else this.row += chunk.slice(from);
    if ((this.row?.length ?? 0) > ROW_LIMIT || this.frame.length > FRAME_LIMIT)
      throw new UnreadableFile('too-large');
    return rows;
  }

  /** The text without its rows, each replaced by a 0. A row that has no end makes it unsound. */
  end(): string {
    return this.row === null ? this.frame : `${this.frame}${this.row}`;
  }

  private startString(): void {
    const inner = this.open.at(-1);
    if (inner?.atKey && this.open.length <= DEEPEST) this.key = '';
    if (inner) inner.atKey = false;
  }

  private endKey(json: string): void {
    this.key = null;
    const inner = this.open.at(-1);
    try {
      if (inner) inner.key = String(JSON.parse(json));
    } catch {
      throw new UnreadableFile('damaged');
    }
  }

  /** Whether this character ends the row at hand; keeps count of what is open within it. */
  private endsRow(code: number): boolean {
    if (code === OBJECT || code === LIST) {
      if (++this.depth > MOST_IN_ROW) throw new UnreadableFile('damaged');
    } else if (this.depth === 0) return code === COMMA || code === LIST_END;
    else if (code === OBJECT_END || code === LIST_END) this.depth--;
    return false;
  }

  /** Follows the frame through its objects and lists; whether a list of rows begins here. */
  private startsRows(code: number): boolean {
    if (this.open.length > MOST_OPEN) throw new UnreadableFile('damaged');
    if (code === OBJECT) this.open.push({ list: false, key: '', atKey: true });
    else if (code === OBJECT_END || code === LIST_END) this.open.pop();
    else if (code === COMMA) {
      const inner = this.open.at(-1);
      if (inner) inner.atKey = !inner.list;
    } else if (code === LIST) {
      if (this.open.length <= DEEPEST && this.open.every(({ list }) => !list)) {
        const path = this.open.map(({ key }) => key);
        if (this.isRows(path)) {
          this.path = path;
          return true;
        }
      }
      this.open.push({ list: true, key: '', atKey: false });
    }
    return false;
  }
}
