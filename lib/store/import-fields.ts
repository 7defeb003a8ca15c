import { Claim, ClaimText } from '@/lib/model/claim';
import { readChange } from '@/lib/model/revision';
import type { Revision } from '@/lib/model/source';
import { isNewer } from './import-merge';

/** Fields of which the later change stands, whichever version of the claim is the newer. */
const FIELDS = ['verdict', 'note', 'tags', 'text'] as const;
type Field = (typeof FIELDS)[number];

/** A field of a claim that two libraries hold in different versions. */
interface Disputed {
  /** What the newer version holds, as text. */
  held: string;
  /** Whether a change of either trail comes to it or goes from it. */
  isKnown: boolean;
  /** The latest change of either trail, and what it came to. */
  last?: { id: string; time: number; to: string };
}

/** A claim, and the changes of it that stand against its newer version. */
export interface Outdated {
  claimId: string;
  /** Whether that version was stored before. */
  isOurs: boolean;
  revisionIds: string[];
}

interface DisputedClaim {
  isOurs: boolean;
  fields: Map<Field, Disputed>;
}

/**
 * Finds the fields of claims that were changed on both sides where the older version was changed last. The
 * newer version stands as a whole, but for these. A field that no trail accounts for was set by hand in the file:
 * it stands. Claims are seen before revisions.
 */
export class FieldRule {
  private readonly claims = new Map<string, DisputedClaim>();

  /** Incoming claims, and for each the stored one. */
  seeClaims(theirs: readonly Claim[], stored: readonly (Claim | undefined)[]): void {
    for (const [i, claim] of theirs.entries()) {
      const our = stored[i];
      if (!our) continue;
      const isOurs = !isNewer(claim.updatedAt, our.updatedAt);
      const fields = isOurs ? disputedFields(our, claim) : disputedFields(claim, our);
      if (fields.size > 0) this.claims.set(our.id, { isOurs, fields });
    }
  }

  /** Changes of the trails of either side. */
  seeRevisions(revisions: readonly Revision[]): void {
    for (const revision of revisions) {
      const fields = this.claims.get(revision.claimId)?.fields;
      const change = fields && readChange(revision);
      const disputed = change && fields.get(change.field as Field);
      if (!disputed) continue;
      const [from, to] = [JSON.stringify(change.from), JSON.stringify(change.to)];
      if (from === disputed.held || to === disputed.held) disputed.isKnown = true;
      const { id } = revision;
      const time = Date.parse(revision.at);
      const { last } = disputed;
      // Ids are drawn in order; on every device the same one is the later.
      const isLater = !last || time > last.time || (time === last.time && id > last.id);
      if (isLater) disputed.last = { id, time, to };
    }
  }

  /** The claims of which the newer version does not stand as a whole. */
  outdated(): Outdated[] {
    const outdated: Outdated[] = [];
    for (const [claimId, { isOurs, fields }] of this.claims) {
      const revisionIds = [...fields.values()].flatMap(({ held, isKnown, last }) =>
        isKnown && last && last.to !== held ? last.id : [],
      );
      if (revisionIds.length > 0) outdated.push({ claimId, isOurs, revisionIds });
    }
    return outdated;
  }
}

/** The claim with what changes of its fields came to, as far as a claim can hold that. */
export function withChanges(claim: Claim, revisions: readonly (Revision | undefined)[]): Claim {
  let changed: object = claim;
  for (const revision of revisions) {
    const change = revision && readChange(revision);
    if (change?.field === 'text') changed = { ...changed, ...change.to };
    else if (change) changed = { ...changed, [change.field]: change.to };
  }
  return Claim.safeParse(changed).data ?? claim;
}

/** The fields in which two versions of a claim differ. */
function disputedFields(newer: Claim, older: Claim): Map<Field, Disputed> {
  const disputed = new Map<Field, Disputed>();
  for (const field of FIELDS) {
    if (textOf(newer, field) === textOf(older, field)) continue;
    disputed.set(field, { held: textOf(newer, field), isKnown: false });
  }
  return disputed;
}

/** A field as its revisions hold it, in one order of its parts. */
const textOf = (claim: Claim, field: Field): string =>
  JSON.stringify(field === 'text' ? ClaimText.parse(claim) : claim[field]);
