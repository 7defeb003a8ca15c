import type { Table } from 'dexie';
import { createPause } from './slices';

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

/** Records read at a time where the page is to stay quick meanwhile. */
const SLICE = 250;

/**
 * Looks at every record of a table, in order of their ids, with pauses in which others read and write. What is
 * written meanwhile may be seen or not.
 */
export async function inSlices<T extends { id: string }>(
  table: Table<T, string>,
  look: (record: T) => unknown,
): Promise<void> {
  const pause = createPause();
  let last = '';
  for (;;) {
    const slice = await table.where(':id').above(last).limit(SLICE).toArray();
    for (const record of slice) look(record);
    const end = slice.at(-1);
    if (!end || slice.length < SLICE) return;
    last = end.id;
    await pause();
  }
}
