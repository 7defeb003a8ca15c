import type { ClaimKind } from '@/lib/model/analysis';
import { CLAIM_KINDS } from '@/lib/model/analysis';
import { isOnPage } from '@/lib/model/on-page';
import type { PageClaim } from '@/lib/model/page';
import { VERDICT_SLOTS } from '@/lib/model/verdict';

export type ClaimOrder = 'score' | 'page' | 'verdict';

/** What the list is narrowed to. */
export interface ClaimFilter {
  /** `gone`: those that are no longer found. */
  kind: ClaimKind | 'gone' | null;
  /** Name of an entity. */
  entity: string | null;
}

/** The kind a claim is shown under: its first. */
const shownKind = (claim: PageClaim): ClaimKind | null => claim.kinds[0] ?? null;

/** How the claims of a page are looked at; kept by the surface, which shows other things meanwhile. */
export interface PageView {
  show: 'claims' | 'entities';
  order: ClaimOrder;
  entityOrder: 'kind' | 'mentions';
  filter: ClaimFilter;
}

export const FIRST_VIEW: PageView = {
  show: 'claims',
  order: 'score',
  entityOrder: 'kind',
  filter: { kind: null, entity: null },
};

const place = ({ slot }: PageClaim): number =>
  slot ? VERDICT_SLOTS.indexOf(slot) : VERDICT_SLOTS.length;

const COMPARE: Record<ClaimOrder, (a: PageClaim, b: PageClaim) => number> = {
  score: (a, b) => (b.score ?? -1) - (a.score ?? -1),
  page: (a, b) => a.start - b.start,
  verdict: (a, b) => place(a) - place(b),
};

/** The claims whose text is on the page: the ones that are counted, here as on the page. */
export const foundClaims = (claims: readonly PageClaim[]): PageClaim[] => claims.filter(isOnPage);

/** The claims a list shows, in order; those whose text is gone come last. */
export function arrange(
  claims: readonly PageClaim[],
  order: ClaimOrder,
  { kind, entity }: ClaimFilter,
): PageClaim[] {
  const gone = (claim: PageClaim) => Number(!isOnPage(claim));
  const fits = (claim: PageClaim) =>
    kind === null || (kind === 'gone' ? !isOnPage(claim) : shownKind(claim) === kind);
  return claims
    .filter(fits)
    .filter((claim) => entity === null || claim.entities.some(({ name }) => name === entity))
    .sort((a, b) => gone(a) - gone(b) || COMPARE[order](a, b) || a.start - b.start);
}

/** How many claims there are of each kind that occurs, most frequent first. */
export function countKinds(claims: readonly PageClaim[]): [ClaimKind, number][] {
  return CLAIM_KINDS.map((kind): [ClaimKind, number] => [
    kind,
    claims.filter((claim) => shownKind(claim) === kind).length,
  ])
    .filter(([, count]) => count > 0)
    .sort((a, b) => b[1] - a[1]);
}
