import type { ComponentChildren, RefObject } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { keepFocus } from '@/components/keep-focus';
import { i18n } from '@/lib/i18n/i18n';
import { classes } from './classes';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton';
import { openDialogs, putOnTop, surfaceToast } from './open-dialogs';
import { ToastPlace } from './ToastPlace';

interface Props {
  title: string;
  /** Called when the person leaves it, by Escape or the cross; the dialog goes when its owner lets it. */
  onClose: () => void;
  /** Widest it gets, in px. */
  width: number;
  /** Asks something that cannot wait: has no cross, and its text is spoken with its title. */
  alert?: boolean;
  /** Beside the title: a choice that all of the dialog depends on. */
  head?: ComponentChildren;
  /** The row of buttons at the end. */
  foot?: ComponentChildren;
  /** What has the focus first; the title by default. */
  focusRef?: RefObject<HTMLElement | null>;
  children: ComponentChildren;
}

/** A modal dialog of the browser's own: keeps the focus while it is open and gives it back after. */
export function Dialog(props: Props) {
  const { title, onClose, width, alert = false, head, foot, focusRef, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const toast = surfaceToast.value;
  // Before the first paint, so that no key reaches what is below.
  useLayoutEffect(() => {
    const opener = document.activeElement;
    const shown = dialog.current;
    shown?.showModal();
    const release = shown && keepFocus(shown);
    const leave = shown && putOnTop(shown);
    (focusRef?.current ?? heading.current)?.focus();
    return () => {
      release?.();
      leave?.();
      shown?.close();
      // The browser gives the focus back only where the element is closed before it is taken away.
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={styles.dialog}
      style={{ width: `${width}px` }}
      {...(alert ? { role: 'alertdialog', 'aria-describedby': `${id}-body` } : {})}
      aria-labelledby={id}
      onCancel={(event) => {
        // A file field inside says "cancel", too.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      // Chromium closes it by itself when Escape is pressed again. Of our own closing it tells when it is gone
      // already, and another dialog may stand in its place.
      onClose={() => dialog.current && onClose()}
    >
      <header class={classes(alert && styles.plain)}>
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {head}
        {!alert && <IconButton icon="x" label={i18n.t('claim_close')} onClick={onClose} />}
      </header>
      <div id={`${id}-body`} class={styles.body}>
        {children}
      </div>
      {foot && <footer onClickCapture={firstOnly}>{foot}</footer>}
      {toast && <ToastPlace state={toast} shown={openDialogs.value.at(-1) === dialog.current} />}
    </dialog>
  );
}

/**
 * Of a double click only the first counts: by the second, another button may be where the pressed one was, like
 * "Stop" where it said "Import".
 */
function firstOnly(event: MouseEvent): void {
  if (event.detail <= 1) return;
  event.stopPropagation();
  event.preventDefault();
}
