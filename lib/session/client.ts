import type { Block } from '@/lib/model/analysis';
import type { Article, ArticleMetadata } from '@/lib/model/article';
import type { Claim, ClaimDraft } from '@/lib/model/claim';
import type { Strength } from '@/lib/model/lamp';
import type { AnalysisFailure, PageAnalysis, PageReport, PlaceState } from '@/lib/model/page';
import type { Span } from '@/lib/model/span';
import type { VerdictSlot } from '@/lib/model/verdict';
import type { Mount } from '@/lib/overlay/types';

/** A saved claim of this page, and what became of its text. */
export interface SavedRow {
  claim: Claim;
  article: Article;
  sources: number;
  state: PlaceState;
  /** Where it stands in the text of today; null when it is gone. */
  span: Span | null;
  /** The palette slot of its verdict. */
  slot: VerdictSlot;
  /** The shape of its verdict, where that is not the slot's own. */
  shape?: VerdictSlot | undefined;
}

/** What is kept of one page. */
export interface PageRecords {
  rows: readonly SavedRow[];
  /** Words that the person said are no claim. */
  dismissed: readonly string[];
}

/** How highlights look. */
export interface Look {
  /** For text on a dark ground. */
  dark: boolean;
  /** How strongly claims are lit; 0 for lines alone, without tints. */
  strength: Strength | 0;
  /** The article goes on in frames of the page. */
  frames: boolean;
}

/** What a session asks of the rest of the extension. Each call may reject. */
export interface SessionClient {
  /** Every sentence with its score, and the claims at or over `threshold` (0..1). */
  analyze(
    text: string,
    blocks: readonly Block[],
    threshold: number,
  ): Promise<PageAnalysis | AnalysisFailure>;
  /** What is kept of the page under these addresses, found again in its text as far as it was read. */
  saved(page: {
    urls: string[];
    title: string;
    text: string;
    truncated: boolean;
  }): Promise<PageRecords>;
  save(draft: ClaimDraft): Promise<Claim | { error: string }>;
  /** Keeps that a sentence of an article is no claim. */
  dismiss(dismissed: {
    article: ArticleMetadata;
    quote: string;
  }): Promise<{ id: string } | { error: string }>;
  /** Takes that back. */
  undismiss(id: string): Promise<boolean>;
  /** Whether the page may become a source of a claim that is being worked on. */
  citable(): Promise<boolean>;
  /** Makes it one, with these words. */
  cite(quote: string): Promise<unknown>;
  report(report: PageReport): Promise<unknown>;
  /** Address of the card's page, with the token that proves that we opened it. */
  cardUrl(token: string): string;
  /** Gives the highlights a look, in these shadow roots too. The first is light, with the usual tints. */
  setLook(look: Look, shadowRoots: readonly ShadowRoot[]): Promise<unknown>;
  /** Fetches what is drawn over the page; undefined where that cannot be. */
  loadOverlay(): Promise<Mount | undefined>;
}
