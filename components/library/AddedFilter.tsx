import { Field } from '@/components/controls/Field';
import { Select } from '@/components/controls/Select';
import text from '@/components/controls/text.module.css';
import { i18n } from '@/lib/i18n/i18n';
import { addedText } from './added-text';
import { ADDED_DAYS, type Added } from './claim-query';
import styles from './FilterGroup.module.css';

interface Props {
  added: Added | null;
  onChange: (added: Added | null) => void;
}

/** When claims were added: the last days, or between two days. */
export function AddedFilter({ added, onChange }: Props) {
  const between = added !== null && 'from' in added ? added : null;
  const value = added === null ? 'any' : 'days' in added ? String(added.days) : 'between';
  const days = new Set<number>(ADDED_DAYS);
  if (added && 'days' in added) days.add(added.days);
  const choose = (choice: string) => {
    if (choice === 'any') onChange(null);
    else if (choice === 'between') onChange({ from: null, to: today() });
    else onChange({ days: Number(choice) });
  };
  return (
    <fieldset class={styles.group}>
      <legend class={text.label}>{i18n.t('column_added')}</legend>
      <Select
        label={i18n.t('column_added')}
        value={value}
        onChange={choose}
        options={[
          ['any', atStart(i18n.t('added_any'))],
          ...[...days].map(
            (count) => [String(count), atStart(addedText({ days: count }))] as const,
          ),
          ['between', atStart(i18n.t('added_between'))],
        ]}
      />
      {between && (
        <div class={styles.days}>
          <Field
            type="date"
            label={i18n.t('added_from')}
            value={between.from ?? ''}
            onInput={(from) => onChange({ ...between, from: from || null })}
          />
          <Field
            type="date"
            label={i18n.t('added_to')}
            value={between.to ?? ''}
            onInput={(to) => onChange({ ...between, to: to || null })}
          />
        </div>
      )}
    </fieldset>
  );
}

/** As the beginning of a line. */
const atStart = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1);

/** The date where the person is, as ISO 8601. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
