import { type ClaimFact, ratingOf } from '@/lib/model/insights/facts';
import type { CitationFact, SourceFact } from '@/lib/model/insights/most-cited';
import { publisherName } from '@/lib/model/publisher-name';
import type { Scale } from '@/lib/model/verdict';
import { allScales } from './claims';
import type { ClaimlightDatabase } from './database';
import { inSlices } from './pieces';
import { unwatched } from './unwatched';

/** What all charts are made from. */
export interface InsightFacts {
  claims: ClaimFact[];
  citations: CitationFact[];
  sources: SourceFact[];
}

/**
 * Reads the few facts that the charts need of every live claim, and of what it cites; in slices.
 * `inWords` puts a scale into the reader's language.
 */
export async function readInsights(
  db: ClaimlightDatabase,
  inWords: (scale: Scale) => Scale = (scale) => scale,
): Promise<InsightFacts> {
  const [stored] = await Promise.all([
    allScales(db),
    db.claims.orderBy('updatedAt').lastKey(),
    db.articles.orderBy('lastSeenAt').lastKey(),
    db.sources.orderBy('accessedAt').lastKey(),
    db.evidence.orderBy('addedAt').lastKey(),
    // What is deleted for good leaves no key that moves.
    ...[db.claims, db.sources, db.evidence].map((table) => table.count()),
  ]);
  const scales = stored.map(inWords);
  return unwatched(async () => {
    const publishers = new Map<string, string>();
    await inSlices(db.articles, (article) => publishers.set(article.id, publisherName(article)));
    const claims: ClaimFact[] = [];
    await inSlices(db.claims, ({ id, articleId, createdAt, verdict, deletedAt }) => {
      const publisher = publishers.get(articleId);
      if (deletedAt !== null || publisher === undefined) return;
      claims.push({ id, publisher, createdAt, rating: ratingOf(scales, verdict) });
    });
    const citations: CitationFact[] = [];
    await inSlices(db.evidence, ({ claimId, sourceId, stance }) =>
      citations.push({ claimId, sourceId, stance }),
    );
    const sources: SourceFact[] = [];
    await inSlices(db.sources, ({ id, title, publisher, url }) =>
      sources.push({ id, title, publisher, url }),
    );
    return { claims, citations, sources };
  });
}
