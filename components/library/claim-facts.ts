import { badgeOf } from '@/components/claim/badge';
import { KIND_ICONS, kindName } from '@/components/claim/Kind';
import type { IconName } from '@/components/controls/icon-paths';
import { i18n } from '@/lib/i18n/i18n';
import type { ClaimMatch, ListColumn, ListedKind } from '@/lib/model/listing';
import type { Scale } from '@/lib/model/verdict';

/** The name of a kind, or of having none. */
export const listedKindName = (kind: ListedKind): string =>
  kind === 'selected' ? i18n.t('kind_selected') : kindName(kind);

export const listedKindIcon = (kind: ListedKind): IconName =>
  kind === 'selected' ? 'note' : KIND_ICONS[kind];

export const columnName = (column: ListColumn): string => i18n.t(`column_${column}`);

/** Who said it, in a row: the article itself, where nobody is named. */
export const speakerOf = ({ claim }: ClaimMatch): string =>
  claim.attribution?.speaker.text || i18n.t('claim_bypage');

/** Points of 100; null for what a person selected. */
export const scoreOf = ({ claim }: ClaimMatch): number | null =>
  claim.detection && Math.round(claim.detection.score * 100);

export const badgeFor = (scales: readonly Scale[], { claim }: ClaimMatch) =>
  badgeOf(scales, claim.verdict);
