import { readFileSync, writeFileSync } from 'node:fs';
import { type Feature, readFeatures } from '@/lib/analysis/claims/features';
import { readSentences } from '@/lib/analysis/claims/find-claims';
import { FIRST_LOWERING, REASONS, type Reason } from '@/lib/analysis/claims/reasons';
import { readText } from '@/lib/analysis/read-text';
import { tokenize } from '@/lib/analysis/tokens/tokenize';
import { readText as readFile } from './conll';
import { averagePrecision, bestF1, calibrationError, f1At } from './metrics';
import { type NewsArticle, readNewsClaims } from './news-claims';

interface Example {
  text: string;
  features: Feature[];
  label: number;
  rank: number;
}
interface Weights {
  bias: number;
  terms: Map<string, number>;
}

/**
 * Fits the weights of the claim score: first on debate sentences, then on news with the first weights as
 * the prior (Gaussian, so that little news data moves them little). Prints the figures of leaving one
 * article out, and the weights.
 * Usage: tsx tools/eval/fit-claim-weights.ts TRAIN.tsv[.gz] NEWS.jsonl [OUT.json]
 */
const SOURCE =
  'Logistic regression over the named features: ClaimBuster (Arslan, Hassan, Li and Tremayne 2020) as the prior, 451 sentences of Wikinews from GUM (Zeldes 2017), annotated for this project, on top';
const LICENCE = 'ClaimBuster CC BY 4.0; GUM news text CC BY 2.5';

function main([train = '', news = '', out]: string[]) {
  const debates = readDebates(train);
  const prior = fitWeights(debates, { bias: -1, terms: new Map() }, 1, 60);
  const articles = readNewsClaims(readFileSync(news, 'utf8'));
  const perArticle = articles.map(exampleOf);
  const strength = Number(process.env.PRIOR ?? 8);
  const held: { text: string; score: number; label: number; rank: number }[] = [];
  for (const own of perArticle) {
    const others = perArticle
      .filter((examples) => examples !== own)
      .flat()
      .filter(clear);
    const weights = fitWeights(others, prior, strength, 300);
    for (const example of own)
      held.push({
        text: example.text,
        score: probability(weights, example),
        label: example.label,
        rank: example.rank,
      });
  }
  const judged = held.filter(({ label }) => label >= 0);
  console.log(
    'debates only',
    averagePrecision(
      perArticle
        .flat()
        .filter(clear)
        .map((e) => ({ score: probability(prior, e), label: e.label })),
    ).toFixed(3),
  );
  console.log('left out', {
    ap: averagePrecision(judged).toFixed(3),
    best: bestF1(judged),
    f1: f1At(judged, 0.4).toFixed(3),
    f5: f1At(judged, 0.5).toFixed(3),
    ece: calibrationError(judged).toFixed(3),
    flagged: (held.filter(({ score }) => score >= 0.4).length / held.length).toFixed(2),
  });
  if (process.env.DEBUG)
    for (const item of judged
      .sort((a, b) => Math.abs(b.score - b.label) - Math.abs(a.score - a.label))
      .slice(0, 50))
      console.log(item.label, item.score.toFixed(2), item.text);
  const final = fitWeights(perArticle.flat().filter(clear), prior, strength, 300);
  const round = (value: number) => Math.round(value * 1000) / 1000;
  const weights = Object.fromEntries(
    REASONS.map((reason) => [reason, round(final.terms.get(reason) ?? 0)]),
  );
  const first = Object.fromEntries(
    REASONS.map((reason) => [reason, round(prior.terms.get(reason) ?? 0)]),
  );
  if (out)
    writeFileSync(
      out,
      `${JSON.stringify({ source: SOURCE, licence: LICENCE, bias: round(final.bias), weights }, null, 2)}\n`,
    );
  console.table(
    REASONS.map((reason) => ({ reason, debates: first[reason], news: weights[reason] })),
  );
}

const clear = ({ label }: Example) => label >= 0;

function readDebates(file: string): Example[] {
  return readFile(file)
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [, , label, , text] = line.split('\t');
      if (!text || !label) return [];
      return examplesOf(text, () => Number(label), undefined, 6).slice(0, 1);
    });
}

function exampleOf(article: NewsArticle): Example[] {
  const gold = new Map(article.sentences.map((sentence) => [sentence.start, sentence]));
  return examplesOf(
    article.text,
    (start) => gold.get(start)?.label ?? -1,
    (start) => gold.get(start)?.strength ?? 0,
  );
}

function examplesOf(
  text: string,
  labelAt: (start: number) => number,
  rankAt: (start: number) => number = () => 0,
  firstIndex = 0,
): Example[] {
  const findings = readText(text, tokenize(text), undefined);
  const examples: Example[] = [];
  let index = firstIndex;
  for (const input of readSentences(findings)) {
    const features = findings.furniture.has(input.sentence)
      ? []
      : readFeatures({ ...input, index: index++ });
    if (features.length > 0)
      examples.push({
        text: text.slice(input.sentence.start, input.sentence.end),
        features,
        label: labelAt(input.sentence.start),
        rank: rankAt(input.sentence.start),
      });
  }
  return examples;
}

function probability(weights: Weights, { features }: Example): number {
  let sum = weights.bias;
  for (const { reason, value } of features) sum += (weights.terms.get(reason) ?? 0) * value;
  return 1 / (1 + Math.exp(-sum));
}

/** Gradient ascent with Adagrad on the log-likelihood less `strength`/2 times the squared distance to `prior`. */
function fitWeights(
  examples: readonly Example[],
  prior: Weights,
  strength: number,
  rounds: number,
): Weights {
  const weights: Weights = { bias: prior.bias, terms: new Map(prior.terms) };
  const squares = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    const gradient = new Map<string, number>();
    for (const example of examples) {
      const error = example.label - probability(weights, example);
      gradient.set('', (gradient.get('') ?? 0) + error);
      for (const { reason, value } of example.features)
        gradient.set(reason, (gradient.get(reason) ?? 0) + error * value);
    }
    for (const [reason, slope] of gradient) {
      const now = reason === '' ? weights.bias : (weights.terms.get(reason) ?? 0);
      const pull = reason === '' ? 0 : strength * (now - (prior.terms.get(reason) ?? 0));
      const total = slope - pull;
      const square = (squares.get(reason) ?? 0) + total * total;
      squares.set(reason, square);
      const next = now + (0.3 * total) / Math.sqrt(square + 1e-9);
      if (reason === '') weights.bias = next;
      else
        weights.terms.set(
          reason,
          REASONS.indexOf(reason as Reason) < FIRST_LOWERING
            ? Math.max(0, next)
            : Math.min(0, next),
        );
    }
  }
  return weights;
}

main(process.argv.slice(2));
