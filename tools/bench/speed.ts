import { analyze } from '@/lib/analysis/analyze';
import type { Engine } from '@/lib/analysis/engine';
import { PEER, peerNames } from './peer.ts';
import { countWords, textOf } from './texts.ts';
import { inTurns, median } from './timing.ts';

/** Rounds of a comparison, and of a measure of our own. */
const ROUNDS = 5;
const OWN_ROUNDS = 15;
const SIZES = [100, 1_000, 10_000, 100_000];
/** Words from which one run is long enough to be timed, and a comparison long enough to warm up. */
const LEAST = 2_000;
const LEAST_COMPARED = 10_000;

export interface Speed {
  peer: string;
  words: number;
  documents: number;
  /** Words a second. */
  whole: number;
  names: number;
  compared: number;
  /** Median over the rounds of how many times faster we are than the peer. */
  ratioWhole: number;
  ratioNames: number;
}

/**
 * Words a second on the documents, one by one: the whole analysis, names alone (with tokens, language,
 * sentences and amounts), and the peer, in turns.
 */
export function measureSpeed(engine: Engine, documents: readonly string[]): Speed {
  const own = documents.reduce((sum, text) => sum + countWords(text), 0);
  const passes = Math.ceil(LEAST_COMPARED / own);
  const words = own * passes;
  const all = Array.from({ length: passes }, () => documents).flat();
  const each = (run: (text: string) => unknown) => () => all.map((text) => run(text));
  const nothing = () => ({ sentences: [], claims: [] });
  const parts = { ...engine.parts, findClaims: nothing };
  const [whole = [], names = [], peer = []] = inTurns(
    [
      each((text) => engine.analyze(text)),
      each((text) => analyze(text, {}, parts)),
      each(peerNames),
    ],
    ROUNDS,
  );
  const ratio = (ours: number[]) => median(peer.map((time, i) => time / (ours[i] ?? Number.NaN)));
  const perSecond = (times: number[]) => (words / median(times)) * 1000;
  return {
    peer: PEER,
    words,
    documents: all.length,
    whole: perSecond(whole),
    names: perSecond(names),
    compared: perSecond(peer),
    ratioWhole: ratio(whole),
    ratioNames: ratio(names),
  };
}

/** Microseconds a word of the whole analysis, by the length of the text in words. */
export function measureFlatness(engine: Engine, documents: readonly string[]): Map<number, number> {
  const texts = SIZES.map((size) => textOf(documents, size));
  const runs = texts.map((text, i) => {
    const times = Math.ceil(LEAST / (SIZES[i] ?? 1));
    return { times, run: () => void Array.from({ length: times }, () => engine.analyze(text)) };
  });
  const measured = inTurns(
    runs.map(({ run }) => run),
    OWN_ROUNDS,
  );
  return new Map(
    SIZES.map((size, i) => {
      const times = runs[i]?.times ?? 1;
      return [size, (median(measured[i] ?? []) / times / size) * 1000];
    }),
  );
}

/** Milliseconds for an article of 1,000 words, warm. */
export function measureArticle(engine: Engine, documents: readonly string[]): number {
  const text = textOf(documents, 1_000);
  const [times = []] = inTurns([() => engine.analyze(text)], 100, 20);
  return median(times);
}
