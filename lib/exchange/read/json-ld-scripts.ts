const TAG = /<!--|<script(?=[\s/>])/i;
const TAG_END = />/;
const COMMENT_END = /-->/;
const SCRIPT_END = /<\/script(?=[\s/>])/i;
/** Longest of these, with what is looked ahead to. */
const LONGEST_MARK = 9;
/** So much of a tag is looked at for its type, in UTF-16 code units. */
const LONGEST_TAG = 10_000;
const JSON_LD = /(?:^|\s)type\s*=\s*["']?application\/ld\+json/i;

/**
 * The texts of the JSON-LD scripts of a page, as the page comes in pieces: nothing of it is parsed as HTML, run
 * or kept. What is left of one is passed over when the next is asked for.
 */
export async function* jsonLdScripts(
  html: AsyncIterable<string>,
): AsyncGenerator<AsyncIterable<string>> {
  const page = new Page(html);
  try {
    for (;;) {
      const [tag] = await page.pass(TAG);
      if (tag === undefined) return;
      if (tag === '<!--') {
        await page.pass(COMMENT_END);
        continue;
      }
      const [, attributes] = await page.pass(TAG_END);
      page.isBefore = true;
      if (JSON_LD.test(attributes)) yield page.upTo(SCRIPT_END);
      if (page.isBefore) await page.pass(SCRIPT_END);
    }
  } finally {
    await page.close();
  }
}

/** A text that is read from mark to mark. */
class Page {
  /** No mark was met since this was set. */
  isBefore = true;
  #buffer = '';
  readonly #pieces: AsyncIterator<string>;

  constructor(text: AsyncIterable<string>) {
    this.#pieces = text[Symbol.asyncIterator]();
  }

  /** Reads no further. */
  async close(): Promise<void> {
    await this.#pieces.return?.();
  }

  /** Goes behind the next mark; gives it, undefined at the end of the text, and the beginning of what stands before it. */
  async pass(mark: RegExp): Promise<[mark: string | undefined, before: string]> {
    let before = '';
    const passing = this.upTo(mark);
    for (;;) {
      const next = await passing.next();
      if (next.done) return [next.value, before];
      if (before.length < LONGEST_TAG) before += next.value;
    }
  }

  /** The text before the next mark, a piece at a time; returns the mark. */
  async *upTo(mark: RegExp): AsyncGenerator<string, string | undefined> {
    for (;;) {
      const found = mark.exec(this.#buffer);
      // A mark may be cut in two.
      const end = found?.index ?? Math.max(0, this.#buffer.length - LONGEST_MARK);
      const piece = this.#buffer.slice(0, end);
      this.#buffer = this.#buffer.slice(end + (found?.[0].length ?? 0));
      // Who reads may stop at any piece.
      if (found) this.isBefore = false;
      if (piece !== '') yield piece;
      if (found) return found[0];
      const next = await this.#pieces.next();
      if (next.done) {
        const rest = this.#buffer;
        this.#buffer = '';
        if (rest !== '') yield rest;
        return undefined;
      }
      this.#buffer += next.value;
    }
  }
}
