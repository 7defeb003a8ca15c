import { useId } from 'preact/hooks';
import { Field } from '@/components/controls/Field';
import text from '@/components/controls/text.module.css';
import type { ExportWishes } from '@/components/hooks/exchange/open-export';
import { i18n } from '@/lib/i18n/i18n';
import { WebUrl } from '@/lib/model/primitives';
import styles from './PublisherFields.module.css';

type Publisher = ExportWishes['publisher'];

interface Props {
  publisher: Publisher;
  onChange: (publisher: Publisher) => void;
}

const PARTS = ['name', 'url', 'page'] as const;

/** Who publishes a check, and where: two of the three look alike once they are filled in, so each keeps its name. */
export function PublisherFields({ publisher, onChange }: Props) {
  const id = useId();
  return (
    <div class={styles.fields}>
      {PARTS.map((part) => {
        const value = publisher[part];
        const label = i18n.t(`export_publisher_${part}`);
        const wrong = part !== 'name' && value !== '' && !WebUrl.safeParse(value).success;
        return (
          <div key={part}>
            <label class={text.label} for={`${id}-${part}`}>
              {label}
            </label>
            <Field
              id={`${id}-${part}`}
              label={label}
              type={part === 'name' ? 'text' : 'url'}
              value={value}
              error={wrong ? i18n.t('source_badlink') : undefined}
              onInput={(next) =>
                // A name is still being typed at its spaces; whoever writes the file trims it.
                onChange({ ...publisher, [part]: part === 'name' ? next : next.trim() })
              }
            />
          </div>
        );
      })}
      {!(publisher.url && publisher.page) && <p class={text.help}>{i18n.t('export_draft')}</p>}
    </div>
  );
}
