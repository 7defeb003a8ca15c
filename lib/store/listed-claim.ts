import type { Claim } from '@/lib/model/claim';
import type { ListedClaim } from '@/lib/model/listing';

/** A claim without what no list shows: of many claims that would fill the memory. */
export function listedClaim(claim: Claim): ListedClaim {
  const { id, articleId, quote, verdict, note, tags, state, createdAt, updatedAt } = claim;
  const { detection, attribution } = claim;
  return {
    ...{ id, articleId, quote, verdict, note, tags, state, createdAt, updatedAt },
    detection: detection && { score: detection.score, kinds: detection.kinds },
    attribution: attribution && { speaker: { text: attribution.speaker.text } },
  };
}
