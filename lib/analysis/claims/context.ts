import type { Scored } from './read-signals';
import { SIGNAL, type Signals } from './signals';
import type { TextReader } from './text-model';
import type { WordReader } from './word-model';

/** A text of fewer sentences is no article: it has no beginning and no topic. */
export const LEAST_SENTENCES = 5;
/** Log-odds of the text classifiers are told apart up to this far from even. */
const MOST = 4;
const bounded = (x: number) => Math.max(-MOST, Math.min(MOST, x)) / MOST;

/** The trained tables over words, ready to read. */
export interface Readers {
  readonly text: TextReader;
  readonly words: WordReader;
}

/**
 * Adds to the signals of an article's sentences what their words say by the trained tables, and what the article
 * tells of each: its place and the topic. The lists go together; furniture is in neither.
 */
export function addContext(
  inputs: readonly Scored[],
  signals: readonly Signals[],
  readers: Readers,
): void {
  const whole = inputs.length >= LEAST_SENTENCES;
  let topic = 0;
  inputs.forEach(({ tokens, sentence }, i) => {
    const values = signals[i]?.values;
    if (!values) return;
    if (whole) values[SIGNAL.early] = Math.max(0, (6 - i) / 6);
    const { checked, factual } = readers.text.score(tokens, sentence);
    values[SIGNAL.checked] = bounded(checked);
    values[SIGNAL.factual] = bounded(factual);
    const words = readers.words.score(tokens, sentence);
    values[SIGNAL.subject] = words.subject;
    topic += words.topic;
  });
  if (!whole) return;
  for (const { values } of signals) values[SIGNAL.topic] = topic / inputs.length;
}
