import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '@/lib/i18n/i18n';
import styles from './Toast.module.css';
import { STAY, type ToastState } from './toast-state';

interface Props {
  state: ToastState;
  /** Whether this is where it is to be seen now. */
  shown: boolean;
}

/** A place for a surface's toast. Its live region is there before the words come, so that they are spoken. */
export function ToastPlace({ state, shown }: Props) {
  const message = shown ? state.message.value : null;
  const [held, setHeld] = useState(false);
  /** What had the focus before the toast: it gets it back, as the button goes. */
  const before = useRef<EventTarget | null>(null);
  useEffect(() => {
    if (!message || held) return;
    const timer = setTimeout(() => (state.message.value = null), STAY);
    return () => clearTimeout(timer);
  }, [message, held, state]);
  // Gone under the pointer, it does not tell that the pointer left.
  useEffect(() => {
    if (!message) setHeld(false);
  }, [message]);
  return (
    <div class={styles.place} role="status">
      {message && (
        <div
          class={styles.toast}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocusIn={({ relatedTarget }) => {
            before.current = relatedTarget;
            setHeld(true);
          }}
          onFocusOut={() => setHeld(false)}
        >
          {message.text}
          {message.undo && (
            <button
              type="button"
              onClick={() => {
                state.undo();
                if (before.current instanceof HTMLElement) before.current.focus();
              }}
            >
              {i18n.t('undo')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
