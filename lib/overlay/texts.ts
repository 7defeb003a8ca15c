import type { PageClaim, PageEntity } from '@/lib/model/page';

/** What stands over the page in words, in the person's language. */
export interface OverlayTexts {
  saveClaim: string;
  saveAsClaim: string;
  citePassage: string;
  saveFailed: string;
  saveFull: string;
  addSource: string;
  source: string;
  open: string;
  copy: string;
  copied: string;
  copyFailed: string;
  notClaim: string;
  dismissed: string;
  dismissFailed: string;
  undo: string;
  undoFailed: string;
  cardTitle: string;
  noCard: string;
  claimBar: string;
  savedClaimBar: string;
  selectionBar: string;
  claimsOnPage: string;
  previousClaim: string;
  nextClaim: string;
  unrated: string;
  /** Names of the keys that act on a claim that was stepped to. */
  keys: { save: string; open: string };
  /** The score of a claim, for a screen reader. */
  score(points: number): string;
  sources(count: number): string;
  claims(count: number): string;
  openClaim(word: string, sources: string): string;
  /** Kind, mentions and claims of an entity. */
  entity(entity: PageEntity): string;
  /** Where the stepping stands, in the pill. */
  position(position: number, count: number): string;
  /** What a screen reader says when the reader steps to a claim. */
  stepped(position: number, count: number, claim: PageClaim): string;
}
