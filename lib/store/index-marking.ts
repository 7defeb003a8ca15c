import {
  type DBCore,
  type DBCoreMutateRequest,
  type DBCoreTable,
  type DBCoreTransaction,
  Dexie,
  type PromiseExtended,
} from 'dexie';
import type { Article } from '@/lib/model/article';
import type { Claim } from '@/lib/model/claim';
import type { Evidence, Source } from '@/lib/model/source';
import { forgetMarks, isAllMarked, notMarked } from './index-marks';
import {
  INDEX_TABLES,
  type IndexState,
  NOTHING_INDEXED,
  STATE,
  type StaleRow,
} from './index-tables';

/**
 * Has every write to the database name, in its own transaction, the claims whose words or filters it
 * changes: whoever writes, and even if all ends right after it, the index knows what it has missed.
 *
 * All of it hangs together by Dexie's own promises: an `await` of the language would lose the transaction
 * that Dexie knows to be the current one.
 */
export function markChanges(db: Dexie): void {
  db.use({
    stack: 'dbcore',
    name: 'index-marking',
    // Below Dexie's hooks; above what tells live queries of changes.
    level: 0.5,
    create: (down) => ({
      ...down,
      transaction(stores, mode, options) {
        const writes = mode === 'readwrite' && stores.some((name) => name in TOUCHED);
        const more = writes ? [...INDEX_TABLES, 'evidence', 'claims'] : [];
        return down.transaction([...new Set([...stores, ...more])], mode, options);
      },
      table(name) {
        const table = down.table(name);
        const touched = TOUCHED[name];
        return touched ? { ...table, mutate: markingMutate(down, table, touched) } : table;
      },
    }),
  });
}

function markingMutate(down: DBCore, table: DBCoreTable, touched: Touched): DBCoreTable['mutate'] {
  return (request) => {
    const { trans } = request;
    // While the tables are being made there is nothing to mark.
    const tables = (trans as unknown as IDBTransaction).objectStoreNames;
    if (!tables.contains('stale') || isAllMarked(trans)) return table.mutate(request);
    if (table.name === 'claims' && isAll(request)) {
      return table.mutate(request).then((result) => forget(down, trans).then(() => result));
    }
    return touched(down, table, request).then((ids) =>
      table.mutate(request).then((result) => mark(down, trans, ids).then(() => result)),
    );
  };
}

/** Dexie's ranges of everything and of one key. */
const ALL = { type: 3, lower: -Infinity, lowerOpen: false, upper: [[]], upperOpen: false };
const only = (key: unknown) => ({
  ...{ type: 1, lower: key, lowerOpen: false },
  ...{ upper: key, upperOpen: false },
});

const isAll = (request: DBCoreMutateRequest): boolean =>
  request.type === 'deleteRange' && (request.range.type as number) === ALL.type;

type Later<T> = PromiseExtended<T>;

const later = <T>(value: T | PromiseLike<T>): Later<T> => Dexie.Promise.resolve(value) as Later<T>;
const all = <T>(values: readonly PromiseLike<T>[]): Later<T[]> =>
  Dexie.Promise.all([...values]) as unknown as Later<T[]>;

function mark(down: DBCore, trans: DBCoreTransaction, ids: readonly string[]): Later<unknown> {
  const fresh = notMarked(trans, ids);
  const values: StaleRow[] = fresh.map((id) => ({ id, stamp: Math.random() }));
  if (values.length === 0) return later(null);
  return later(down.table('stale').mutate({ type: 'put', trans, values }));
}

/** Without claims there is nothing to index. */
function forget(down: DBCore, trans: DBCoreTransaction): Later<unknown> {
  forgetMarks(trans);
  const state = later(down.table('segments').get({ trans, key: STATE }));
  return state.then((known?: IndexState) =>
    all(
      INDEX_TABLES.map((name) =>
        down.table(name).mutate({ type: 'deleteRange', trans, range: ALL as never }),
      ),
    ).then(() => {
      const values = [{ ...NOTHING_INDEXED, upTo: null, last: (known?.last ?? 0) + 1 }];
      return down.table('segments').mutate({ type: 'put', trans, values });
    }),
  );
}

type Touched = (
  down: DBCore,
  table: DBCoreTable,
  request: DBCoreMutateRequest,
) => Later<readonly string[]>;

/** For each table, the claims that a write to it concerns. */
const TOUCHED: Record<string, Touched> = {
  claims: (_, table, request) =>
    request.type === 'delete'
      ? later(request.keys)
      : changes<Claim>(table, request).then(({ before, after }) =>
          [...new Set([...before.keys(), ...after.keys()])].filter((id) => {
            const [old, now] = [before.get(id), after.get(id)];
            return !(old && now && said(old) === said(now));
          }),
        ),
  evidence: (_, table, request) =>
    changes<Evidence>(table, request).then(({ before, after }) =>
      [...before.values(), ...after.values()].map(({ claimId }) => claimId),
    ),
  articles: (down, table, request) =>
    changes<Article>(table, request).then(({ before, after }) =>
      withKeys<Claim>(down, request, 'claims', 'articleId', renamed(before, after)).then((claims) =>
        claims.map(({ id }) => id),
      ),
    ),
  sources: (down, table, request) =>
    changes<Source>(table, request).then(({ before, after }) =>
      withKeys<Evidence>(down, request, 'evidence', 'sourceId', renamed(before, after)).then(
        (evidence) => evidence.map(({ claimId }) => claimId),
      ),
    ),
};

/** What a claim is found and filtered by. */
const said = ({ verdict, detection, attribution, ...rest }: Claim) =>
  JSON.stringify([
    ...[rest.quote, rest.note, rest.tags, rest.state, verdict?.scale, verdict?.value],
    ...[
      detection?.kinds[0],
      detection?.score,
      attribution?.speaker.text,
      rest.createdAt,
      rest.deletedAt,
    ],
    rest.articleId,
  ]);

/** Of records that were there before: those that are gone, or have another name or address. */
function renamed<T extends Article | Source>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
): string[] {
  const named = (record: T | undefined) =>
    record && JSON.stringify([record.title, record.publisher, record.url]);
  return [...before.keys()].filter((id) => named(before.get(id)) !== named(after.get(id)));
}

/** The records that a write concerns, as they were and, where they are not deleted, as they will be. */
function changes<T extends { id: string }>(
  table: DBCoreTable,
  request: DBCoreMutateRequest,
): Later<{ before: Map<string, T>; after: Map<string, T> }> {
  const { trans } = request;
  const after = new Map('values' in request ? request.values.map((row: T) => [row.id, row]) : []);
  const old = (keys: unknown[]): Later<(T | undefined)[]> =>
    later(keys.length > 0 && request.type !== 'add' ? table.getMany({ trans, keys }) : []);
  const records =
    request.type === 'deleteRange'
      ? later(
          table.query({
            ...{ trans, values: true },
            query: { index: table.schema.primaryKey, range: request.range },
          }),
        ).then(({ result }) => result as T[])
      : old(request.type === 'delete' ? request.keys : [...after.keys()]);
  return records.then((found) => ({
    before: new Map(found.flatMap((row) => (row ? [[row.id, row]] : []))),
    after,
  }));
}

/** The records of a table that have one of these keys in an index. */
function withKeys<T>(
  down: DBCore,
  { trans }: DBCoreMutateRequest,
  name: string,
  indexName: string,
  keys: readonly string[],
): Later<T[]> {
  const table = down.table(name);
  const index = table.schema.getIndexByKeyPath(indexName);
  if (!index) return later([]);
  const query = (key: string) =>
    table.query({ trans, values: true, query: { index, range: only(key) as never } });
  return all(keys.map(query)).then((found) => found.flatMap(({ result }) => result as T[]));
}
