import type { RecordTable } from '@/lib/model/snapshot';
import { coarsenChanges } from './coarse-changes';
import { PAGE } from './import-pages';
import type { Work } from './work';

/** As many changes at once are told of as a change of the table; Dexie does so with what it writes. */
const MANY = 50;

/** What stood in the store before an import wrote a record; undefined: nothing did. */
interface Overwritten {
  table: RecordTable;
  id: string;
  before: { id: string } | undefined;
}

/** A run of records of one table that were all added, or all written over. */
interface Run {
  table: RecordTable;
  /** The ids of what was added, one after the other, each of this length: a million take little room. */
  ids: string;
  idLength: number;
  before: { id: string }[];
}

/** What an import did, so that it can be taken back. */
export class UndoList {
  private readonly runs: Run[] = [];
  private open: Overwritten[] = [];

  note(written: Overwritten): void {
    const [first] = this.open;
    if (first && (this.open.length >= PAGE || !isLike(first, written))) this.close();
    this.open.push(written);
  }

  /** Takes a whole import back, the last write first. What was changed in its records since goes with it. */
  async takeBack(work: Work): Promise<null> {
    const { db } = work;
    this.close();
    for (const { table, before, ...added } of this.runs.toReversed()) {
      const ids = before.length > 0 ? before.map(({ id }) => id) : idsIn(added);
      if (table === 'claims')
        for (const claim of await db.claims.bulkGet(ids)) if (claim) work.touch(claim.articleId);
      if (before.length > 0) await db.table(table).bulkPut(before.toReversed());
      else await db.table(table).bulkDelete(ids);
      if (ids.length >= MANY) coarsenChanges();
    }
    return null;
  }

  private close(): void {
    const [first] = this.open;
    if (!first) return;
    const { table, id } = first;
    const before = this.open.flatMap((each) => each.before ?? []);
    const ids = before.length > 0 ? '' : this.open.map((each) => each.id).join('');
    this.runs.push({ table, ids, idLength: id.length, before });
    this.open = [];
  }
}

/** Whether two records were written in the same way to the same table, so that one call undoes both. */
const isLike = (a: Overwritten, b: Overwritten): boolean =>
  a.table === b.table &&
  a.id.length === b.id.length &&
  (a.before === undefined) === (b.before === undefined);

const idsIn = ({ ids, idLength }: Pick<Run, 'ids' | 'idLength'>): string[] =>
  Array.from({ length: ids.length / idLength }, (_, i) =>
    ids.slice(i * idLength, (i + 1) * idLength),
  );
