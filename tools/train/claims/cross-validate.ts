import { THRESHOLD } from '@/lib/analysis/analyze';
import {
  averagePrecision,
  bestF1,
  calibrationError,
  f1At,
  type Ranked,
} from '@/tools/eval/metrics';
import { chanceOf, fitModel, type TrainingSet } from './fit-model';
import type { NewsSentence } from './news';

/** Scores each annotated article by a model that was fitted without it; prints the figures. */
export function crossValidate(
  articles: readonly (readonly NewsSentence[])[],
  others: Omit<TrainingSet, 'news'>,
  size: number,
): void {
  const all: Ranked[] = [];
  const open: number[] = [];
  const table = articles.map((article, i) => {
    const news = articles
      .filter((_, j) => j !== i)
      .flat()
      .flatMap(({ example }) => (example ? [example] : []));
    const fitted = fitModel({ ...others, news }, size);
    const scored = article.map(({ label, example }) => ({
      label,
      score: example ? chanceOf(example, fitted) : 0,
    }));
    const ranked = scored.filter(({ label }) => label >= 0);
    all.push(...ranked);
    open.push(...scored.filter(({ label }) => label < 0).map(({ score }) => score));
    return {
      article: i + 1,
      sentences: scored.length,
      claims: ranked.filter(({ label }) => label === 1).length,
      found: scored.filter(({ score }) => score >= THRESHOLD).length,
      'average precision': averagePrecision(ranked).toFixed(3),
      [`F1 at ${THRESHOLD}`]: f1At(ranked, THRESHOLD).toFixed(3),
    };
  });
  console.table(table);
  const best = bestF1(all);
  const figures = {
    'average precision': averagePrecision(all),
    [`F1 at ${THRESHOLD}`]: f1At(all, THRESHOLD),
    'F1 at 0.5': f1At(all, 0.5),
    [`best F1, at ${best.threshold}`]: best.f1,
    'calibration error': calibrationError(all),
    'mean score where annotators leave it open':
      open.reduce((sum, score) => sum + score, 0) / open.length,
  };
  for (const [name, value] of Object.entries(figures))
    console.log(`${name.padEnd(44)} ${value.toFixed(3)}`);
}
