import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextReader } from '@/lib/analysis/claims/text-model';
import { type ConllDocument, readConll } from '@/tools/eval/conll';
import { readNewsClaims } from '@/tools/eval/news-claims';
import { readText } from '../corpus';
import { type Example, toExamples } from './examples';
import type { Vectors } from './vectors';

/** A sentence of the annotated news as the annotators left it, with its signals unless it is furniture. */
export interface NewsSentence {
  readonly label: number;
  readonly example: Example | null;
}

/** The articles of news-claims.jsonl: their sentences, in order. */
export function readNews(folder: string, text: TextReader, vectors: Vectors): NewsSentence[][] {
  const content = readText(join(folder, 'dev/news-claims.jsonl'));
  return readNewsClaims(content).map((article) => {
    const examples = toExamples(article, text, vectors, () => -1);
    return article.sentences.map(({ start, label }) => {
      const found = examples.find((one) => one.start <= start && one.end > start);
      return { label, example: found ? { ...found, label } : null };
    });
  });
}

/**
 * Sentences of other corpora that were annotated for this project: `news-labels.tsv` has the file, the number of
 * the first sentence and one figure a sentence, the strength 0-3. 2 and 3 are claims, 0 is none, 1 stays open.
 */
export function readLabelled(entities: string, text: TextReader, vectors: Vectors): Example[] {
  const documents = new Map<string, ConllDocument[]>();
  return readFileSync(new URL('news-labels.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [file = '', from = '', strengths = ''] = line.split('\t');
      const known =
        documents.get(file) ?? readConll(readText(join(entities, 'train', `${file}.gz`)));
      documents.set(file, known);
      return labelledIn(known, Number(from), strengths, text, vectors);
    });
}

function labelledIn(
  documents: readonly ConllDocument[],
  first: number,
  strengths: string,
  reader: TextReader,
  vectors: Vectors,
): Example[] {
  const found: Example[] = [];
  let number = 0;
  for (const { text, blocks } of documents) {
    const own = blocks.filter((_, i) => {
      const at = number + i - first;
      return at >= 0 && at < strengths.length;
    });
    const skipped = Math.max(0, number - first);
    number += blocks.length;
    const base = own[0]?.start ?? 0;
    const end = own.at(-1)?.end ?? base;
    if (end === base) continue;
    const moved = own.map((b) => ({ ...b, start: b.start - base, end: b.end - base }));
    const labelAt = (start: number) => {
      const at = moved.findIndex((block) => start >= block.start && start < block.end);
      const strength = Number(strengths[skipped + at]);
      return strength >= 2 ? 1 : strength === 0 ? 0 : -1;
    };
    const part = { text: text.slice(base, end), blocks: moved };
    found.push(...toExamples(part, reader, vectors, labelAt));
  }
  return found;
}
