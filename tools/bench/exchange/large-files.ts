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

/** A table of about so many bytes as a newsroom would keep it: every row a claim, none with an id of ours. */
export function writeLargeCsv(path: string, bytes: number): LargeFile {
  const file = openSync(path, 'w');
  let written = writeSync(
    file,
    'quote,url,article,publisher,verdict,note,tags,sources,context\r\n',
  );
  let claims = 0;
  for (; written < bytes; claims += LOT) {
    const rows = Array.from({ length: LOT }, (_, i) => rowOf(claims + i));
    written += writeSync(file, rows.join(''));
  }
  closeSync(file);
  return { path, bytes: written, claims };
}

function rowOf(i: number): string {
  const quote = `rents have risen ${i % 97} percent in district ${i}, "since the last count"`;
  const article = Math.floor(i / 6);
  const cells = [
    quote,
    `https://paper-${i % 40}.example/story-${article}`,
    `Council approves budget number ${article}`,
    `Paper ${i % 40}`,
    WORDS[i % WORDS.length] ?? '',
    i % 5 ? '' : 'Asked the office about the count of the year before, and of this one.',
    i % 7 ? '' : 'rents',
    i % 2 ? '' : `https://register.example/entry-${Math.floor(i / 24)}`,
    `The councillor said that ${quote} in every district, and that nothing like it had been seen before.`,
  ];
  return `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`;
}
