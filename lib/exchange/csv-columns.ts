/**
 * The columns of our CSV, in their order. Files are read by these names, whatever their order, so a
 * name is never given another meaning; new columns come last.
 */
export const CSV_COLUMNS = [
  'id',
  'quote',
  'verdict',
  'conclusion',
  'rated',
  'note',
  'tags',
  'speaker',
  'kinds',
  'score',
  'article',
  'publisher',
  'authors',
  'published',
  'language',
  'url',
  'sources',
  'stances',
  'source_titles',
  'source_publishers',
  'passages',
  'context',
  'prefix',
  'suffix',
  'start',
  'end',
  'scale',
  'level',
  'origin',
  'state',
  'created',
  'updated',
  'speaker_stance',
] as const;
export type CsvColumn = (typeof CSV_COLUMNS)[number];
export type CsvRow = Record<CsvColumn, string>;

/** The column that a cell of the head names; undefined for none of ours. */
export const columnOf = (head: string): CsvColumn | undefined =>
  CSV_COLUMNS.find(
    (column) =>
      column ===
      head
        .replace(/^\uFEFF/, '')
        .trim()
        .toLowerCase(),
  );
