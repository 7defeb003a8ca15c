import { randomUUID } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import type { Snapshot } from '@/lib/model/snapshot';
import { inventSnapshot } from '../opening/records.ts';

/** Claims that are made in one go. */
const LOT = 6_000;

/** A file to import, and what is in it. */
export interface LargeFile {
  path: string;
  bytes: number;
  claims: number;
}

/** A backup of about so many bytes: claims with their articles, sources, citations and one revision each. */
export function writeLargeJson(path: string, bytes: number): LargeFile {
  const tables = ['articles', 'claims', 'sources', 'evidence', 'revisions'] as const;
  const part = (table: string) => `${path}.${table}`;
  let [claims, written] = [0, 0];
  for (; written < bytes; claims += LOT) {
    const lot = withHistory(inventSnapshot(LOT, dayOf(claims), claims) as Snapshot);
    for (const table of tables) {
      const first = claims === 0 ? '' : ',';
      const rows = first + lot[table].map((record) => JSON.stringify(record)).join(',\n');
      appendFileSync(part(table), rows);
      written += rows.length;
    }
  }
  const file = openSync(path, 'w');
  writeSync(file, `{"format":"claimlight","version":1,"exportedAt":"${dayOf(0)}"`);
  for (const table of tables) {
    writeSync(file, `,"${table}":[`);
    writeSync(file, readFileSync(part(table)));
    writeSync(file, ']');
    rmSync(part(table));
  }
  writeSync(file, ',"scales":[]}');
  closeSync(file);
  return { path, bytes: statSync(path).size, claims };
}

const dayOf = (minutes: number): string =>
  new Date(Date.UTC(2020, 0, 1) + minutes * 60_000).toISOString();

function withHistory(records: Snapshot): Snapshot {
  const revisions = records.claims.map(({ id, verdict, createdAt }) => ({
    ...{ id: randomUUID(), claimId: id, at: createdAt, field: 'verdict' },
    ...{ from: null, to: verdict },
  }));
  return { ...records, revisions };
}

const WORDS = ['True', 'Mostly true', 'Half true', 'False', ''];
const HEAD = 'quote,url,article,publisher,verdict,note,tags,sources,context\r\n';

/** A table of about so many bytes as a newsroom would keep it: every row a claim, none with an id of ours. */
export const writeLargeCsv = (path: string, bytes: number): LargeFile =>
  writeCsv(path, (written) => written >= bytes, rowOf);

/** Articles that a table of a million short rows is of, and as many for each part of a million. */
const ARTICLES = 2_000;

/** A table of so many short rows, of few articles; every other one cites a source, of which one serves many. */
export const writeManyRows = (path: string, rows: number): LargeFile =>
  writeCsv(path, (_, claims) => claims >= rows, shortRowOf, rows);

function writeCsv(
  path: string,
  isDone: (written: number, claims: number) => boolean,
  row: (i: number) => string,
  most = Number.POSITIVE_INFINITY,
): LargeFile {
  const file = openSync(path, 'w');
  let written = writeSync(file, HEAD);
  let claims = 0;
  while (!isDone(written, claims)) {
    const rows = Array.from({ length: Math.min(LOT, most - claims) }, (_, i) => row(claims + i));
    written += writeSync(file, rows.join(''));
    claims += rows.length;
  }
  closeSync(file);
  return { path, bytes: written, claims };
}

function rowOf(i: number): string {
  const quote = `rents have risen ${i % 97} percent in district ${i}, "since the last count"`;
  const article = Math.floor(i / 6);
  return lineOf([
    quote,
    `https://paper-${i % 40}.example/story-${article}`,
    `Council approves budget number ${article}`,
    `Paper ${i % 40}`,
    WORDS[i % WORDS.length] ?? '',
    i % 5 ? '' : 'Asked the office about the count of the year before, and of this one.',
    i % 7 ? '' : 'rents',
    i % 2 ? '' : `https://register.example/entry-${Math.floor(i / 24)}`,
    `The councillor said that ${quote} in every district, and that nothing like it had been seen before.`,
  ]);
}

function shortRowOf(i: number): string {
  const article = Math.floor(i / (1_000_000 / ARTICLES));
  return lineOf([
    `rents have risen ${i % 97} percent in district ${i}`,
    `https://paper-${article % 40}.example/story-${article}`,
    `Council approves budget ${article}`,
    '',
    WORDS[i % WORDS.length] ?? '',
    '',
    i % 7 ? '' : 'rents',
    i % 2 ? '' : `https://register.example/entry-${Math.floor(i / 24)}`,
    '',
  ]);
}

const lineOf = (cells: string[]): string =>
  `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`;
