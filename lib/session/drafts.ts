import { describe } from '@/lib/anchoring/describe';
import type { ArticleMetadata } from '@/lib/model/article';
import type { ClaimDraft } from '@/lib/model/claim';
import type { PageClaim } from '@/lib/model/page';
import type { Span } from '@/lib/model/span';
import { overlap } from '@/lib/painting/spans';
import type { Reading } from './reading';

/** Longest context kept with a claim, in UTF-16 code units. */
const CONTEXT_LIMIT = 2_000;

/** What has to be kept of a detected claim so that it can be saved. */
export function draftOfDetected(
  reading: Reading,
  article: ArticleMetadata,
  claim: PageClaim,
): ClaimDraft {
  return {
    article,
    quote: claim.quote,
    anchor: describe(reading.text, claim, reading.blocks),
    context: claim.context.slice(0, CONTEXT_LIMIT),
    detection: {
      score: (claim.score ?? 0) / 100,
      kinds: claim.kinds,
      reasons: claim.contributions.filter((term) => term.weight > 0).map((term) => term.reason),
      contributions: claim.contributions,
      model: reading.analysis.model,
    },
    attribution: claim.attribution,
    entities: claim.entities,
    quantities: claim.quantities,
    origin: 'detected',
  };
}

/** What has to be kept of text that a person selected. */
export function draftOfSelection(
  reading: Reading,
  article: ArticleMetadata,
  selection: Span,
): ClaimDraft {
  const { text, analysis } = reading;
  const sentences = analysis.sentences.filter((sentence) => overlap(sentence, selection));
  const start = Math.min(selection.start, ...sentences.map((sentence) => sentence.start));
  const end = Math.max(selection.end, ...sentences.map((sentence) => sentence.end));
  return {
    article,
    quote: text.slice(selection.start, selection.end),
    anchor: describe(text, selection, reading.blocks),
    context: text.slice(start, Math.min(end, start + CONTEXT_LIMIT)),
    detection: null,
    attribution: null,
    entities: analysis.entities.filter((entity) => overlap(entity, selection)),
    quantities: [],
    origin: 'selection',
  };
}
