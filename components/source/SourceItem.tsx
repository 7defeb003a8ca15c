import { classes } from '@/components/controls/classes';
import { Icon } from '@/components/controls/Icon';
import { Menu } from '@/components/controls/Menu';
import { formatDate } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import type { Evidence, Source } from '@/lib/model/source';
import styles from './SourceItem.module.css';
import stances from './stance.module.css';
import { STANCE_ICONS, stanceName } from './stances';

interface Props {
  evidence: Evidence;
  source: Source;
  onEdit: () => void;
  onRemove: () => void;
  /** Up (-1) or down (1) in the list; left out where it stands at that end. */
  moves: readonly (readonly [by: -1 | 1, act: () => void])[];
  /** The person says whether the link opens. */
  onOpens: (opens: boolean) => void;
}

/** A source on a claim: how it bears on it, where it is, and the passage that matters. */
export function SourceItem({ evidence, source, onEdit, onRemove, moves, onOpens }: Props) {
  const { stance, quote } = evidence;
  const { notOpenedAt } = source;
  const title = source.title || source.url;
  const facts = [
    [source.publisher, ...source.authors].filter(Boolean).join(', '),
    source.publishedAt ? formatDate(source.publishedAt) : '',
  ].filter(Boolean);
  return (
    <li class={styles.source}>
      <span class={classes(stances.sign, stances[stance])}>
        <Icon name={STANCE_ICONS[stance]} size={13} />
      </span>
      <div class={styles.facts}>
        <a class={styles.title} href={source.url} target="_blank" rel="noreferrer">
          {title}
        </a>
        <div class={styles.meta}>
          <span class={classes(stances.word, stances[stance])}>{stanceName(stance)}</span>
          <span>{facts.join(', ')}</span>
        </div>
        {notOpenedAt && (
          <p class={styles.dead}>
            <Icon name="warn" size={13} />
            {i18n.t('source_notopened', [formatDate(notOpenedAt)])}
          </p>
        )}
      </div>
      <Menu
        label={i18n.t('source_actions', [title])}
        items={[
          { icon: 'edit', text: i18n.t('source_edit'), onChoose: onEdit },
          ...moves.map(([by, onChoose]) => ({
            icon: by < 0 ? ('up' as const) : ('down' as const),
            text: i18n.t(by < 0 ? 'source_moveup' : 'source_movedown'),
            onChoose,
          })),
          notOpenedAt
            ? { icon: 'check', text: i18n.t('source_opens'), onChoose: () => onOpens(true) }
            : { icon: 'warn', text: i18n.t('source_doesnotopen'), onChoose: () => onOpens(false) },
          { icon: 'trash', text: i18n.t('source_remove'), onChoose: onRemove },
        ]}
      />
      {quote && <blockquote class={styles.passage}>{quote}</blockquote>}
    </li>
  );
}
