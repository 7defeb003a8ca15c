import { lazy, wordSet } from '@/lib/analysis/lists/word-set';
import * as cues from './cues';
import type { SignalName } from './signals';

const STUDY =
  wordSet(`study studies survey surveys poll polls research researchers report reports data
  figures statistics analysis findings census evidence experts scientists percent percentage rate rates
  average estimate estimated estimates according audit investigation review documents`);
const FEELING =
  wordSet(`want wants wanted hope hopes hoped wish feel feels felt love loved like likes enjoy
  happy proud glad sad pleased delighted excited surprised amazing beautiful wonderful fantastic great
  believe believes believed think thinks thought dream fun perfect excellent lovely emotional
  disappointed grateful thankful passion legend`);
const DAY =
  wordSet(`monday tuesday wednesday thursday friday saturday sunday yesterday today week month
  year years weeks months days ago`);

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
  ['study', STUDY],
  ['feeling', FEELING],
  ['day', DAY],
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
