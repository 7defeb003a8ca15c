import type { Article } from './article';
import type { EvidenceStance, Source } from './source';

/** A source or an article in a list of the library. */
export interface RecordRow {
  id: string;
  /** Its title, or its address where it has none. */
  title: string;
  publisher: string;
  url: string;
  /** On how many live claims. */
  claims: number;
  /** ISO 8601 time. */
  lastUsed: string;
}

/** `cited`: by any claim, those in the trash too, so that a claim can be restored with its sources. */
export interface SourceRow extends RecordRow {
  source: Source;
  cited: boolean;
  stances: EvidenceStance[];
}

export interface ArticleRow extends RecordRow {
  article: Article;
}

export const RECORD_COLUMNS = ['title', 'publisher', 'claims', 'used'] as const;
export type RecordColumn = (typeof RECORD_COLUMNS)[number];
export interface RecordOrder {
  by: RecordColumn;
  down: boolean;
}
