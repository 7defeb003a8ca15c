import type { Block } from '@/lib/model/analysis';
import type { Article } from '@/lib/model/article';
import type { Claim, ClaimDraft, ClaimState } from '@/lib/model/claim';
import type { AnalysisFailure, PageAnalysis, PageReport } from '@/lib/model/page';
import type { Span } from '@/lib/model/span';
import type { VerdictSlot } from '@/lib/model/verdict';
import type { Mount } from '@/lib/overlay/types';

/** A saved claim of this page, and what became of its text. */
export interface SavedRow {
  claim: Claim;
  article: Article;
  sources: number;
  state: ClaimState;
  /** Where it stands in the text of today; null when it is gone. */
  span: Span | null;
  /** The palette slot of its verdict. */
  slot: VerdictSlot;
}

/** What a session asks of the rest of the extension. Each call may reject. */
export interface SessionClient {
  /** Every sentence with its score, and the claims at or over `threshold` (0..1). */
  analyze(
    text: string,
    blocks: readonly Block[],
    threshold: number,
  ): Promise<PageAnalysis | AnalysisFailure>;
  /** The saved claims of the page under these addresses, found again in its text as far as it was read. */
  saved(page: { urls: string[]; text: string; truncated: boolean }): Promise<SavedRow[]>;
  save(draft: ClaimDraft): Promise<Claim | { error: string }>;
  report(report: PageReport): Promise<unknown>;
  /** Address of the card's page, with the token that proves that we opened it. */
  cardUrl(token: string): string;
  /** Fetches what is drawn over the page; undefined where that cannot be. */
  loadOverlay(): Promise<Mount | undefined>;
}
