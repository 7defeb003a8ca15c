import { THRESHOLD } from '@/lib/analysis/analyze';
import { SIGNAL, SIGNALS } from '@/lib/analysis/claims/signals';
import { bestF1 } from '@/tools/eval/metrics';
import type { Example } from './examples';
import { type Constraint, type Fitted, fitWeights } from './fit-weights';

/** The sentences the last step learns from. */
export interface TrainingSet {
  readonly news: readonly Example[];
  readonly labelled: readonly Example[];
  readonly debates: readonly Example[];
}

/** A debate sentence counts little: there are many, and they are no news. */
const DEBATE_WEIGHT = 0.4;
const PENALTY = 1;
/** Topics differ less between sentences than subjects do, so that their weights have to be larger. */
const TOPIC_PENALTY = 0.45;

/** Fits the weights of the signals and of the two word vectors (`size` numbers each). */
export function fitModel({ news, labelled, debates }: TrainingSet, size: number): Fitted {
  const constraints: Constraint[] = SIGNALS.map(({ side, name }) =>
    name === 'subject' || name === 'topic'
      ? { penalty: PENALTY, side, unused: true }
      : { penalty: PENALTY, side },
  );
  for (let j = 0; j < size; j++) constraints.push({ penalty: PENALTY, side: 0 });
  for (let j = 0; j < size; j++) constraints.push({ penalty: TOPIC_PENALTY, side: 0 });
  return fitWeights(samplesOf({ news, labelled, debates }), constraints);
}

/** Of news sentences, where the model is for sentences out of any article. */
const ALONE_NEWS_WEIGHT = 0.05;

/**
 * Fits weights of the signals for sentences that stand alone, mostly on debates. What a sentence is about counts as
 * `fitted` has it; nothing is known of an article.
 */
export function fitAlone(set: TrainingSet, fitted: Fitted, size: number): Fitted {
  const cut = (examples: readonly Example[]) =>
    clear(examples).map(({ values, label }) => {
      const own = values.slice(0, SIGNALS.length);
      let subject = 0;
      for (let j = 0; j < size; j++)
        subject += (values[SIGNALS.length + j] ?? 0) * (fitted.weights[SIGNALS.length + j] ?? 0);
      own[SIGNAL.subject] = subject;
      own[SIGNAL.early] = 0;
      return { values: own, label };
    });
  const debates = cut(set.debates);
  const alone = fitWeights(
    [
      { rows: debates, weight: 1 },
      { rows: cut(set.news), weight: ALONE_NEWS_WEIGHT },
      { rows: cut(set.labelled), weight: ALONE_NEWS_WEIGHT },
    ],
    SIGNALS.map(({ side, name }) => ({ penalty: PENALTY, side, unused: name === 'topic' })),
  );
  const ranked = debates.map((one) => ({ label: one.label, score: chanceOf(one, alone) }));
  // Moved so that debates are told apart best where a sentence counts as a claim in the product.
  const { threshold } = bestF1(ranked);
  return { ...alone, bias: alone.bias + logOdds(THRESHOLD) - logOdds(threshold) };
}

const logOdds = (chance: number) => Math.log(chance / (1 - chance));

const samplesOf = ({ news, labelled, debates }: TrainingSet) => [
  { rows: clear(news), weight: 1 },
  { rows: clear(labelled), weight: 1 },
  { rows: clear(debates), weight: DEBATE_WEIGHT },
];

const clear = (examples: readonly Example[]) => examples.filter(({ label }) => label >= 0);

/** Probability that a sentence is a claim. */
export function chanceOf({ values }: Pick<Example, 'values'>, { bias, weights }: Fitted): number {
  let sum = bias;
  for (let j = 0; j < values.length; j++) sum += (values[j] ?? 0) * (weights[j] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
