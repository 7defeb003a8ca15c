import type { ComponentChildren, Ref } from 'preact';
import { i18n } from '@/lib/i18n/i18n';
import { Button } from './Button';
import text from './text.module.css';

interface Props {
  onCancel: () => void;
  cancelRef?: Ref<HTMLButtonElement>;
  /** Another way out, at the start of the row. */
  aside?: ComponentChildren;
  /** The button that does what the dialog is about. */
  children: ComponentChildren;
}

/** The row of buttons of a dialog that asks: "Cancel" before the one that does it, at the end. */
export function DialogFoot({ onCancel, cancelRef = null, aside, children }: Props) {
  return (
    <>
      {aside}
      <span class={text.grow} />
      <Button size="normal" buttonRef={cancelRef} onClick={onCancel}>
        {i18n.t('dialog_cancel')}
      </Button>
      {children}
    </>
  );
}
