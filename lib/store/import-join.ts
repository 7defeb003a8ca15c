import { Claim } from '@/lib/model/claim';
import { NOTE_LIMIT } from '@/lib/model/primitives';
import type { RecordOf } from '@/lib/model/record-reader';
import type { RecordTable } from '@/lib/model/snapshot';
import type { Evidence, Revision } from '@/lib/model/source';
import { newOrderedId } from './new-id';
import { checked, timeAfter, type Work } from './work';

/** Gives for each of some records of a table what is stored under its id. */
export type StoredOf = <T extends RecordTable>(
  table: T,
  records: readonly RecordOf<T>[],
) => Promise<(RecordOf<T> | undefined)[]>;

/** What is to be written of a page of somebody else's records. */
export interface Joined<T extends RecordTable> {
  records: RecordOf<T>[];
  /** What this changes in claims that are here already, and which of them only cite more since. */
  revisions: Revision[];
  grown: string[];
}

/**
 * Makes of somebody else's records what may be merged into ours: they add, and replace nothing. Known
 * articles and sources stay as they are. A claim that is here already (by id, or the same words in
 * the same article) keeps its verdict and gets the tags, note and sources that it lacks, each with a
 * revision; one that was deleted stays deleted. Tables are given parents first.
 */
export class ForeignJoin {
  private readonly knownArticles = new Set<string>();
  /** The stored claims that incoming ones turned out to be, by the incoming id; null: deleted. */
  private readonly twins = new Map<string, string | null>();
  /** Which sources the twins cite, and in which order. */
  private readonly cites = new Map<string, Map<string, number>>();

  /** @param stored what is stored under the ids of some records. */
  constructor(
    private readonly work: Work,
    private readonly stored: StoredOf,
  ) {}

  async take<T extends RecordTable>(table: T, records: RecordOf<T>[]): Promise<Joined<T>> {
    const joined = await this.joined(table, records);
    return joined as Joined<T>;
  }

  private async joined(
    table: RecordTable,
    records: RecordOf<RecordTable>[],
  ): Promise<Joined<RecordTable>> {
    switch (table) {
      case 'articles':
      case 'sources': {
        const fresh = await this.unknown(table, records);
        return { records: fresh, revisions: [], grown: [] };
      }
      case 'claims':
        return this.claims(records as Claim[]);
      case 'evidence':
        return this.evidence(records as Evidence[]);
      case 'dismissals':
      case 'revisions':
      case 'scales':
        return { records: [], revisions: [], grown: [] };
    }
  }

  private async unknown(
    table: 'articles' | 'sources',
    records: RecordOf<RecordTable>[],
  ): Promise<RecordOf<RecordTable>[]> {
    const stored = await this.stored(table, records as RecordOf<typeof table>[]);
    for (const [i, { id }] of records.entries()) {
      if (stored[i] && table === 'articles') this.knownArticles.add(id);
    }
    return records.filter((_, i) => !stored[i]);
  }

  private async claims(records: Claim[]): Promise<Joined<'claims'>> {
    const byId = await this.stored('claims', records);
    const revisions: Revision[] = [];
    const fresh: Claim[] = [];
    const joined = new Map<string, Claim>();
    for (const [i, claim] of records.entries()) {
      // Dexie loses its transaction over a hundred awaits that ask nothing of it.
      const isKnown = this.knownArticles.has(claim.articleId);
      const stored = byId[i] ?? (isKnown ? await this.sameWords(claim) : undefined);
      if (!stored) {
        fresh.push(claim);
        continue;
      }
      this.twins.set(claim.id, stored.deletedAt === null ? stored.id : null);
      if (stored.deletedAt !== null) continue;
      const twin = joined.get(stored.id) ?? stored;
      const both = joinClaims(twin, claim);
      const at = timeAfter(twin.updatedAt, this.work);
      joined.set(twin.id, twin);
      for (const field of ['verdict', 'note', 'tags'] as const) {
        if (JSON.stringify(both[field]) === JSON.stringify(twin[field])) continue;
        const [from, to] = [twin[field], both[field]];
        revisions.push({ id: newOrderedId(), claimId: twin.id, at, field, from, to });
        joined.set(twin.id, { ...both, updatedAt: at });
      }
    }
    return { records: [...fresh, ...joined.values()], revisions, grown: [] };
  }

  private async sameWords({ articleId, quote }: Claim): Promise<Claim | undefined> {
    const { db } = this.work;
    const same = await db.claims.where('[articleId+quote]').equals([articleId, quote]).toArray();
    return same.find(({ deletedAt }) => deletedAt === null);
  }

  private async evidence(records: Evidence[]): Promise<Joined<'evidence'>> {
    const { at } = this.work;
    const given: Evidence[] = [];
    const revisions: Revision[] = [];
    const grown = new Set<string>();
    await this.readCitations(records);
    for (const item of records) {
      const twin = this.twins.get(item.claimId);
      if (twin === undefined) given.push(item);
      if (!twin) continue;
      const cited = this.cites.get(twin) ?? new Map<string, number>();
      if (cited.has(item.sourceId)) continue;
      const order = Math.max(-1, ...cited.values()) + 1;
      this.cites.set(twin, cited.set(item.sourceId, order));
      const to = { ...item, claimId: twin, order, addedAt: at };
      given.push(to);
      revisions.push({ id: newOrderedId(), claimId: twin, at, field: 'evidence', from: null, to });
      grown.add(twin);
    }
    return { records: given, revisions, grown: [...grown] };
  }

  /** Reads what the twins of these citations cite before anything is added to them. */
  private async readCitations(records: readonly Evidence[]): Promise<void> {
    const twins = records.map(({ claimId }) => this.twins.get(claimId));
    const wanted = new Set(twins.filter((id) => typeof id === 'string' && !this.cites.has(id)));
    for (const id of wanted) this.cites.set(id as string, new Map());
    const found = await this.work.db.evidence
      .where('claimId')
      .anyOf([...wanted] as string[])
      .toArray();
    for (const { claimId, sourceId, order } of found) this.cites.get(claimId)?.set(sourceId, order);
  }
}

/** Our claim with what theirs knows besides. Joining the same again changes nothing. */
function joinClaims(ours: Claim, theirs: Claim): Claim {
  const tags = new Map([...theirs.tags, ...ours.tags].map((tag) => [tag.toLowerCase(), tag]));
  const both = ours.note.includes(theirs.note)
    ? ours.note
    : `${ours.note}\n\n${theirs.note}`.trim();
  return checked(Claim, {
    ...ours,
    verdict: ours.verdict ?? theirs.verdict,
    note: both.length <= NOTE_LIMIT ? both : ours.note,
    tags: tags.size > ours.tags.length ? [...new Set([...ours.tags, ...tags.values()])] : ours.tags,
  });
}
