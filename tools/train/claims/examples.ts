import { LEAST_SENTENCES, type Readers } from '@/lib/analysis/claims/context';
import { readArticle } from '@/lib/analysis/claims/read-article';
import { SIGNALS } from '@/lib/analysis/claims/signals';
import type { TextReader } from '@/lib/analysis/claims/text-model';
import type { WordReader } from '@/lib/analysis/claims/word-model';
import { createNameFinder } from '@/lib/analysis/engine';
import { type FindNames, readText } from '@/lib/analysis/read-text';
import { tokenize } from '@/lib/analysis/tokens/tokenize';
import type { Block } from '@/lib/model/analysis';
import { readModels } from '@/tools/engine/load-engine';
import type { Vectors } from './vectors';

/** A sentence as the last step of training sees it. */
export interface Example {
  /** Its signals, then the vector of its words, then that of its article. */
  readonly values: Float64Array;
  /** 1 for a claim, 0 for none, -1 where that is open. */
  readonly label: number;
  readonly start: number;
  readonly end: number;
}

/** Names are found as in the product: their model is trained first. The claim model that ships plays no part. */
let nameFinder: FindNames | undefined;
function findNames(...article: Parameters<FindNames>) {
  nameFinder ??= createNameFinder(readModels());
  return nameFinder(...article);
}

const NO_WORDS: WordReader = {
  score: () => ({ subject: 0, topic: 0 }),
  strongest: () => -1,
};

/** Reads a text's sentences, without page furniture. `labelAt` gives the label of a sentence by its offsets. */
export function toExamples(
  source: { text: string; blocks?: readonly Block[] },
  text: TextReader,
  vectors: Vectors,
  labelAt: (start: number, end: number) => number,
): Example[] {
  const { size } = vectors;
  const cuts = (source.blocks ?? []).flatMap(({ start, end }) => [start, end]);
  const findings = readText(source.text, tokenize(source.text, cuts), source.blocks, findNames);
  const readers: Readers = { text, words: NO_WORDS };
  const topic = new Float64Array(size);
  const read = readArticle(findings, readers);
  const examples = read.map(({ input: { tokens, sentence }, signals }) => {
    const values = new Float64Array(SIGNALS.length + 2 * size);
    values.set(signals.values);
    const own = values.subarray(SIGNALS.length, SIGNALS.length + size);
    let known = 0;
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = tokens[i];
      const row = token?.kind === 'word' ? vectors.index.get(token.lower) : undefined;
      if (row === undefined) continue;
      known++;
      for (let j = 0; j < size; j++) own[j] = (own[j] ?? 0) + (vectors.rows[row * size + j] ?? 0);
    }
    own.forEach((sum, j) => {
      own[j] = sum / Math.sqrt(known + 1);
      topic[j] = (topic[j] ?? 0) + (own[j] ?? 0) / read.length;
    });
    const { start, end } = sentence;
    return { values, start, end, label: labelAt(start, end) };
  });
  if (read.length >= LEAST_SENTENCES)
    for (const { values } of examples) values.set(topic, SIGNALS.length + size);
  return examples;
}
