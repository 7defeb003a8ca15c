import { findAttributions } from '@/lib/analysis/attribution/article';
import type { Attributed } from '@/lib/analysis/attribution/types';
import type { Measure } from '@/lib/analysis/quantities/find-quantities';
import type { Sentence } from '@/lib/analysis/sentences/split';
import type { Token } from '@/lib/analysis/tokens/tokenize';
import type {
  Attribution,
  DetectedClaim,
  Entity,
  Quantity,
  ScoredSentence,
} from '@/lib/model/analysis';
import { readFeatures, type Scored } from './features';
import { claimKinds } from './kinds';
import { scoreFeatures } from './score';
import { claimSpan } from './span';

/** What the earlier stages found in an article. */
export interface Findings {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** The sentences that are page furniture: they score 0 and are never claims. */
  readonly furniture: ReadonlySet<Sentence>;
  readonly names: readonly Entity[];
  readonly measures: readonly Measure[];
}

/** Scores every sentence; makes a claim of each that reaches the threshold. */
export function findClaims(
  findings: Findings,
  threshold: number,
): { sentences: ScoredSentence[]; claims: DetectedClaim[] } {
  const sentences: ScoredSentence[] = [];
  const claims: DetectedClaim[] = [];
  let index = 0;
  for (const input of readSentences(findings)) {
    const { start, end } = input.sentence;
    if (findings.furniture.has(input.sentence)) {
      sentences.push({ start, end, score: 0 });
      continue;
    }
    const scored = { ...input, index: index++ };
    const features = readFeatures(scored);
    const { score, contributions, reasons } = scoreFeatures(features);
    sentences.push({ start, end, score });
    if (score < threshold) continue;
    const span = claimSpan(input.tokens, input.sentence, input.attribution);
    const at = rangeOf(input, span);
    claims.push({
      ...at,
      text: findings.text.slice(at.start, at.end),
      sentence: { start, end },
      score,
      kinds: claimKinds(scored, features),
      attribution: toAttribution(input, input.attribution),
      quantities: input.measures.filter(({ kind }) => kind !== 'date').map(toQuantity),
      reasons,
      contributions,
    });
  }
  return { sentences, claims };
}

/** Hands each sentence the names and measures that stand in it. Both lists are in order. */
export function* readSentences(findings: Findings): Generator<Omit<Scored, 'index'>> {
  const { text, tokens } = findings;
  const attributions = findAttributions(findings);
  let name = 0;
  let measure = 0;
  for (const sentence of findings.sentences) {
    const names: Entity[] = [];
    const measures: Measure[] = [];
    for (; (findings.names[name]?.start ?? Infinity) < sentence.end; name++) {
      const found = findings.names[name];
      if (found && found.start >= sentence.start) names.push(found);
    }
    for (; (findings.measures[measure]?.start ?? Infinity) < sentence.end; measure++) {
      const found = findings.measures[measure];
      if (found && found.start >= sentence.start) measures.push(found);
    }
    yield {
      text,
      tokens,
      sentence,
      names,
      measures,
      attribution: attributions.get(sentence) ?? null,
    };
  }
}

function rangeOf({ tokens, sentence }: Omit<Scored, 'index'>, range: { from: number; to: number }) {
  const start = tokens[range.from]?.start ?? sentence.start;
  return { start, end: tokens[range.to - 1]?.end ?? sentence.end };
}

function toAttribution(input: Omit<Scored, 'index'>, found: Attributed | null): Attribution | null {
  if (!found) return null;
  const spanOf = (range: { from: number; to: number }) => {
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
