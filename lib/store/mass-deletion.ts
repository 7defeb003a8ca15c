import type { Table } from 'dexie';
import type { IdSet } from '@/lib/model/id-set';
import { PAGE } from './import-pages';

/** Keys looked at in one go, and most records that are deleted in one go. */
const KEYS = 20_000;
const RUN = 5_000;

/** Told how many records more are gone. */
type Step = (more: number) => void;

/** Deletes records one by one. Best where most of a table stays. */
export async function deleteFew(table: Table<unknown, string>, ids: IdSet, step: Step) {
  let some: string[] = [];
  const go = async () => {
    await table.bulkDelete(some);
    step(some.length);
    some = [];
  };
  for (const id of ids) {
    some.push(id);
    if (some.length === PAGE) await go();
  }
  if (some.length > 0) await go();
}

/** Deletes records by the ranges in which none stays between them. Best where most of a table goes. */
export async function deleteMany(table: Table<unknown, string>, ids: IdSet, step: Step) {
  for (let last = ''; ; ) {
    const keys = await table.where(':id').above(last).limit(KEYS).primaryKeys();
    for (let from = 0; from < keys.length; ) {
      let to = from;
      while (to < keys.length && to - from < RUN && ids.has(keys[to] ?? '')) to += 1;
      const [first, end] = [keys[from], keys[to - 1]];
      if (to > from && first && end) {
        await table.where(':id').between(first, end, true, true).delete();
        step(to - from);
      }
      from = Math.max(to, from + 1);
    }
    const end = keys.at(-1);
    if (!end || keys.length < KEYS) return;
    last = end;
  }
}
