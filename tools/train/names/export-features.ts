import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { FEATURE_ROWS } from '@/lib/analysis/tagger/article-features';
import { vectorHash } from '@/lib/analysis/tagger/vector-key';
import { assemble, readTagged, readText, type TaggedDocument } from '../corpus';
import { randomOf } from '../random';
import { normalizeLabels } from './normalize-labels';
import { readFeatures, TOKEN_COLUMNS } from './read-features';
import type { WordVectors } from './read-vectors';
import { gatherNames, replaceNames } from './replace-names';

/** Corpora that do not mark names other than of people, organisations and places. */
const WITHOUT_MISC = /^(?:uner_|gum_|btc)/;
/** Share of the names of an article that its copy replaces. */
const REPLACED = 0.5;
/** Tokens after which a long document is cut at a sentence end. */
const LONG = 1500;

interface ExportOptions {
  files: readonly string[];
  /** Classes of phrases by their hash. */
  lexicon: ReadonlyMap<number, number>;
  vectors: WordVectors;
  /** The folder to write to. */
  out: string;
  /** Copies of each corpus in which names are replaced by others of the same corpora. */
  copies: number;
  /** Bring labels under one convention: for corpora to train on, not for those to measure on. */
  normalize: boolean;
}

/**
 * Writes the numbers of corpus files for the trainer: for each, and for its copies with other names,
 * `NAME[-COPY].rows` (int32) and `NAME[-COPY].lengths` (int32: sentences of each document, their lengths).
 */
export function exportFeatures(options: ExportOptions) {
  const lexicon = { classes: (hash: number) => options.lexicon.get(hash) ?? 0 };
  const rowOf = new Map<number, number>();
  for (const [i, word] of options.vectors.words.entries()) {
    const hash = vectorHash(word);
    if (!rowOf.has(hash)) rowOf.set(hash, i + 1);
  }
  const vectorOf = (word: string) => rowOf.get(vectorHash(word)) ?? 0;
  mkdirSync(options.out, { recursive: true });
  const sources = options.copies > 0 ? options.files : [];
  const pool = gatherNames(sources.flatMap((file) => readTagged(readText(file))));
  const random = randomOf(1);
  for (const file of options.files) {
    const name = basename(file).replace(/\.conll(?:\.gz)?$/, '');
    const withoutMisc = WITHOUT_MISC.test(name);
    const documents = readTagged(readText(file))
      .flatMap(cut)
      .map((document) => (options.normalize ? normalizeLabels(document, withoutMisc) : document));
    for (let copy = 0; copy <= options.copies; copy++) {
      const rows: Int32Array[] = [];
      const lengths: number[] = [];
      for (const document of documents) {
        const variant = copy === 0 ? document : replaceNames(document, pool, random, REPLACED);
        const numbers = readFeatures(assemble(variant), lexicon, vectorOf, withoutMisc);
        rows.push(numbers.rows);
        lengths.push(numbers.lengths.length, ...numbers.lengths);
      }
      const stem = join(options.out, copy === 0 ? name : `${name}-${copy}`);
      writeFileSync(`${stem}.rows`, Buffer.concat(rows.map((r) => new Uint8Array(r.buffer))));
      writeFileSync(`${stem}.lengths`, new Uint8Array(Int32Array.from(lengths).buffer));
    }
    process.stderr.write(`${name} ${documents.length}\n`);
  }
  writeFileSync(
    join(options.out, 'meta.json'),
    JSON.stringify({ columns: TOKEN_COLUMNS, rows: FEATURE_ROWS }),
  );
}

function cut(document: TaggedDocument): TaggedDocument[] {
  const parts: TaggedDocument[] = [];
  let part: TaggedDocument[number][] = [];
  let tokens = 0;
  for (const sentence of document) {
    part.push(sentence);
    tokens += sentence.length;
    if (tokens < LONG) continue;
    parts.push(part);
    part = [];
    tokens = 0;
  }
  return part.length > 0 ? [...parts, part] : parts;
}
