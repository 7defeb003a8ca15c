import type { Claim } from '@/lib/model/claim';
import type { Evidence, Revision } from '@/lib/model/source';
import type { ClaimlightDatabase } from './database';
import { isNewer, type Merge, RemovedEvidence } from './import-merge';
import { PAGE } from './import-pages';

/**
 * How incoming evidence meets ours. It has no time of its own: a version follows the newer of the two
 * claims; what either side's trail says was removed stays removed; a source that the claim cites
 * already is not cited twice. Claims and revisions are seen before evidence is asked about.
 */
export class EvidenceRule {
  private readonly removed = new RemovedEvidence();
  /** Claims that were stored before, and whether the incoming version is the newer. */
  private readonly ours = new Map<string, boolean>();
  /** The sources that claims cited before; those of claims that were not stored are none. */
  private readonly cited = new Map<string, Set<string>>();
  /** Stored claims of which the file has only citations. */
  private readonly others: string[] = [];

  /** @param isStored whether a claim was stored before. */
  constructor(
    private readonly db: ClaimlightDatabase,
    private readonly isStored: (claimId: string) => boolean,
  ) {}

  /** Incoming claims, and for each the stored one. Gives the trails of those that are stored. */
  async seeClaims(
    theirs: readonly Claim[],
    stored: readonly (Claim | undefined)[],
  ): Promise<Revision[]> {
    for (const [i, claim] of theirs.entries()) {
      const our = stored[i];
      if (our) this.ours.set(our.id, isNewer(claim.updatedAt, our.updatedAt));
    }
    return this.seeTrails(stored.flatMap((claim) => claim?.id ?? []));
  }

  seeRevisions(revisions: readonly Revision[]): void {
    this.removed.see(revisions);
  }

  /** Looks up what a page of evidence needs to know; nothing of it may have been written before. */
  async seeEvidence(page: readonly Evidence[]): Promise<void> {
    const ids = [...new Set(page.map(({ claimId }) => claimId))];
    // What was not stored before cites nothing yet.
    const fresh = ids.filter((id) => !this.cited.has(id) && this.isStored(id));
    for (const id of fresh) this.cited.set(id, new Set());
    const others = fresh.filter((id) => !this.ours.has(id));
    this.others.push(...others);
    await this.seeTrails(others);
    const stored = await this.db.evidence.where('claimId').anyOf(fresh).toArray();
    for (const { claimId, sourceId } of stored) this.cited.get(claimId)?.add(sourceId);
  }

  readonly merge: Merge<Evidence> = (theirs, our) => {
    if (this.removed.has(theirs.id)) return undefined;
    if (our) return this.ours.get(our.claimId) ? theirs : undefined;
    return this.cited.get(theirs.claimId)?.has(theirs.sourceId) ? undefined : theirs;
  };

  /** The stored citations that the other side removed. */
  async goners(): Promise<Evidence[]> {
    const goners: Evidence[] = [];
    const claimIds = [...this.ours.keys(), ...this.others];
    for (let from = 0; from < claimIds.length; from += PAGE) {
      const page = claimIds.slice(from, from + PAGE);
      const stored = await this.db.evidence.where('claimId').anyOf(page).toArray();
      goners.push(...stored.filter(({ id }) => this.removed.has(id)));
    }
    return goners;
  }

  private async seeTrails(claimIds: readonly string[]): Promise<Revision[]> {
    if (claimIds.length === 0) return [];
    const trails = await this.db.revisions.where('claimId').anyOf(claimIds).toArray();
    this.removed.see(trails);
    return trails;
  }
}
