import { Check } from '@/components/controls/Check';
import { Field } from '@/components/controls/Field';
import text from '@/components/controls/text.module.css';
import type { ExportChoice, ExportWishes } from '@/components/hooks/open-export';
import { i18n } from '@/lib/i18n/i18n';
import { WebUrl } from '@/lib/model/primitives';
import styles from './FormatWishes.module.css';

interface Props {
  /** What the format has a use for. */
  choices: readonly ExportChoice[];
  wishes: ExportWishes;
  onChange: (wishes: ExportWishes) => void;
}

/** Everything, and nobody named as the publisher. */
export const FIRST_WISHES: ExportWishes = {
  notes: true,
  passages: true,
  embed: false,
  publisher: { name: '', url: '', page: '' },
};

const PUBLISHER = ['name', 'url', 'page'] as const;

/** What can be asked of the chosen format. */
export function FormatWishes({ choices, wishes, onChange }: Props) {
  const checks = (['notes', 'passages', 'embed'] as const).filter((id) => choices.includes(id));
  const { publisher } = wishes;
  if (choices.length === 0) return null;
  return (
    <div class={styles.wishes}>
      {choices.includes('publisher') && (
        <div class={styles.publisher}>
          {PUBLISHER.map((part) => {
            const value = publisher[part];
            const wrong = part !== 'name' && value !== '' && !WebUrl.safeParse(value).success;
            return (
              <Field
                key={part}
                label={i18n.t(`export_publisher_${part}`)}
                placeholder={i18n.t(`export_publisher_${part}`)}
                type={part === 'name' ? 'text' : 'url'}
                value={value}
                error={wrong ? i18n.t('source_badlink') : undefined}
                onInput={(next) =>
                  // A name is still being typed at its spaces; whoever writes the file trims it.
                  onChange({
                    ...wishes,
                    publisher: { ...publisher, [part]: part === 'name' ? next : next.trim() },
                  })
                }
              />
            );
          })}
          {!(publisher.url && publisher.page) && <p class={text.help}>{i18n.t('export_draft')}</p>}
        </div>
      )}
      {checks.map((id) => (
        <Check
          key={id}
          checked={wishes[id]}
          onChange={(checked) => onChange({ ...wishes, [id]: checked })}
        >
          {i18n.t(`export_${id}`)}
        </Check>
      ))}
    </div>
  );
}
