import type { Block } from '@/lib/model/analysis';
import type { Article } from '@/lib/model/article';
import type { Claim, ClaimDraft, ClaimState } from '@/lib/model/claim';
import type { PageAnalysis, PageClaim, PageReport } from '@/lib/model/page';
import type { Span } from '@/lib/model/span';

/** A saved claim of this page, as the background knows it. */
export interface SavedRow {
  claim: Claim;
  article: Article;
  sources: number;
}

/** What a session asks of the rest of the extension. Each call may reject. */
export interface SessionClient {
  /** Every sentence with its score, and the claims at or over `threshold` (0..1). */
  analyze(text: string, blocks: readonly Block[], threshold: number): Promise<PageAnalysis>;
  saved(urls: string[]): Promise<SavedRow[]>;
  save(draft: ClaimDraft): Promise<Claim | { error: string }>;
  /** Says which saved claims stand where now. */
  found(claims: { id: string; state: ClaimState; position?: Span }[]): Promise<unknown>;
  report(report: PageReport): Promise<unknown>;
  /** Address of the card's page, with the token that proves that we opened it. */
  cardUrl(token: string): string;
  texts: SessionTexts;
}

/** What a session says to people, in their language. */
export interface SessionTexts {
  saveClaim: string;
  saveFailed: string;
  saveFull: string;
  cardTitle: string;
  claimsOnPage: string;
  previousClaim: string;
  nextClaim: string;
  unrated: string;
  sources(count: number): string;
  claims(count: number): string;
  openClaim(word: string, sources: string): string;
  /** What a screen reader says when the reader steps to a claim. */
  stepped(position: number, count: number, claim: PageClaim): string;
}
