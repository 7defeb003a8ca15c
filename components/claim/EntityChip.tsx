import { classes } from '@/components/controls/classes';
import { Icon } from '@/components/controls/Icon';
import type { IconName } from '@/components/controls/icon-paths';
import text from '@/components/controls/text.module.css';
import { i18n } from '@/lib/i18n/i18n';
import type { EntityKind } from '@/lib/model/analysis';
import styles from './EntityChip.module.css';

/** The five groups in which kinds of entity are shown. */
export const ENTITY_GROUPS = ['person', 'organization', 'place', 'other', 'quantity'] as const;
export type EntityGroup = (typeof ENTITY_GROUPS)[number];

export const ENTITY_ICONS: Record<EntityGroup, IconName> = {
  person: 'person',
  organization: 'org',
  place: 'place',
  other: 'star',
  quantity: 'hash',
};

/** Dates, amounts of money, percentages and quantities are one group. */
export const groupOf = (kind: EntityKind): EntityGroup =>
  ENTITY_GROUPS.find((group) => group === kind) ?? 'quantity';

/** Class that sets `--ec`, the colour of a group's glyph. */
export const entityColour = (group: EntityGroup): string => styles[group] ?? '';

/** A name that occurs in a claim, with the glyph of its kind. */
export function EntityChip({ kind, name }: { kind: EntityKind; name: string }) {
  const group = groupOf(kind);
  return (
    <span class={classes(styles.chip, styles[group])}>
      <Icon name={ENTITY_ICONS[group]} size={13} />
      <span class={text.hidden}>{i18n.t(`entity_${kind}`)}: </span>
      <span class={text.ellipsis}>{name}</span>
    </span>
  );
}
