import type { Table } from 'dexie';

/** Records read at a time: more would hold the memory of whole records, fewer would ask too often. */
const PIECE = 2_000;

/** Makes something of every record of a table, in order of their ids, without holding all records. */
export async function inPieces<T extends { id: string }, R>(
  table: Table<T, string>,
  make: (record: T) => R[],
): Promise<R[]> {
  const made: R[] = [];
  let last = '';
  for (;;) {
    const piece = await table.where(':id').above(last).limit(PIECE).toArray();
    for (const record of piece) made.push(...make(record));
    const end = piece.at(-1);
    if (!end || piece.length < PIECE) return made;
    last = end.id;
  }
}
