import type { IconName } from '@/components/controls/icon-paths';
import { i18n } from '@/lib/i18n/i18n';
import type { EvidenceStance } from '@/lib/model/source';

export const STANCES: readonly EvidenceStance[] = ['supports', 'refutes', 'context'];

/** Arrow up, arrow down, brackets: told apart without colour. */
export const STANCE_ICONS: Record<EvidenceStance, IconName> = {
  supports: 'sup',
  refutes: 'ref',
  context: 'ctx',
};

/** The stance's word. */
export const stanceName = (stance: EvidenceStance): string => i18n.t(`stance_${stance}`);
