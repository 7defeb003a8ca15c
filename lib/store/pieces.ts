import type { Table } from 'dexie';
import { createPause, type Pause } from './slices';

/** Records read at a time: more would hold the memory of whole records, fewer would ask too often. */
const PIECE = 2_000;
/** Records read at a time where the page is to stay quick meanwhile. */
const SLICE = 250;

/** Keys read at a time. */
const KEYS = 20_000;

type Look<T> = (record: T) => unknown;

/** Looks at every record of a table, in order of their ids, without holding all records. */
export const inPieces = <T extends { id: string }>(
  table: Table<T, string>,
  look: Look<T>,
): Promise<void> => throughAll(table, PIECE, look);

/**
 * Looks at every record of a table, in order of their ids, with pauses in which others read and write. What is
 * written meanwhile may be seen or not. Ends where no more are wanted. Not for use inside a transaction, which would end.
 */
export const inSlices = <T extends { id: string }>(
  table: Table<T, string>,
  look: Look<T>,
  isWanted: () => boolean = () => true,
): Promise<void> => throughAll(table, SLICE, look, createPause(), isWanted);

/** Looks at every id of a table, in their order, without holding all of them. */
export async function keysInPieces<T>(
  table: Table<T, string>,
  look: (id: string) => unknown,
): Promise<void> {
  for (let last = ''; ; ) {
    const keys = await table.where(':id').above(last).limit(KEYS).primaryKeys();
    for (const key of keys) look(key);
    const end = keys.at(-1);
    if (!end || keys.length < KEYS) return;
    last = end;
  }
}

async function throughAll<T extends { id: string }>(
  table: Table<T, string>,
  atOnce: number,
  look: Look<T>,
  pause?: Pause,
  isWanted: () => boolean = () => true,
): Promise<void> {
  for (let last = ''; ; ) {
    const records = await table.where(':id').above(last).limit(atOnce).toArray();
    for (const record of records) look(record);
    const end = records.at(-1);
    if (!end || records.length < atOnce || !isWanted()) return;
    last = end.id;
    if (pause) await pause();
  }
}
