import type { ListQuery } from '@/lib/model/listing';
import { type Scale, verdictKey } from '@/lib/model/verdict';
import { fold } from './fold';
import type { SearchEntry } from './search-entries';

type Order = ListQuery['order'];

/** The last orders that were asked for; a search of many letters asks for one each time. */
const ordered = new WeakMap<
  readonly SearchEntry[],
  { order: Order; scales: readonly Scale[]; entries: readonly SearchEntry[] }
>();

/**
 * Entries, given the newest first, in another order. Where that leaves two alike, the newer is first.
 * What has no verdict or score is last, whichever way.
 */
export function orderEntries(
  entries: readonly SearchEntry[],
  order: Order,
  scales: readonly Scale[],
): readonly SearchEntry[] {
  if (order.by === 'added') return order.down ? entries : entries.toReversed();
  const last = ordered.get(entries);
  const same = last?.order.by === order.by && last.order.down === order.down;
  if (last && same && (order.by !== 'verdict' || alike(last.scales, scales))) return last.entries;
  const sorted = sort(entries, keyOf(order, scales), order.down);
  ordered.set(entries, { order, scales, entries: sorted });
  return sorted;
}

const alike = (a: readonly Scale[], b: readonly Scale[]): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

type KeyOf = (entry: SearchEntry) => number | string | null;

function sort(entries: readonly SearchEntry[], of: KeyOf, down: boolean): SearchEntry[] {
  const keyed = entries.map((entry) => ({ entry, key: of(entry) }));
  const sign = down ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key === b.key) return 0;
    if (a.key === null) return 1;
    if (b.key === null) return -1;
    return a.key < b.key ? -sign : sign;
  });
  return keyed.map(({ entry }) => entry);
}

/** What each column is ordered by. */
function keyOf({ by }: Order, scales: readonly Scale[]): KeyOf {
  switch (by) {
    case 'verdict': {
      const ranks = levelRanks(scales);
      return ({ row: { claim } }) =>
        claim.verdict && (ranks.get(verdictKey(claim.verdict)) ?? ranks.size);
    }
    case 'claim':
      return ({ quote }) => quote.replace(/^[\s"'“”‘’«»]+/, '');
    case 'publisher': {
      const folded = new Map<string, string>();
      return ({ row: { publisher } }) => {
        const known = folded.get(publisher) ?? fold(publisher);
        folded.set(publisher, known);
        return known;
      };
    }
    case 'sources':
      return ({ row }) => row.sources;
    case 'score':
      return ({ row }) => row.claim.detection?.score ?? null;
    case 'added':
      return ({ row }) => row.claim.createdAt;
  }
}

/** The place of each level: scale by scale, the truest first. */
function levelRanks(scales: readonly Scale[]): Map<string, number> {
  const keys = scales.flatMap(({ id, levels }) =>
    levels.map((level) => verdictKey({ scale: id, value: level.id })),
  );
  return new Map(keys.map((key, rank) => [key, rank]));
}
