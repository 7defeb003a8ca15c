import type { Attributed, TokenRange } from '@/lib/analysis/attribution/types';
import type { Measure } from '@/lib/analysis/quantities/find-quantities';
import type { Attribution, DetectedClaim, Quantity, ScoredSentence } from '@/lib/model/analysis';
import type { ClaimModel, SignalWeights } from './claim-model';
import type { Readers } from './context';
import { claimKinds } from './kinds';
import { type Findings, type ReadSentence, readArticle } from './read-article';
import type { Scored } from './read-signals';
import { explain, scoreOf } from './score';
import { claimSpan } from './span';

/** Up to so many sentences stand alone: they are a selection or a saying, and no article. */
const MOST_ALONE = 2;

/** What is found of claims in a text, both lists in its order. */
export interface FoundClaims {
  readonly sentences: ScoredSentence[];
  readonly claims: DetectedClaim[];
}

/**
 * Scores every sentence; makes a claim of each that reaches the threshold, 0..1. Both lists are in the order of the text.
 */
export function findClaims(findings: Findings, threshold: number, model: ClaimModel): FoundClaims {
  const claims: DetectedClaim[] = [];
  const read = readArticle(findings, model.readers);
  const weights = read.length > MOST_ALONE ? model.article : model.alone;
  let at = 0;
  const sentences = findings.sentences.map((sentence) => {
    const { start, end } = sentence;
    const own = read[at]?.input.sentence === sentence ? read[at++] : undefined;
    if (!own) return { start, end, score: 0 };
    const score = scoreOf(own.signals, weights);
    if (score >= threshold) claims.push(toClaim(own, score, weights, model.readers));
    return { start, end, score };
  });
  return { sentences, claims };
}

function toClaim(
  { input, signals }: ReadSentence,
  score: number,
  weights: SignalWeights,
  readers: Readers,
): DetectedClaim {
  const { text, tokens, sentence, attribution, measures } = input;
  const at = rangeOf(input, claimSpan(tokens, sentence, attribution));
  const contributions = explain(input, signals, weights, readers);
  return {
    ...at,
    text: text.slice(at.start, at.end),
    sentence: { start: sentence.start, end: sentence.end },
    score,
    kinds: claimKinds(input, signals),
    attribution: toAttribution(input, attribution),
    quantities: measures
      .filter(({ kind, start, end }) => kind !== 'date' && start >= at.start && end <= at.end)
      .map(toQuantity),
    reasons: contributions.filter(({ weight }) => weight > 0).map(({ reason }) => reason),
    contributions,
  };
}

function rangeOf({ tokens, sentence }: Scored, range: TokenRange) {
  const start = tokens[range.from]?.start ?? sentence.start;
  return { start, end: tokens[range.to - 1]?.end ?? sentence.end };
}

function toAttribution(input: Scored, found: Attributed | null): Attribution | null {
  if (!found) return null;
  const spanOf = (range: TokenRange) => {
    const at = rangeOf(input, range);
    return { ...at, text: input.text.slice(at.start, at.end) };
  };
  const speaker = spanOf(found.speaker);
  return {
    speaker: found.name === undefined ? speaker : { ...speaker, name: found.name },
    cue: spanOf(found.cue),
    stance: found.stance,
  };
}

function toQuantity({ start, end, text, value, bound, unit }: Measure): Quantity {
  return { start, end, text, value, bound, unit };
}
