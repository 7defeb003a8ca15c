import type { Attribution, ClaimKind, Contribution, Entity } from '@/lib/model/analysis';
import type { Anchor } from '@/lib/model/anchor';
import type { ArticleMetadata } from '@/lib/model/article';
import type { ClaimDraft } from '@/lib/model/claim';
import type { PageClaim } from '@/lib/model/page';
import type { Span } from '@/lib/model/span';
import type { Verdict } from '@/lib/model/verdict';
import type { CitedSource, ClaimDetail } from '@/lib/store/types';

/** A claim that is opened: a saved one by its id, another by what its page says of it. */
export interface ClaimSubject {
  claimId: string | null;
  page: PageClaim | null;
  draft: ClaimDraft | null;
}

/** What the editor shows, the same for saved and unsaved claims. */
export interface EditedClaim {
  quote: string;
  /** Points of 100; null for claims a person selected. */
  score: number | null;
  kinds: ClaimKind[];
  attribution: Attribution | null;
  entities: Entity[];
  contributions: Contribution[];
  reasons: string[];
  verdict: Verdict | null;
  note: string;
  tags: string[];
  /** False while of a saved claim only that is known which its page says: neither its note nor its tags. */
  isRead: boolean;
  sources: CitedSource[];
  state: PageClaim['state'];
  /** What the open page says where the claim was changed, and where. */
  now: { wording: string; span: Span } | null;
  /** When the text was surely on the page, ISO 8601: as it was saved. Null for unsaved claims. */
  seenAt: string | null;
  /** When something of it was changed last, ISO 8601. Null for unsaved claims. */
  editedAt: string | null;
  article: ArticleMetadata | null;
  anchor: Anchor | null;
}

/** The saved record as the editor shows it; `page` knows best how the text stands right now. */
export function viewOfSaved({ claim, article, sources }: ClaimDetail, page: PageClaim | null) {
  const { detection } = claim;
  return {
    ...claim,
    score: detection ? Math.round(detection.score * 100) : null,
    kinds: detection?.kinds ?? [],
    contributions: detection?.contributions ?? [],
    reasons: detection?.reasons ?? [],
    sources,
    isRead: true,
    state:
      page && page.claimId === claim.id && page.state !== 'detected' ? page.state : claim.state,
    now: page?.claimId === claim.id ? newWording(page) : null,
    seenAt: claim.createdAt,
    editedAt: claim.updatedAt,
    article,
  } satisfies EditedClaim;
}

const newWording = ({ wording, start, end }: PageClaim) =>
  wording === undefined ? null : { wording, span: { start, end } };

/** A claim before it is saved, from what its page says; null when neither part is there. */
export function viewOfUnsaved(
  page: PageClaim | null,
  draft: ClaimDraft | null,
): EditedClaim | null {
  const from = draft ?? page;
  if (!from) return null;
  const score = page?.score ?? (draft?.detection ? draft.detection.score * 100 : null);
  return {
    quote: from.quote,
    score: score === null ? null : Math.round(score),
    kinds: page?.kinds ?? draft?.detection?.kinds ?? [],
    attribution: from.attribution,
    entities: from.entities,
    contributions: page?.contributions ?? draft?.detection?.contributions ?? [],
    reasons: draft?.detection?.reasons ?? [],
    verdict: page?.verdict ?? null,
    note: '',
    tags: [],
    isRead: !page?.claimId,
    sources: [],
    state: page?.state ?? 'detected',
    now: null,
    seenAt: null,
    editedAt: null,
    article: draft?.article ?? null,
    anchor: draft?.anchor ?? null,
  };
}
