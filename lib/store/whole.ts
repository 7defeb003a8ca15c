import type { Claim } from '@/lib/model/claim';

/**
 * Whether a record is there and not deleted. Throws a TypeError where it is no claim in what surfaces
 * use of it, so that the reader sets it aside; its whole schema would take too long for every row.
 */
export function isLive(claim: Claim | undefined): claim is Claim {
  if (!claim) return false;
  if (!isWhole(claim)) throw new TypeError(`The claim ${claim.id} is broken.`);
  return claim.deletedAt === null;
}

function isWhole(claim: Claim): boolean {
  const { anchor, verdict, attribution, detection } = claim as Partial<Claim>;
  const texts = [claim.quote, claim.context, claim.note, claim.createdAt, claim.updatedAt];
  return (
    texts.every((text) => typeof text === 'string') &&
    [claim.tags, claim.entities, claim.quantities].every(Array.isArray) &&
    typeof anchor?.position?.start === 'number' &&
    typeof anchor.quote?.exact === 'string' &&
    (verdict === null || typeof verdict?.value === 'string') &&
    (attribution === null || typeof attribution?.speaker?.text === 'string') &&
    (detection === null || (Array.isArray(detection?.kinds) && detection.score >= 0))
  );
}
