import type { Claim } from '@/lib/model/claim';
import type { RecordPages } from '@/lib/model/record-pages';
import type { RecordOf } from '@/lib/model/record-reader';
import { byTable, type RecordTable, type Snapshot } from '@/lib/model/snapshot';
import type { Evidence, Revision } from '@/lib/model/source';
import type { Dismissal } from '@/lib/model/verdict';
import { changedNow } from './claim-changes';
import { Refusal } from './failures';
import { DismissalRule } from './import-dismissals';
import { EvidenceRule } from './import-evidence';
import { FieldRule, type Outdated, withChanges } from './import-fields';
import { StoredIdentity } from './import-identity';
import { ForeignJoin } from './import-join';
import {
  changed,
  type Merge,
  mergeArticle,
  mergeClaim,
  mergeScale,
  newest,
  onlyAdd,
} from './import-merge';
import { PAGE, PagesInTurn, pagesOf } from './import-pages';
import { SoundRows } from './import-rows';
import { UndoList } from './import-undo';
import { isMost, makeAnew } from './index-marks';
import type { Work } from './work';

export type ImportCounts = Record<RecordTable, Record<'added' | 'updated' | 'unchanged', number>>;

export interface MergeOptions {
  /** False: the records of another program, which add to ours and replace nothing. */
  own?: boolean;
  /** Write the sound rows although others are refused. */
  keepGood?: boolean;
  /** Count what would be written, and write nothing. */
  dry?: boolean;
  /** Cancels; what was written so far is undone. */
  signal?: AbortSignal;
  /** Rows handled so far, of all. */
  onProgress?(done: number, total: number): void;
}

/** Parents before what hangs on them, evidence after the trails that tell what was removed. */
const ORDER = [
  ...(['articles', 'dismissals', 'claims', 'sources'] as const),
  ...(['revisions', 'scales', 'evidence'] as const),
];

/** Counts of an import that did nothing. */
export const noCounts = (): ImportCounts => byTable(() => ({ added: 0, updated: 0, unchanged: 0 }));

/** One import: merges records into the stored ones page by page, each by the rule of its table. */
export class Merging {
  readonly counts = noCounts();
  /** What stood in the store before. */
  readonly undo = new UndoList();
  private readonly evidence: EvidenceRule;
  private readonly fields = new FieldRule();
  private readonly join: ForeignJoin;
  private readonly dismissed: DismissalRule;

  private constructor(
    private readonly work: Work,
    private readonly options: MergeOptions,
    readonly sound: SoundRows,
    private readonly identity: StoredIdentity,
  ) {
    this.evidence = new EvidenceRule(work.db, (id) => sound.mayBeStored('claims', id));
    this.join = new ForeignJoin(work, (table, rows) => this.stored(table, rows));
    this.dismissed = new DismissalRule(work);
  }

  static async begin(work: Work, options: MergeOptions): Promise<Merging> {
    const sound = await SoundRows.over(work.db);
    return new Merging(work, options, sound, await StoredIdentity.of(work.db));
  }

  /** Whether rows were refused that nobody said may be left out. */
  isRefused(already: number): boolean {
    return already + this.sound.count > 0 && this.options.keepGood !== true;
  }

  /** @param already how many rows the reader of the file refused. */
  async run(given: Snapshot | RecordPages, already: number): Promise<void> {
    const records = pagesOf(given);
    const { signal, onProgress, dry } = this.options;
    const total = ORDER.reduce((sum, table) => sum + records.counts[table], 0);
    const { claims } = records.counts;
    if (!dry && isMost(claims, claims + (await this.work.db.claims.count())))
      await makeAnew(this.work.db);
    const pages = new PagesInTurn(records, ORDER);
    let done = 0;
    for (let page = await pages.next(); page; page = await pages.next()) {
      if (signal?.aborted) throw new Refusal('cancelled');
      const { table, rows } = page;
      const good = this.sound.take(table, rows, records.sound);
      // All rows that cannot be taken are told of, but nothing more is written.
      if (!this.isRefused(already)) await this.page(table, good);
      done += rows.length;
      onProgress?.(done, total);
    }
    if (this.isRefused(already)) return;
    await this.joinFields();
    await this.removeGoners();
  }

  private async page(table: RecordTable, good: RecordOf<RecordTable>[]): Promise<void> {
    const records = this.identity.rename(table, good);
    if (this.options.own !== false) return this.merge(table, records);
    const joined = await this.join.take(table, records);
    await this.merge(table, joined.records);
    if (joined.revisions.length > 0) await this.merge('revisions', joined.revisions);
    if (joined.grown.length > 0) await this.markChanged(joined.grown);
  }

  private async merge(table: RecordTable, rows: RecordOf<RecordTable>[]): Promise<void> {
    const { db } = this.work;
    const store = db.table<RecordOf<RecordTable>, string>(table);
    const stored = await this.stored(table, rows);
    await this.look(table, rows, stored);
    const rule = this.ruleOf(table);
    const puts: RecordOf<RecordTable>[] = [];
    const before: (RecordOf<RecordTable> | undefined)[] = [];
    for (const [i, row] of rows.entries()) {
      const put = rule(row, stored[i]);
      if (put) {
        puts.push(put);
        before.push(stored[i]);
      }
      this.counts[table][!put ? 'unchanged' : stored[i] ? 'updated' : 'added'] += 1;
    }
    if (puts.length === 0 || this.options.dry) return;
    await this.undo.note(table, puts, before);
    // What is new needs no look at what it takes the place of.
    if (stored.some((record) => record)) await store.bulkPut(puts);
    else await store.bulkAdd(puts);
  }

  /** For each of these records what is stored under its id; only those are asked for that may be. */
  private async stored<T extends RecordTable>(
    table: T,
    rows: readonly RecordOf<T>[],
  ): Promise<(RecordOf<T> | undefined)[]> {
    const store = this.work.db.table<RecordOf<T>, string>(table);
    const known = rows.filter(({ id }) => this.sound.mayBeStored(table, id));
    // One at least: a page without any request would end the transaction.
    const asked = known.length > 0 ? known : rows.slice(0, 1);
    const found = await store.bulkGet(asked.map(({ id }) => id));
    const byId = new Map(found.flatMap((record) => (record ? [[record.id, record]] : [])));
    return rows.map(({ id }) => byId.get(id));
  }

  private touch(articleId: string): void {
    this.work.touch(articleId);
    this.undo.touch(articleId);
  }

  /** What the rules have to know of other records. */
  private async look(
    table: RecordTable,
    rows: RecordOf<RecordTable>[],
    stored: (RecordOf<RecordTable> | undefined)[],
  ): Promise<void> {
    if (table === 'claims') {
      for (const { articleId } of rows as Claim[]) this.touch(articleId);
      const ours = stored as (Claim | undefined)[];
      const trails = await this.evidence.seeClaims(rows as Claim[], ours);
      if (this.options.own !== false) this.fields.seeClaims(rows as Claim[], ours);
      this.fields.seeRevisions(trails);
    } else if (table === 'revisions') {
      this.evidence.seeRevisions(rows as Revision[]);
      this.fields.seeRevisions(rows as Revision[]);
    } else if (table === 'dismissals') await this.dismissed.see(rows as Dismissal[]);
    else if (table === 'evidence') await this.evidence.seeEvidence(rows as Evidence[]);
  }

  /** The table of a record is known by its rule; the union of tables hides that. */
  private ruleOf(table: RecordTable): Merge<RecordOf<RecordTable>> {
    const rules = {
      articles: mergeArticle,
      claims: this.options.own === false ? changed : mergeClaim,
      sources: newest('accessedAt'),
      evidence: this.evidence.merge,
      revisions: onlyAdd,
      scales: mergeScale,
      dismissals: this.dismissed.merge,
    };
    return rules[table] as unknown as Merge<RecordOf<RecordTable>>;
  }

  private async markChanged(claimIds: readonly string[]): Promise<void> {
    const { db } = this.work;
    const claims = (await db.claims.bulkGet([...claimIds])).filter((claim) => claim !== undefined);
    if (this.options.dry) return;
    await this.undo.note('claims', claims, claims);
    await db.claims.bulkPut(claims.map((c) => changedNow(this.work, c)));
  }

  /** Gives claims the fields that their older version was changed in later. */
  private async joinFields(): Promise<void> {
    const outdated = this.fields.outdated();
    const ours = outdated.filter(({ isOurs }) => isOurs).length;
    this.counts.claims.updated += ours;
    this.counts.claims.unchanged -= ours;
    for (let from = 0; from < outdated.length && !this.options.dry; from += PAGE) {
      await this.joinPage(outdated.slice(from, from + PAGE));
    }
  }

  private async joinPage(outdated: readonly Outdated[]): Promise<void> {
    const { db } = this.work;
    const claims = await db.claims.bulkGet(outdated.map(({ claimId }) => claimId));
    const before: Claim[] = [];
    const puts: Claim[] = [];
    for (const [i, claim] of claims.entries()) {
      if (!claim) continue;
      const changes = await db.revisions.bulkGet(outdated[i]?.revisionIds ?? []);
      before.push(claim);
      puts.push(withChanges(claim, changes));
    }
    await this.undo.note('claims', puts, before);
    await db.claims.bulkPut(puts);
  }

  private async removeGoners(): Promise<void> {
    const goners = await this.evidence.goners();
    if (this.options.dry) return;
    await this.undo.note('evidence', goners, goners);
    await this.work.db.evidence.bulkDelete(goners.map(({ id }) => id));
  }
}
