import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import { TextArea } from '@/components/controls/TextArea';
import text from '@/components/controls/text.module.css';
import { formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import { NOTE_LIMIT } from '@/lib/model/primitives';
import styles from './Note.module.css';

interface Props {
  /** The note on the claim, or the conclusion that some scales ask for with a verdict. */
  of: 'note' | 'conclusion';
  note: string;
  /** False while what it says is not known yet: what was typed would take its place. */
  isRead: boolean;
  onType: (note: string) => void;
  onLeave: () => void;
  areaRef?: Ref<HTMLTextAreaElement>;
}

/** What the person writes about a claim. It is kept as it is typed. */
export function Note({ of, note, isRead, onType, onLeave, areaRef = null }: Props) {
  const id = useId();
  const tooLong = note.length > NOTE_LIMIT;
  return (
    <div class={styles.note}>
      <label class={text.label} for={id}>
        {i18n.t(`${of}_label`)}
      </label>
      <TextArea
        id={id}
        rows={of === 'note' ? 3 : 2}
        value={note}
        readOnly={!isRead}
        onInput={onType}
        onBlur={onLeave}
        areaRef={areaRef}
        placeholder={i18n.t(`${of}_placeholder`)}
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
