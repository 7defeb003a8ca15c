import type { PageClaim } from '@/lib/model/page';

/** What stands over the page in words, in the person's language. */
export interface OverlayTexts {
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
  /** Where the stepping stands, in the pill. */
  position(position: number, count: number): string;
  /** What a screen reader says when the reader steps to a claim. */
  stepped(position: number, count: number, claim: PageClaim): string;
}
