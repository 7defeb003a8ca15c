import { SIGNALS } from '@/lib/analysis/claims/signals';
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

const samplesOf = ({ news, labelled, debates }: TrainingSet) => [
  { rows: clear(news), weight: 1 },
  { rows: clear(labelled), weight: 1 },
  { rows: clear(debates), weight: DEBATE_WEIGHT },
];

const clear = (examples: readonly Example[]) => examples.filter(({ label }) => label >= 0);

/** Probability that a sentence is a claim. */
export function chanceOf({ values }: Example, { bias, weights }: Fitted): number {
  let sum = bias;
  for (let j = 0; j < values.length; j++) sum += (values[j] ?? 0) * (weights[j] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
