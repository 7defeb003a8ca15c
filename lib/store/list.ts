import type { ClaimMatch, ListedKind, Listing, ListQuery, Tally } from '@/lib/model/listing';
import { type Scale, verdictKey } from '@/lib/model/verdict';
import { searchWords } from './fold';
import { orderEntries } from './list-order';
import { match } from './search';
import type { SearchEntry } from './search-entries';

/**
 * Lists the claims that a query asks for, and counts for each filter's values how many claims the
 * rest of the query leaves. One pass over all claims, none of them copied.
 */
export function listEntries(
  entries: readonly SearchEntry[],
  query: ListQuery,
  scales: readonly Scale[],
): Listing {
  const words = searchWords(query.text);
  const allowed = {
    verdict: new Set(query.verdicts),
    kind: new Set<ListedKind>(query.kinds),
    publisher: new Set(query.publishers),
  };
  const listing: Listing = {
    rows: [],
    total: entries.length,
    verdicts: new Map(),
    kinds: new Map(),
    publishers: new Map(),
  };
  for (const entry of orderEntries(entries, query.order, scales)) {
    const { claim, publisher } = entry.row;
    const verdict = verdictKey(claim.verdict);
    const kind = claim.detection?.kinds[0] ?? 'selected';
    const tallies = {
      verdict: tallyOf(listing.verdicts, verdict, () => ({ ...none(), verdict: claim.verdict })),
      kind: tallyOf(listing.kinds, kind, none),
      publisher: tallyOf(listing.publishers, publisher, none),
    };
    const found = isWanted(entry, query) ? match(entry, words) : undefined;
    if (!found) continue;
    const kept = {
      verdict: allowed.verdict.size === 0 || allowed.verdict.has(verdict),
      kind: allowed.kind.size === 0 || allowed.kind.has(kind),
      publisher: allowed.publisher.size === 0 || allowed.publisher.has(publisher),
    };
    if (kept.kind && kept.publisher) tallies.verdict.shown += 1;
    if (kept.verdict && kept.publisher) tallies.kind.shown += 1;
    if (kept.verdict && kept.kind) tallies.publisher.shown += 1;
    if (kept.verdict && kept.kind && kept.publisher) listing.rows.push(found);
  }
  return listing;
}

const none = (): Tally => ({ shown: 0, all: 0 });

function tallyOf<K, T extends Tally>(tallies: Map<K, T>, value: K, make: () => T): T {
  const tally = tallies.get(value) ?? make();
  if (tally.all === 0) tallies.set(value, tally);
  tally.all += 1;
  return tally;
}

/** Whether a claim is of the wanted time, article and source, of which nothing is counted. */
function isWanted({ row, sourceIds }: SearchEntry, query: ListQuery): boolean {
  const { added, articleId, sourceId } = query;
  return (
    isWithin(row.claim.createdAt, added) &&
    (articleId === null || row.article.id === articleId) &&
    (sourceId === null || sourceIds.includes(sourceId))
  );
}

/** Times are compared as such: imported ones may be written in another precision. */
function isWithin(
  time: ClaimMatch['claim']['createdAt'],
  { from, to }: ListQuery['added'],
): boolean {
  if (from === null && to === null) return true;
  const at = Date.parse(time);
  return (from === null || at >= Date.parse(from)) && (to === null || at < Date.parse(to));
}
