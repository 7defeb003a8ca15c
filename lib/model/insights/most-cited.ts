import type { EvidenceStance } from '@/lib/model/source';

/** One source on one claim. */
export interface CitationFact {
  claimId: string;
  sourceId: string;
  stance: EvidenceStance;
}

/** What the chart says of a source. */
export interface SourceFact {
  id: string;
  title: string;
  publisher: string;
  url: string;
}

export interface CitedRow {
  source: SourceFact;
  /** On how many claims it bears so. */
  stances: Record<EvidenceStance, number>;
  total: number;
}

/** Counts on how many of these claims each source is cited, and how it bears on them, the most cited first. */
export function mostCited(
  citations: readonly CitationFact[],
  sources: readonly SourceFact[],
  claimIds: ReadonlySet<string>,
): CitedRow[] {
  const rows = new Map<string, CitedRow>(
    sources.map((source) => [
      source.id,
      { source, stances: { supports: 0, refutes: 0, context: 0 }, total: 0 },
    ]),
  );
  for (const { claimId, sourceId, stance } of citations) {
    const row = claimIds.has(claimId) ? rows.get(sourceId) : undefined;
    if (!row) continue;
    row.stances[stance] += 1;
    row.total += 1;
  }
  return [...rows.values()]
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total || (nameOf(a) < nameOf(b) ? -1 : 1));
}

const nameOf = ({ source }: CitedRow): string => `${source.title} ${source.id}`;
