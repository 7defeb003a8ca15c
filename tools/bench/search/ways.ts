import { Dexie } from 'dexie';
import MiniSearch from 'minisearch';
import type { FindQuery } from '@/lib/model/listing';
import { readQuery } from '@/lib/search/query';
import { newestFirst } from '@/lib/search/segment';
import { createDatabase } from '@/lib/store/database';
import { findAmong, findClaims, findIds } from '@/lib/store/find-claims';
import { documentOf } from '@/lib/store/index-documents';
import { createIndexReader } from '@/lib/store/index-reading';
import { readAllEntries, readEntries, type SearchEntry } from '@/lib/store/search-entries';
import { untilIndexed } from '../until-indexed.ts';

/** Rows that a list shows at first. */
const FIRST = 40;

/** A way to search, over the claims that the store has. */
export interface Way {
  name: string;
  /** Makes what is kept on disk; gives its bytes, where they can be counted. */
  build(): Promise<number | null>;
  /** Opens what was built, as a surface that has just been opened has to. */
  open(): Promise<{
    /** The first rows, read. */
    first(text: string): Promise<number>;
    /** How many there are, all ranked. */
    full(text: string): Promise<number>;
    close(): void;
  }>;
}

const query = (text: string): FindQuery => ({
  ...{ text, verdicts: [], kinds: [], publishers: [], tags: [] },
  ...{ unsourced: false, missing: false },
});

/** All claims in memory, looked through one by one: how it was before. */
export const scan: Way = {
  name: 'scan',
  build: async () => 0,
  async open() {
    const db = createDatabase();
    const entries: SearchEntry[] = (await readAllEntries(db)).sort(newestFirst);
    return {
      first: async (text) => findAmong(entries, query(text), FIRST).rows.length,
      full: async (text) => findAmong(entries, query(text)).size,
      close: () => db.close(),
    };
  },
};

/** Segments of packed postings: ours. */
export const packed: Way = {
  name: 'ours',
  async build() {
    const db = createDatabase();
    await untilIndexed(db);
    let bytes = 0;
    await db.postings.each((row) => {
      if ('ids' in row) bytes += row.ids.length + row.at.byteLength;
      else if ('scores' in row)
        bytes += JSON.stringify(row.begins).length + row.scores.byteLength * 4;
      else bytes += row.words.length + row.ends.byteLength + row.data.byteLength;
    });
    db.close();
    return bytes;
  },
  async open() {
    const db = createDatabase();
    const reader = createIndexReader(db);
    return {
      first: async (text) => (await findClaims(db, reader, query(text), FIRST))?.rows.length ?? -1,
      full: async (text) => (await findIds(db, reader, query(text)))?.length ?? -1,
      close: () => db.close(),
    };
  },
};

function wordsDatabase() {
  const db = new Dexie('bench-words');
  db.version(1).stores({ documents: 'id, *words', kept: 'id' });
  return db;
}

/** Each word of each claim an entry of an index of the browser's. */
export const multiEntry: Way = {
  name: 'multi-entry index',
  async build() {
    const store = createDatabase();
    const db = wordsDatabase();
    const documents = (await readAllEntries(store)).map(documentOf);
    for (let at = 0; at < documents.length; at += 1_000) {
      await db.table('documents').bulkPut(
        documents.slice(at, at + 1_000).map(({ id, at: time, words }) => ({
          ...{ id, at: time, words: [...words.keys()] },
        })),
      );
    }
    store.close();
    db.close();
    return null;
  },
  async open() {
    const store = createDatabase();
    const db = wordsDatabase();
    const ids = async (text: string) => {
      const words = readQuery(text).flatMap(({ patterns, open }) =>
        (patterns[0] ?? []).flatMap((word) => (word ? { word, open } : [])),
      );
      const sets = await Promise.all(
        words.map(async ({ word, open }) => {
          const of = db.table<unknown, string>('documents').where('words');
          return new Set(await (open ? of.startsWith(word) : of.equals(word)).primaryKeys());
        }),
      );
      const [one = new Set<string>(), ...others] = sets.sort((a, b) => a.size - b.size);
      return [...one].filter((id) => others.every((set) => set.has(id)));
    };
    return {
      first: async (text) => (await readEntries(store, (await ids(text)).slice(0, FIRST))).length,
      full: async (text) => (await ids(text)).length,
      close() {
        db.close();
        store.close();
      },
    };
  },
};

const options = {
  fields: ['text'],
  tokenize: (text: string) => text.split(' ').filter(Boolean),
  processTerm: (term: string) => term,
};

/** MiniSearch in memory, kept on disk as its own JSON. */
export const miniSearch: Way = {
  name: 'MiniSearch',
  async build() {
    const store = createDatabase();
    const db = wordsDatabase();
    const index = new MiniSearch(options);
    for (const entry of await readAllEntries(store)) {
      const { id, words } = documentOf(entry);
      index.add({ id, text: [...words.keys()].join(' ') });
    }
    const json = JSON.stringify(index);
    await db.table('kept').put({ id: 'index', json });
    store.close();
    db.close();
    return json.length;
  },
  async open() {
    const store = createDatabase();
    const db = wordsDatabase();
    const { json } = await db.table('kept').get('index');
    const index = MiniSearch.loadJSON(json, options);
    const ids = (text: string) => {
      const terms = readQuery(text);
      const words = terms.flatMap(({ patterns }) => (patterns[0] ?? []).filter((w) => w !== null));
      const prefix = terms.some(({ open }) => open);
      return index.search(words.join(' '), { combineWith: 'AND', prefix }).map(({ id }) => id);
    };
    return {
      first: async (text) => (await readEntries(store, ids(text).slice(0, FIRST))).length,
      full: async (text) => ids(text).length,
      close() {
        db.close();
        store.close();
      },
    };
  },
};
