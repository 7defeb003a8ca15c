import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SIGNALS } from '@/lib/analysis/claims/signals';
import { createTextReader } from '@/lib/analysis/claims/text-model';
import { releaseModel } from '@/tools/train/release-model';
import { type Debated, readDebates } from './corpora';
import { crossValidate } from './cross-validate';
import { type Example, toExamples } from './examples';
import { fitAlone, fitModel } from './fit-model';
import { fitText, toRows } from './fit-text';
import { readLabelled, readNews } from './news';
import { packModel, toWordModel } from './pack';
import { readVectors, type Vectors } from './vectors';

const USAGE =
  'usage: npm run train -- claims CLAIMS_DIR --vectors FILE [--entities DIR] [--cross-validate] [--out FILE] [--release]';
/** Debate sentences are scored by classifiers that were trained on the other folds. */
const FOLDS = 4;

/**
 * Trains the claim model: text classifiers on debates; then, on annotated news with some debate sentences, the
 * weights of the signals and of the words. `--out` writes the model file, `--release` makes it the one that ships.
 */
export function trainClaims(args: string[]): number {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      vectors: { type: 'string' },
      entities: { type: 'string' },
      'cross-validate': { type: 'boolean', default: false },
      out: { type: 'string' },
      release: { type: 'boolean', default: false },
    },
  });
  const [claims] = positionals;
  if (!claims || !values.vectors) {
    console.error(USAGE);
    return 2;
  }
  const vectors = readVectors(values.vectors);
  const debates = readDebates(claims);
  const rows = toRows(debates.map(({ text }) => text));
  const text = fitText(debates, rows);
  const reader = createTextReader(text);
  const articles = readNews(claims, reader, vectors);
  const labelled = readLabelled(values.entities ?? join(claims, '../entities'), reader, vectors);
  const others = { labelled, debates: debateExamples(debates, rows, vectors) };
  report('debates', others.debates);
  report('labelled', labelled);
  if (values['cross-validate']) crossValidate(articles, others, vectors.size);
  const news = articles.flat().flatMap(({ example }) => (example ? [example] : []));
  report('news', news);
  const set = { ...others, news };
  const fitted = fitModel(set, vectors.size);
  const words = toWordModel(fitted, vectors);
  const bytes = packModel(text, words, fitted, fitAlone(set, fitted, vectors.size));
  if (values.out) writeFileSync(values.out, bytes);
  if (values.release) releaseModel('claims', bytes);
  console.table(SIGNALS.map(({ name }, i) => ({ name, weight: fitted.weights[i]?.toFixed(3) })));
  return 0;
}

function debateExamples(
  debates: readonly Debated[],
  rows: ReturnType<typeof toRows>,
  vectors: Vectors,
): Example[] {
  const examples: Example[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const reader = createTextReader(fitText(debates, rows, (i) => i % FOLDS !== fold));
    debates.forEach(({ text, kind, agreed }, i) => {
      if (i % FOLDS !== fold || !agreed) return;
      const [first] = toExamples({ text }, reader, vectors, () => (kind === 'CFS' ? 1 : 0));
      if (first) examples.push(first);
    });
  }
  return examples;
}

function report(name: string, examples: readonly Example[]) {
  const count = (label: number) => examples.filter((one) => one.label === label).length;
  console.log(`${name}: ${count(1)} claims, ${count(0)} others, ${count(-1)} open`);
}
