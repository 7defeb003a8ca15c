import type { Article } from '@/lib/model/article';
import type { Claim } from '@/lib/model/claim';
import { PRESET_SCALES } from '@/lib/model/scales';
import type { Evidence, Revision } from '@/lib/model/source';
import { Scale } from '@/lib/model/verdict';

/** How an incoming record meets the stored one: undefined leaves the stored one as it is. */
export type Merge<T> = (theirs: T, ours: T | undefined) => T | undefined;

/** Whether time `a` is after time `b`, both ISO 8601 in whatever precision. */
export const isNewer = (a: string, b: string): boolean => Date.parse(a) > Date.parse(b);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The later of two versions of a record, by the time of this field. */
export function newest<K extends string, T extends Record<K, string>>(field: K): Merge<T> {
  return (theirs, ours) => (!ours || isNewer(theirs[field], ours[field]) ? theirs : undefined);
}

/** The claim that was changed later; what it cites next comes after all that either side cited. */
export const mergeClaim: Merge<Claim> = (theirs, ours) => {
  if (!ours || !isNewer(theirs.updatedAt, ours.updatedAt)) return ours ? undefined : theirs;
  const { nextOrder: next, ...claim } = theirs;
  if (next === undefined || ours.nextOrder === undefined) return claim;
  return { ...claim, nextOrder: Math.max(next, ours.nextOrder) };
};

/** A record that was joined with the stored one already, where that changed it. */
export const changed = <T>(theirs: T, ours: T | undefined): T | undefined =>
  ours && same(theirs, ours) ? undefined : theirs;

/** Append only: a record that is stored is never replaced. */
export const onlyAdd = <T>(theirs: T, ours: T | undefined): T | undefined =>
  ours ? undefined : theirs;

/** A preset travels with an export so that it can be read alone; it is not stored a second time. */
export const mergeScale: Merge<Scale> = (theirs, ours) =>
  // Parsed, both have their fields in the order of the schema.
  ours || PRESET_SCALES.some((preset) => same(Scale.parse(preset), Scale.parse(theirs)))
    ? undefined
    : theirs;

/** Facts of the visit that was later, addresses and span of both. */
export const mergeArticle: Merge<Article> = (theirs, ours) => {
  if (!ours) return theirs;
  const [later, earlier] = isNewer(theirs.lastSeenAt, ours.lastSeenAt)
    ? [theirs, ours]
    : [ours, theirs];
  const titles = new Set([...(ours.otherTitles ?? []), ...(theirs.otherTitles ?? [])]);
  const merged: Article = {
    ...later,
    urls: [...new Set([...ours.urls, ...theirs.urls])],
    ...(titles.size > 0 ? { otherTitles: [...titles] } : {}),
    firstSeenAt: isNewer(later.firstSeenAt, earlier.firstSeenAt)
      ? earlier.firstSeenAt
      : later.firstSeenAt,
  };
  return same(merged, ours) ? undefined : merged;
};

/**
 * The evidence that was taken off its claim, by the audit trails of both sides: without this, an
 * older backup would bring back what a person removed since.
 */
export class RemovedEvidence {
  /** When each citation changed last, twice the time in ms, and one more if it was there then: files name millions. */
  private readonly last = new Map<string, number>();

  see(revisions: readonly Revision[]): void {
    for (const { field, at, from, to } of revisions) {
      if (field !== 'evidence') continue;
      const id = evidenceId(to) ?? evidenceId(from);
      if (!id) continue;
      const before = this.last.get(id);
      const time = Date.parse(at);
      if (before === undefined || Math.floor(before / 2) <= time)
        this.last.set(id, time * 2 + (evidenceId(to) === undefined ? 0 : 1));
    }
  }

  has(id: string): boolean {
    const last = this.last.get(id);
    // Times before 1970 are negative.
    return last !== undefined && last % 2 === 0;
  }
}

/** The id in a revision's value, which may be anything in an imported file. */
function evidenceId(value: unknown): string | undefined {
  const id = typeof value === 'object' && value !== null && (value as Partial<Evidence>).id;
  return typeof id === 'string' ? id : undefined;
}
