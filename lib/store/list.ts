import type { FoundIn, ListedKind, Listing, ListQuery, Tally } from '@/lib/model/listing';
import type { Scale } from '@/lib/model/verdict';
import type { ListFact, ListMemory } from './list-facts';
import { byArticle, orderFacts } from './list-order';
import { createPause } from './slices';

/** Claims to which a list is narrowed besides what is in their facts. Null: to none in particular. */
export interface Narrowed {
  /** Claims with the words of the search by their ids, the best first, and where those stand when not in the quote. */
  found: ReadonlyMap<string, FoundIn | null> | null;
  /** Ids of the claims with the wanted source. */
  cited: ReadonlySet<string> | null;
}

/** Whether a query needs to know how many sources claims have. */
export const needsSources = ({ order, unsourced }: ListQuery): boolean =>
  order.by === 'sources' || unsourced === true;

/** Claims looked at between two looks at the clock. */
const STEP = 1_000;

/**
 * Lists the claims that a query asks for, and counts for each filter's values how many claims the
 * rest of the query leaves. One pass over the facts, with pauses.
 */
export async function listFacts(
  memory: ListMemory,
  query: ListQuery,
  scales: readonly Scale[],
  narrowed: Narrowed,
): Promise<Listing> {
  const pause = createPause();
  const allowed = {
    verdict: new Set(query.verdicts),
    kind: new Set<ListedKind>(query.kinds),
    publisher: new Set(query.publishers),
  };
  const isWanted = wantedBy(query, memory, narrowed);
  const listing: Listing = {
    ids: [],
    total: memory.facts.length,
    ...{ verdicts: new Map(), kinds: new Map(), publishers: new Map() },
    ...{ tags: new Map(), foundIn: new Map() },
  };
  const listed: ListFact[] = [];
  let seen = 0;
  for (const fact of await orderFacts(memory, query.order, scales)) {
    seen += 1;
    if (seen % STEP === 0) await pause();
    const { id, verdict, kind, publisher, tags } = fact;
    const tallies = {
      verdict: tallyOf(listing.verdicts, verdict, () => ({
        ...none(),
        verdict: memory.verdicts.get(verdict) ?? null,
      })),
      kind: tallyOf(listing.kinds, kind, none),
      publisher: tallyOf(listing.publishers, publisher, none),
    };
    if (!isWanted(fact)) continue;
    const kept = {
      verdict: allowed.verdict.size === 0 || allowed.verdict.has(verdict),
      kind: allowed.kind.size === 0 || allowed.kind.has(kind),
      publisher: allowed.publisher.size === 0 || allowed.publisher.has(publisher),
    };
    if (kept.kind && kept.publisher) tallies.verdict.shown += 1;
    if (kept.verdict && kept.publisher) tallies.kind.shown += 1;
    if (kept.verdict && kept.kind) tallies.publisher.shown += 1;
    if (!kept.verdict || !kept.kind || !kept.publisher) continue;
    listed.push(fact);
    for (const tag of tags) listing.tags.set(tag, (listing.tags.get(tag) ?? 0) + 1);
    const place = narrowed.found?.get(id);
    if (place) listing.foundIn.set(id, place);
  }
  const { by } = query.order;
  // What was looked for comes first where it stands best, unless another order is wished for.
  const byWorth = narrowed.found && (by === 'article' || by === 'fit');
  const inOrder = byWorth ? asFound(listed, narrowed.found) : listed;
  listing.ids = by === 'article' ? byArticle(inOrder) : inOrder.map(({ id }) => id);
  return listing;
}

function asFound(facts: readonly ListFact[], found: Narrowed['found']): ListFact[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return [...(found?.keys() ?? [])].flatMap((id) => byId.get(id) ?? []);
}

const none = (): Tally => ({ shown: 0, all: 0 });

function tallyOf<K, T extends Tally>(tallies: Map<K, T>, value: K, make: () => T): T {
  const tally = tallies.get(value) ?? make();
  if (tally.all === 0) tallies.set(value, tally);
  tally.all += 1;
  return tally;
}

/** Tells whether a claim fits all of the query that nothing is counted of. */
function wantedBy(query: ListQuery, memory: ListMemory, { found, cited }: Narrowed) {
  const { added, articleId, tags = [], unsourced, missing } = query;
  const from = added.from === null ? Number.NEGATIVE_INFINITY : Date.parse(added.from);
  const to = added.to === null ? Number.POSITIVE_INFINITY : Date.parse(added.to);
  const wanted = new Set(tags);
  return (fact: ListFact): boolean =>
    fact.at >= from &&
    fact.at < to &&
    (articleId === null || fact.articleId === articleId) &&
    (cited === null || cited.has(fact.id)) &&
    (found === null || found.has(fact.id)) &&
    (wanted.size === 0 || fact.tags.some((tag) => wanted.has(tag))) &&
    (!unsourced || !memory.sources?.has(fact.id)) &&
    (!missing || fact.missing);
}
