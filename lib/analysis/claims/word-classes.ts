import { lazy } from '@/lib/analysis/lists/word-set';
import * as cues from './cues';
import type { SignalName } from './signals';

/** The words that make a signal by standing in a sentence. */
const CLASSES: readonly (readonly [SignalName, ReadonlySet<string>])[] = [
  ['comparison', cues.COMPARISON],
  ['cause', cues.CAUSE],
  ['future', cues.PREDICTION],
  ['law', cues.LAW],
  ['harm', cues.HARM],
  ['public', cues.PUBLIC],
  ['negation', cues.NEGATION],
  ['firstPerson', cues.FIRST_PERSON],
  ['secondPerson', cues.SECOND_PERSON],
  ['opinion', cues.OPINION],
  ['hedge', cues.HEDGE],
  ['general', cues.GENERAL],
  ['study', cues.STUDY],
  ['feeling', cues.FEELING],
  ['day', cues.DAY],
];

/** The signal of each bit in the masks of `wordClasses`. */
export const CLASS_SIGNALS: readonly SignalName[] = CLASSES.map(([name]) => name);

/** For each listed word (in lower case) the classes it is in, one bit each. */
export const wordClasses = lazy((): ReadonlyMap<string, number> => {
  const masks = new Map<string, number>();
  CLASSES.forEach(([, words], bit) => {
    for (const word of words) masks.set(word, (masks.get(word) ?? 0) | (1 << bit));
  });
  return masks;
});
