import { Dexie } from 'dexie';
import { importAll } from '@/lib/store/backup';
import { createClaimStore } from '@/lib/store/claim-store';
import { type ClaimlightDatabase, createDatabase } from '@/lib/store/database';
import { createIndexReader } from '@/lib/store/index-reading';
import { keepIndex } from '@/lib/store/index-upkeep';
import { findSeen } from '@/lib/store/seen-before';
import { declareVersions } from '@/lib/store/upgrades';
import { untilIndexed } from '../until-indexed.ts';
import { inventClaims, WANTED } from './library.ts';
import { miniSearch, multiEntry, packed, scan, type Way } from './ways.ts';

const PART = 2_000;
const ROUNDS = 5;
const SAVED = 60;
const IMPORTED = 10_000;
/** Of more claims than this, what takes many minutes is left out. */
const LARGE = 50_000;
const ON_A_PAGE = 60;

export interface WayFigures {
  name: string;
  /** In ms. */
  build: number;
  open: number;
  /** Of the whole origin, in bytes; null where the browser does not tell. */
  disk: number | null;
  memory: number | null;
  /** By what is looked for: the first after opening, then the middle of several, in ms; and how many were found. */
  times: Record<string, { cold: number; first: number; full: number; found: number }>;
  failed?: string;
}

export interface Figures {
  ways: WayFigures[];
  /** In ms: with our index and without any. */
  save: { with: number; without: number };
  imported: { with: number; without: number; indexed: number } | null;
  /** Asking for 60 claims of a page whether they were seen before, in ms: at first, and again; and how many were. */
  seen: { cold: number; warm: number; found: number };
}

let state: { done: Figures | null; failed: string | null; at: string } = {
  done: null,
  failed: null,
  at: '',
};

function start(claims: number): void {
  state = { done: null, failed: null, at: 'begun' };
  measure(claims).then(
    (done) => {
      state = { done, failed: null, at: 'done' };
    },
    (error: unknown) => {
      state = { done: null, failed: String((error as Error).stack ?? error), at: 'failed' };
    },
  );
}

async function measure(claims: number): Promise<Figures> {
  const db = createDatabase();
  for (let from = 0; from < claims; from += PART) {
    await put(db, from, Math.min(PART, claims - from));
    state.at = `${from} put`;
  }
  db.close();
  const ways: WayFigures[] = [];
  const isLarge = claims > LARGE;
  for (const way of isLarge ? [packed] : [packed, scan, multiEntry, miniSearch]) {
    state.at = way.name;
    ways.push(await figuresOf(way));
  }
  state.at = 'saving';
  const save = { with: await timeSaves(createDatabase()), without: await timeSaves(plain()) };
  state.at = 'seen before';
  const seen = await timeSeen(claims);
  if (isLarge) return { ways, save, seen, imported: null };
  state.at = 'importing';
  const indexed = createDatabase('bench-indexed');
  await keepIndex(indexed);
  const imported = {
    with: await timeImport(indexed),
    without: await timeImport(plain()),
    indexed: 0,
  };
  const started = performance.now();
  await untilIndexed(indexed);
  imported.indexed = performance.now() - started;
  return { ways, save, seen, imported };
}

/** Claims of a page, every other of which is one of the store's in another order. */
async function timeSeen(claims: number): Promise<Figures['seen']> {
  const db = createDatabase();
  await untilIndexed(db);
  const reader = createIndexReader(db);
  const known = inventClaims(0, Math.min(claims, PART)).claims;
  const sought = Array.from({ length: ON_A_PAGE }, (_, i) => {
    const quote = known[i * 7]?.quote ?? '';
    const words = quote.split(' ');
    return {
      key: `${i}`,
      quote:
        i % 2
          ? `${words.slice(5).join(' ')} ${words.slice(0, 5).join(' ')}`
          : quote.replace(/\d+ percent/, '7777 percent'),
    };
  });
  let found = 0;
  const ask = async () => {
    found = (await findSeen(db, reader, sought, ['https://elsewhere.example/'])).size;
  };
  const cold = await timed(ask);
  const again: number[] = [];
  for (let round = 0; round < ROUNDS; round++) again.push(await timed(ask));
  db.close();
  return { cold, warm: middle(again), found };
}

async function put(db: ClaimlightDatabase, from: number, count: number): Promise<void> {
  const { articles, claims, sources, evidence } = inventClaims(from, count);
  const tables = [db.articles, db.claims, db.sources, db.evidence];
  await db.transaction('rw', tables, async () => {
    await db.articles.bulkAdd(articles);
    await db.claims.bulkAdd(claims);
    await db.sources.bulkAdd(sources);
    await db.evidence.bulkAdd(evidence);
  });
}

async function figuresOf(way: Way): Promise<WayFigures> {
  const figures: WayFigures = {
    ...{ name: way.name, build: 0, open: 0, disk: null, memory: null, times: {} },
  };
  try {
    const before = await usage();
    let bytes: number | null = null;
    figures.build = await timed(async () => {
      bytes = await way.build();
    });
    figures.disk = bytes ?? difference(await usage(), before);
    const heap = memory();
    const started = performance.now();
    const opened = await way.open();
    figures.open = performance.now() - started;
    for (const [name, text] of Object.entries(WANTED)) {
      let found = 0;
      const cold = await timed(() => opened.first(text));
      const first: number[] = [];
      const full: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        first.push(await timed(() => opened.first(text)));
        full.push(
          await timed(async () => {
            found = await opened.full(text);
          }),
        );
      }
      figures.times[name] = { cold, first: middle(first), full: middle(full), found };
    }
    figures.memory = difference(memory(), heap);
    opened.close();
  } catch (error) {
    figures.failed = String(error);
  }
  return figures;
}

/** A database as ours, which names no changed claims. */
function plain(): ClaimlightDatabase {
  const db = new Dexie(`bench-plain-${crypto.randomUUID()}`) as ClaimlightDatabase;
  declareVersions(db);
  return db;
}

async function timeSaves(db: ClaimlightDatabase): Promise<number> {
  const store = createClaimStore(db);
  const { claims, articles } = inventClaims(9_000_000, SAVED);
  const [article] = articles;
  const times: number[] = [];
  for (const [i, claim] of claims.entries()) {
    const draft = { ...claim, article: article as NonNullable<typeof article> };
    const position = { start: i * 1_000, end: i * 1_000 + 5 };
    const anchor = { ...claim.anchor, position };
    times.push(
      await timed(async () => {
        const saved = await store.saveDraft({ ...draft, anchor });
        if (!saved.ok) throw new Error(saved.error);
        await store.setNote(saved.value.id, 'noted');
      }),
    );
  }
  db.close();
  return middle(times);
}

async function timeImport(db: ClaimlightDatabase): Promise<number> {
  const snapshot = {
    ...inventClaims(5_000_000, IMPORTED),
    revisions: [],
    scales: [],
    dismissals: [],
  };
  return timed(async () => {
    const result = await importAll(db, snapshot);
    if (!result.ok) throw new Error(result.error);
  });
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

const middle = (times: number[]): number =>
  times.sort((a, b) => a - b)[(times.length - 1) >> 1] ?? Number.NaN;

const usage = async () => (await navigator.storage.estimate()).usage ?? null;
const memory = (): number | null =>
  (performance as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? null;
const difference = (after: number | null, before: number | null) =>
  after === null || before === null ? null : after - before;

Object.assign(globalThis, { startSearchBench: start, searchBench: () => state });
