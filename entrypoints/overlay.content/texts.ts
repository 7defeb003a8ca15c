import { i18n } from '@/lib/i18n/i18n';
import type { OverlayTexts } from '@/lib/overlay/texts';

/** What stands over a page, in the browser's language. */
export const texts: OverlayTexts = {
  saveClaim: i18n.t('page_saveclaim'),
  saveFailed: i18n.t('page_savefailed'),
  saveFull: i18n.t('page_savefull'),
  cardTitle: i18n.t('page_cardtitle'),
  claimsOnPage: i18n.t('page_claimsonpage'),
  previousClaim: i18n.t('page_previousclaim'),
  nextClaim: i18n.t('page_nextclaim'),
  unrated: i18n.t('page_unrated'),
  sources: (count) => i18n.t('page_sources', count),
  claims: (count) => i18n.t('page_claims', count),
  openClaim: (word, sources) => i18n.t('page_openclaim', [word, sources]),
  position: (position, count) => i18n.t('page_position', [String(position), String(count)]),
  stepped: (position, count, claim) =>
    [
      i18n.t('page_stepped', [String(position), String(count)]),
      claim.score === null ? '' : i18n.t('page_score', [String(claim.score)]),
      claim.slot
        ? `${claim.verdict?.word ?? i18n.t('page_unrated')}, ${i18n.t('page_sources', claim.sources)}.`
        : '',
    ]
      .filter(Boolean)
      .join(' '),
};
