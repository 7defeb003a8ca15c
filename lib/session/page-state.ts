import type { Entity } from '@/lib/model/analysis';
import type { PageClaim, PageEntity, PageReport, PageState } from '@/lib/model/page';
import { overlap } from '@/lib/painting/spans';

/** Joins mentions to entities, most mentioned first, with the claims each appears in. */
export function pageEntities(
  mentions: readonly Entity[],
  claims: readonly PageClaim[],
): PageEntity[] {
  const found = new Map<string, PageEntity & { inClaims: Set<string> }>();
  for (const mention of mentions) {
    const id = `${mention.kind}\n${mention.name}`;
    let entity = found.get(id);
    if (!entity) {
      entity = {
        name: mention.name,
        kind: mention.kind,
        mentions: 0,
        claims: 0,
        inClaims: new Set(),
      };
      found.set(id, entity);
    }
    entity.mentions++;
    for (const claim of claims) {
      if (claim.state !== 'missing' && overlap(claim, mention)) entity.inClaims.add(claim.key);
    }
  }
  return [...found.values()]
    .map(({ inClaims, ...entity }) => ({ ...entity, claims: inClaims.size }))
    .sort((a, b) => b.mentions - a.mentions);
}

/** The few facts the toolbar button shows. */
export function reportOf(state: PageState): PageReport {
  return {
    status: state.status,
    claims: state.claims.filter((claim) => claim.state !== 'missing').length,
    saved: state.claims.filter((claim) => claim.claimId !== null).length,
  };
}
