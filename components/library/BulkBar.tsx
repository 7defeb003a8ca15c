import { VerdictIcon } from '@/components/claim/VerdictIcon';
import verdict from '@/components/claim/verdict.module.css';
import { Button } from '@/components/controls/Button';
import { classes } from '@/components/controls/classes';
import { Menu } from '@/components/controls/Menu';
import { formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import type { Scale, VerdictLevel } from '@/lib/model/verdict';
import styles from './BulkBar.module.css';

interface Props {
  count: number;
  /** The scale in use; undefined while it is read. */
  scale: Scale | undefined;
  /** Null clears the verdicts. */
  onVerdict: (level: VerdictLevel | null) => void;
  onTag: () => void;
  onExport: () => void;
  onDelete: () => void;
  onClear: () => void;
}

/** What can be done with the chosen claims, all at once. */
export function BulkBar(props: Props) {
  const { count, scale, onVerdict } = props;
  return (
    <div class={styles.bar} role="toolbar" aria-label={i18n.t('bulk_label')}>
      <b class={styles.count}>{i18n.t('bulk_selected', count, [formatNumber(count)])}</b>
      <Menu
        label={i18n.t('bulk_verdict')}
        text={i18n.t('bulk_verdict')}
        align="start"
        items={[
          ...(scale?.levels ?? []).map((level) => ({
            text: level.word,
            glyph: (
              <span class={classes(verdict.badge, verdict[level.slot])}>
                <VerdictIcon of={level.shape} size={15} />
              </span>
            ),
            onChoose: () => onVerdict(level),
          })),
          { text: i18n.t('bulk_noverdict'), icon: 'x', onChoose: () => onVerdict(null) },
        ]}
      />
      <Button variant="quiet" icon="tag" onClick={props.onTag}>
        {i18n.t('bulk_tag')}
      </Button>
      <Button variant="quiet" icon="download" onClick={props.onExport}>
        {i18n.t('library_export')}
      </Button>
      <Button variant="quiet" icon="trash" onClick={props.onDelete}>
        {i18n.t('bulk_delete')}
      </Button>
      <span class={styles.gap} />
      <Button variant="quiet" onClick={props.onClear}>
        {i18n.t('bulk_clear')}
      </Button>
    </div>
  );
}
