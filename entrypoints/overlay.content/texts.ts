import { i18n } from '@/lib/i18n/i18n';
import type { PageClaim } from '@/lib/model/page';
import type { OverlayTexts } from '@/lib/overlay/texts';

/** What stands over a page, in the browser's language. */
export const texts: OverlayTexts = {
  saveClaim: i18n.t('page_saveclaim'),
  saveAsClaim: i18n.t('page_saveasclaim'),
  citePassage: i18n.t('page_citepassage'),
  saveFailed: i18n.t('page_savefailed'),
  saveFull: i18n.t('page_savefull'),
  source: i18n.t('page_source'),
  addSource: i18n.t('page_addsource'),
  open: i18n.t('page_open'),
  copy: i18n.t('claim_copy'),
  copied: i18n.t('claim_copied'),
  copyFailed: i18n.t('claim_copyfailed'),
  notClaim: i18n.t('page_notclaim'),
  dismissed: i18n.t('page_dismissed'),
  dismissFailed: i18n.t('page_dismissfailed'),
  undo: i18n.t('undo'),
  undoFailed: i18n.t('bulk_undofailed'),
  cardTitle: i18n.t('page_cardtitle'),
  noCard: i18n.t('page_nocard'),
  claimBar: i18n.t('page_claimbar'),
  savedClaimBar: i18n.t('page_savedclaimbar'),
  selectionBar: i18n.t('page_selectionbar'),
  claimsOnPage: i18n.t('page_claimsonpage'),
  previousClaim: i18n.t('page_previousclaim'),
  nextClaim: i18n.t('page_nextclaim'),
  unrated: i18n.t('page_unrated'),
  keys: { save: 'C', open: i18n.t('page_enterkey') },
  score: (points) => i18n.t('score_label', [points]),
  sources: (count) => i18n.t('page_sources', count),
  claims: (count) => i18n.t('page_claims', count),
  openClaim: (word, sources) => i18n.t('page_openclaim', [word, sources]),
  entity: ({ kind, mentions, claims }) =>
    [
      i18n.t(`entity_${kind}`),
      i18n.t('entity_mentions', mentions),
      i18n.t('entity_claims', claims),
    ].join(', '),
  position: (position, count) => i18n.t('page_position', [String(position), String(count)]),
  stepped: (position, count, claim) =>
    [
      i18n.t('page_stepped', [String(position), String(count)]),
      `${kindOf(claim)}.`,
      claim.score === null ? '' : i18n.t('page_score', [String(claim.score)]),
      claim.slot
        ? `${claim.verdict?.word ?? i18n.t('page_unrated')}, ${i18n.t('page_sources', claim.sources)}.`
        : '',
      i18n.t('page_pressenter'),
    ]
      .filter(Boolean)
      .join(' '),
};

/** The kind of a claim in a word, as the card names it first. */
function kindOf({ kinds: [kind] }: PageClaim): string {
  return i18n.t(kind ? `kind_${kind}` : 'kind_selected');
}
