import type { OverlayTexts } from '@/lib/overlay/texts';

/** Words for tests of what is drawn over a page, outside of the extension. */
export const OVERLAY_TEXTS: OverlayTexts = {
  saveClaim: 'Save claim',
  saveFailed: 'Your last change is not saved.',
  saveFull: 'Out of space.',
  cardTitle: 'Claim',
  claimsOnPage: 'Claims on this page',
  previousClaim: 'Previous claim',
  nextClaim: 'Next claim',
  unrated: 'Unrated',
  sources: (count) => `${count} sources`,
  claims: (count) => `${count} claims`,
  openClaim: (word, sources) => `${word}, ${sources}`,
  position: (position, count) => `${position} of ${count}`,
  stepped: (position, count) => `Claim ${position} of ${count}`,
};
