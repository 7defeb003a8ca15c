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
}

/** A source on a claim: how it bears on it, where it is, and the passage that matters. */
export function SourceItem({ evidence, source, onEdit, onRemove }: Props) {
  const { stance, quote } = evidence;
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
      </div>
      <Menu
        label={i18n.t('source_actions', [title])}
        items={[
          { icon: 'edit', text: i18n.t('source_edit'), onChoose: onEdit },
          { icon: 'trash', text: i18n.t('source_remove'), onChoose: onRemove },
        ]}
      />
      {quote && <blockquote class={styles.passage}>{quote}</blockquote>}
    </li>
  );
}
