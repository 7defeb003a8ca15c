import { type ClaimFact, ratingOf } from '@/lib/model/insights/facts';
import type { CitationFact, SourceFact } from '@/lib/model/insights/most-cited';
import { publisherName } from '@/lib/model/publisher-name';
import { allScales } from './claims';
import type { ClaimlightDatabase } from './database';

/** What all charts are made from. */
export interface InsightFacts {
  claims: ClaimFact[];
  citations: CitationFact[];
  sources: SourceFact[];
}

/** Reads the few facts that the charts need of every live claim, and of what it cites. */
export async function readInsights(db: ClaimlightDatabase): Promise<InsightFacts> {
  const tables = [db.claims, db.articles, db.sources, db.evidence, db.scales];
  return db.transaction('r', tables, async () => {
    const scales = await allScales(db);
    const publishers = new Map<string, string>();
    await db.articles.each((article) => publishers.set(article.id, publisherName(article)));
    const claims: ClaimFact[] = [];
    // One by one: whole claims of a large library would take much memory.
    await db.claims.each(({ id, articleId, createdAt, verdict, deletedAt }) => {
      const publisher = publishers.get(articleId);
      if (deletedAt !== null || publisher === undefined) return;
      claims.push({ id, publisher, createdAt, rating: ratingOf(scales, verdict) });
    });
    const citations: CitationFact[] = [];
    await db.evidence.each(({ claimId, sourceId, stance }) =>
      citations.push({ claimId, sourceId, stance }),
    );
    const sources: SourceFact[] = [];
    await db.sources.each(({ id, title, publisher, url }) =>
      sources.push({ id, title, publisher, url }),
    );
    return { claims, citations, sources };
  });
}
