import type { ClaimEntry, RecordOf, RecordReader } from '@/lib/model/record-reader';
import { PRESET_SCALES } from '@/lib/model/scales';
import { byTable, type RecordTable, type Snapshot } from '@/lib/model/snapshot';

/** Reads records that stand in memory already: a preview, or a file that was read. */
export function snapshotReader(snapshot: Snapshot): RecordReader {
  const entries = entriesOf(snapshot);
  const own = new Set(snapshot.scales.map(({ id }) => id));
  return {
    counts: { ...byTable((table) => snapshot[table].length), live: entries.length },
    scales: [...snapshot.scales, ...PRESET_SCALES.filter(({ id }) => !own.has(id))],
    table: <T extends RecordTable>(table: T) => inTurn(snapshot[table] as RecordOf<T>[]),
    entries: () => inTurn(entries),
    sources: () => inTurn(snapshot.sources),
  };
}

async function* inTurn<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

/** The live claims whose article is there, articles in the order of the snapshot. */
function entriesOf({ articles, claims, sources, evidence }: Snapshot): ClaimEntry[] {
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  const cited = grouped(evidence, ({ claimId }) => claimId);
  const live = claims.filter(({ deletedAt }) => deletedAt === null);
  const byArticle = grouped(live, ({ articleId }) => articleId);
  return articles.flatMap((article) =>
    (byArticle.get(article.id) ?? [])
      .toSorted((a, b) => a.anchor.position.start - b.anchor.position.start)
      .map((claim) => ({
        claim,
        article,
        cited: (cited.get(claim.id) ?? [])
          .toSorted((a, b) => a.order - b.order)
          .flatMap((item) => {
            const source = sourceById.get(item.sourceId);
            return source ? [{ evidence: item, source }] : [];
          }),
      })),
  );
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
