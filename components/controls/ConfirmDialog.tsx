import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '@/lib/i18n/i18n';
import { Button } from './Button';
import styles from './ConfirmDialog.module.css';
import { Dialog } from './Dialog';
import { DialogFoot } from './DialogFoot';
import { Field } from './Field';

interface Props {
  /** What will happen, as a question: "Delete 148 claims and 213 sources?". */
  title: string;
  /** What that means. */
  text: string;
  /** What the button does, in words. */
  action: string;
  /** A word that has to be typed first, for what cannot be undone. */
  typed?: string;
  /** Another way out, at the start of the row of buttons. */
  aside?: ComponentChildren;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something is done that loses work. The safe answer has the focus. */
export function ConfirmDialog(props: Props) {
  const [word, setWord] = useState('');
  const cancel = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const { typed } = props;
  const agreed = typed === undefined || word.trim().toLowerCase() === typed.toLowerCase();
  return (
    <Dialog
      alert
      width={460}
      title={props.title}
      onClose={props.onClose}
      focusRef={typed === undefined ? cancel : field}
      foot={
        <DialogFoot onCancel={props.onClose} cancelRef={cancel} aside={props.aside}>
          <Button size="normal" variant="destroy" disabled={!agreed} onClick={props.onConfirm}>
            {props.action}
          </Button>
        </DialogFoot>
      }
    >
      <form
        class={styles.body}
        onSubmit={(event) => {
          event.preventDefault();
          if (typed !== undefined && agreed) props.onConfirm();
        }}
      >
        <p>{props.text}</p>
        {typed !== undefined && (
          <>
            <p class={styles.ask} aria-hidden="true">
              {i18n.t('dialog_type', [typed])}
            </p>
            <Field
              label={i18n.t('dialog_type', [typed])}
              value={word}
              onInput={setWord}
              inputRef={field}
            />
          </>
        )}
      </form>
    </Dialog>
  );
}
