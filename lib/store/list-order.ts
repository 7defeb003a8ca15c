import type { ListColumn, ListQuery } from '@/lib/model/listing';
import { type Scale, verdictKey } from '@/lib/model/verdict';
import { fold } from '@/lib/search/fold';
import type { ListFact, ListMemory } from './list-facts';
import { createPause, type Pause, sortInSlices } from './slices';

type Order = ListQuery['order'];

/** The last orders that were asked for; a search of many letters asks for one each time. */
const ordered = new WeakMap<
  ListMemory,
  { order: Order; scales: readonly Scale[]; facts: readonly ListFact[] }
>();

/**
 * The facts in an order. Where that leaves two alike, the newer is first. What has no verdict or score is
 * last, whichever way.
 */
export async function orderFacts(
  memory: ListMemory,
  order: Order,
  scales: readonly Scale[],
): Promise<readonly ListFact[]> {
  const { facts } = memory;
  if (order.by === 'article' || order.by === 'fit') return facts;
  if (order.by === 'added') return order.down ? facts : facts.toReversed();
  const last = ordered.get(memory);
  const same = last?.order.by === order.by && last.order.down === order.down;
  if (last && same && (order.by !== 'verdict' || alike(last.scales, scales))) return last.facts;
  const pause = createPause();
  const sorted = await sort(facts, keyOf(memory, order.by, scales), order.down, pause);
  ordered.set(memory, { order, scales, facts: sorted });
  return sorted;
}

const alike = (a: readonly Scale[], b: readonly Scale[]): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

type KeyOf = (fact: ListFact) => number | string | null;

async function sort(
  facts: readonly ListFact[],
  of: KeyOf,
  down: boolean,
  pause: Pause,
): Promise<ListFact[]> {
  const keyed = facts.map((fact) => ({ fact, key: of(fact) }));
  await pause();
  const sign = down ? -1 : 1;
  const compare = (a: (typeof keyed)[number], b: (typeof keyed)[number]) => {
    if (a.key === b.key) return 0;
    if (a.key === null) return 1;
    if (b.key === null) return -1;
    return a.key < b.key ? -sign : sign;
  };
  return (await sortInSlices(keyed, compare, pause)).map(({ fact }) => fact);
}

/** What each column is ordered by. */
function keyOf({ facts, sources }: ListMemory, by: ListColumn, scales: readonly Scale[]): KeyOf {
  switch (by) {
    case 'verdict': {
      const ranks = levelRanks(scales);
      return ({ verdict }) => (verdict ? (ranks.get(verdict) ?? ranks.size) : null);
    }
    case 'claim':
      return ({ begins }) => begins;
    case 'publisher': {
      const names = [...new Set(facts.map(({ publisher }) => publisher))];
      const folded = new Map(names.map((name) => [name, fold(name)]));
      return ({ publisher }) => folded.get(publisher) ?? '';
    }
    case 'sources':
      return ({ id }) => sources?.get(id) ?? 0;
    case 'score':
      return ({ score }) => score;
    case 'added':
      return ({ at }) => at;
  }
}

/** The place of each level: scale by scale, the truest first. */
function levelRanks(scales: readonly Scale[]): Map<string, number> {
  const keys = scales.flatMap(({ id, levels }) =>
    levels.map((level) => verdictKey({ scale: id, value: level.id })),
  );
  return new Map(keys.map((key, rank) => [key, rank]));
}

/** Ids of facts that are newest first, article by article, each where its newest claim puts it. */
export function byArticle(facts: readonly ListFact[]): string[] {
  const groups = new Map<string, string[]>();
  for (const { id, articleId } of facts) {
    const group = groups.get(articleId);
    if (group) group.push(id);
    else groups.set(articleId, [id]);
  }
  return [...groups.values()].flat();
}
