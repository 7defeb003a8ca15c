import type { Ref } from 'preact';
import { Field } from '@/components/controls/Field';
import { Select } from '@/components/controls/Select';
import { i18n } from '@/lib/i18n/i18n';
import { SOURCE_KINDS, type SourceKind } from '@/lib/model/source';
import styles from './SourceFields.module.css';
import type { SourceFacts } from './source-draft';

interface Props {
  facts: SourceFacts;
  onChange: (change: Partial<SourceFacts>) => void;
  titleRef?: Ref<HTMLInputElement>;
  /** What is wrong with the title. */
  problem?: string | undefined;
}

/** What a source is: its title, who published and wrote it, when, and what kind of thing it is. */
export function SourceFields({ facts, onChange, titleRef, problem }: Props) {
  return (
    <>
      <Field
        label={i18n.t('source_title')}
        placeholder={i18n.t('source_title')}
        value={facts.title}
        onInput={(title) => onChange({ title })}
        error={problem}
        inputRef={titleRef ?? null}
      />
      <div class={styles.row}>
        <Field
          label={i18n.t('source_publisher')}
          placeholder={i18n.t('source_publisher')}
          value={facts.publisher}
          onInput={(publisher) => onChange({ publisher })}
        />
        <Field
          type="date"
          label={i18n.t('source_date')}
          value={facts.date}
          onInput={(date) => onChange({ date })}
        />
      </div>
      <div class={styles.row}>
        <Field
          label={i18n.t('source_authors')}
          placeholder={i18n.t('source_authors')}
          value={facts.authors}
          onInput={(authors) => onChange({ authors })}
        />
        <Select
          label={i18n.t('source_kind')}
          value={facts.kind}
          options={SOURCE_KINDS.map((kind) => [kind, kindName(kind)] as const)}
          onChange={(kind) => onChange({ kind })}
        />
      </div>
    </>
  );
}

/** The word for a kind of source. */
const kindName = (kind: SourceKind): string =>
  i18n.t(`sourcekind_${kind.replace('-', '') as Joined<SourceKind>}`);

type Joined<K extends string> = K extends `${infer A}-${infer B}` ? `${A}${B}` : K;
