import { useRef } from 'preact/hooks';
import { ENTITY_GROUPS, ENTITY_ICONS, entityColour, groupOf } from '@/components/claim/EntityChip';
import { classes } from '@/components/controls/classes';
import { Icon } from '@/components/controls/Icon';
import { moveRow } from '@/components/controls/row-keys';
import { useKeys } from '@/components/hooks/use-keys';
import { i18n } from '@/lib/i18n/i18n';
import type { PageEntity } from '@/lib/model/page';
import type { PageView } from './claim-order';
import styles from './PageEntities.module.css';

interface Props {
  entities: readonly PageEntity[];
  order: PageView['entityOrder'];
  /** Shows the claims an entity is named in, and marks it on the page. */
  onChoose: (name: string) => void;
}

/** Who and what is named on the page. Choosing a name leads to its claims. */
export function PageEntities({ entities, order, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const move = (step: 1 | -1) => () => moveRow(list.current, step) && undefined;
  useKeys({ j: move(1), k: move(-1), ArrowDown: move(1), ArrowUp: move(-1) });
  const byMentions = [...entities].sort((a, b) => b.mentions - a.mentions);
  const rows = (of: readonly PageEntity[]) => (
    <ul>
      {of.map((entity) => (
        <li key={`${entity.kind} ${entity.name}`}>
          <button type="button" data-row onClick={() => onChoose(entity.name)}>
            <span class={styles.name}>{entity.name}</span>
            <span class={styles.leader} />
            <small>
              {i18n.t('entity_mentions', entity.mentions)}, {i18n.t('entity_claims', entity.claims)}
            </small>
          </button>
        </li>
      ))}
    </ul>
  );
  return (
    <div class={styles.list} ref={list}>
      {entities.length === 0 && <p class={styles.none}>{i18n.t('entity_none')}</p>}
      {order === 'mentions'
        ? rows(byMentions)
        : ENTITY_GROUPS.map((group) => {
            const members = byMentions.filter(({ kind }) => groupOf(kind) === group);
            if (members.length === 0) return null;
            return (
              <section key={group} class={classes(styles.group, entityColour(group))}>
                <h2>
                  <Icon name={ENTITY_ICONS[group]} size={14} />
                  {i18n.t(`entities_${group}`)}
                </h2>
                {rows(members)}
              </section>
            );
          })}
    </div>
  );
}
