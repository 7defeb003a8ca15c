import Papa from 'papaparse';
import { CSV_COLUMNS, type CsvRow } from '@/lib/exchange/csv-columns';
import type { Writer } from '@/lib/exchange/format';
import { guarded } from '@/lib/exchange/formula-guard';
import type { ClaimEntry, RecordReader } from '@/lib/model/record-reader';
import { levelOf } from '@/lib/model/verdict';

/** How many rows are written at a time. */
const CHUNK = 200;

/**
 * CSV as RFC 4180 has it, in UTF-8 with a byte order mark, one row a claim. Cells that a spreadsheet
 * would run are guarded (`formula-guard.ts`).
 */
export const writeCsv: Writer = async function* (records, { notes = true, passages = true }) {
  yield `\uFEFF${unparse([[...CSV_COLUMNS]])}\r\n`;
  let rows: string[][] = [];
  for await (const entry of records.entries()) {
    const row = rowOf(entry, records.scales);
    if (!notes) Object.assign(row, { note: '', conclusion: '' });
    if (!passages) row.passages = '';
    rows.push(CSV_COLUMNS.map((column) => row[column]));
    if (rows.length < CHUNK) continue;
    yield `${unparse(rows)}\r\n`;
    rows = [];
  }
  if (rows.length > 0) yield `${unparse(rows)}\r\n`;
};

const unparse = (rows: string[][]): string =>
  Papa.unparse(
    rows.map((row) => row.map(guarded)),
    { newline: '\r\n' },
  );

/** The cells of a claim. What it cites stands in cells of one line a source, all in one order. */
function rowOf({ claim, article, cited }: ClaimEntry, scales: RecordReader['scales']): CsvRow {
  const { verdict, detection, attribution, anchor } = claim;
  return {
    id: claim.id,
    quote: claim.quote,
    verdict: verdict ? (levelOf(scales, verdict)?.word ?? verdict.word ?? verdict.value) : '',
    conclusion: verdict?.note ?? '',
    rated: verdict?.at ?? '',
    note: claim.note,
    tags: lines(claim.tags),
    speaker: attribution ? (attribution.speaker.name ?? attribution.speaker.text) : '',
    kinds: lines(detection?.kinds ?? []),
    score: detection ? String(Math.round(detection.score * 100)) : '',
    article: article.title,
    publisher: article.publisher,
    authors: lines(article.authors),
    published: article.publishedAt ?? '',
    language: article.language,
    url: article.url,
    sources: lines(cited.map(({ source }) => source.url)),
    stances: lines(cited.map(({ evidence }) => evidence.stance)),
    source_titles: lines(cited.map(({ source }) => source.title)),
    source_publishers: lines(cited.map(({ source }) => source.publisher)),
    passages: lines(cited.map(({ evidence }) => evidence.quote)),
    context: claim.context,
    prefix: anchor.quote.prefix,
    suffix: anchor.quote.suffix,
    start: String(anchor.position.start),
    end: String(anchor.position.end),
    scale: verdict?.scale ?? '',
    level: verdict?.value ?? '',
    origin: claim.origin,
    state: claim.state,
    created: claim.createdAt,
    updated: claim.updatedAt,
    speaker_stance: attribution?.stance ?? '',
  };
}

/** A list in one cell, an item a line. */
const lines = (items: readonly string[]): string => items.map(oneLine).join('\n');

/** The lines of an item one after another. Piece by piece: a pattern with the space around takes ages over long spaces. */
const oneLine = (item: string): string => {
  const [first = '', ...rest] = item.split(/[\r\n]+/);
  const last = rest.pop();
  if (last === undefined) return item;
  const middle = rest.map((line) => line.trim()).filter(Boolean);
  return [first.trimEnd(), ...middle, last.trimStart()].join(' ');
};
