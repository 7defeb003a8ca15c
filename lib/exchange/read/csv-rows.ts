import Papa, { type ParseResult } from 'papaparse';
import { UnreadableFile } from '@/lib/exchange/import-row';

/** Longest row, in UTF-16 code units; a quote that is never closed makes one of all that follows. */
const ROW_LIMIT = 2_000_000;
/** Text that is looked at to see how rows and cells are parted, and least that is read at a time. */
const STEP = 65_536;

/** The rows of a CSV text as it comes, whatever parts its cells and lines. */
export async function* csvRows(text: AsyncIterable<string>): AsyncGenerator<string[]> {
  let parser: Papa.Parser | undefined;
  let rest = '';
  let wanted = STEP;
  for await (const chunk of text) {
    rest += chunk;
    if (rest.length < wanted) continue;
    parser ??= parserFor(rest);
    const { data, meta } = parse(parser, rest, true);
    yield* data;
    rest = rest.slice(meta.cursor);
    if (rest.length > ROW_LIMIT) throw new UnreadableFile('damaged');
    // A long row is not looked at again and again while it comes.
    wanted = Math.max(STEP, rest.length * 2);
  }
  parser ??= parserFor(rest);
  const { data, errors } = parse(parser, rest, false);
  if (errors.some(({ type }) => type === 'Quotes')) throw new UnreadableFile('damaged');
  for (const row of data) {
    if (row.length > 1 || row[0] !== '') yield row;
  }
}

// The parser that papaparse uses for files; its result is that of a whole parse.
const parse = (parser: Papa.Parser, text: string, more: boolean): ParseResult<string[]> =>
  parser.parse(text, 0, more) as ParseResult<string[]>;

/** Commas, semicolons (as spreadsheets write them in many countries) or tabs, by the head. */
function parserFor(text: string): Papa.Parser {
  const [, head = '', newline = '\n'] =
    /^((?:"(?:[^"]|"")*"|[^"\r\n])*)(\r\n|\r|\n)?/.exec(text) ?? [];
  const bare = head.replace(/"(?:[^"]|"")*"/g, '');
  const counts = [',', ';', '\t'].map((mark) => [bare.split(mark).length, mark] as const);
  const [, delimiter] = counts.reduce((a, b) => (b[0] > a[0] ? b : a));
  return new Papa.Parser({ delimiter, newline: newline as '\n' });
}
