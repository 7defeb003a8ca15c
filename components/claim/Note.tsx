import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import { TextArea } from '@/components/controls/TextArea';
import text from '@/components/controls/text.module.css';
import { formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import { NOTE_LIMIT } from '@/lib/model/primitives';
import styles from './Note.module.css';

interface Props {
  note: string;
  onType: (note: string) => void;
  onLeave: () => void;
  areaRef: Ref<HTMLTextAreaElement>;
}

/** The person's note on a claim. It is kept as it is typed. */
export function Note({ note, onType, onLeave, areaRef }: Props) {
  const id = useId();
  const tooLong = note.length > NOTE_LIMIT;
  return (
    <div class={styles.note}>
      <label class={text.label} for={id}>
        {i18n.t('note_label')}
      </label>
      <TextArea
        id={id}
        value={note}
        onInput={onType}
        onBlur={onLeave}
        areaRef={areaRef}
        placeholder={i18n.t('note_placeholder')}
        aria-invalid={tooLong}
        aria-describedby={tooLong ? `${id}-error` : undefined}
      />
      {tooLong && (
        <p class={styles.error} id={`${id}-error`} role="alert">
          {i18n.t('note_toolong', [formatNumber(NOTE_LIMIT), formatNumber(note.length)])}
        </p>
      )}
    </div>
  );
}
