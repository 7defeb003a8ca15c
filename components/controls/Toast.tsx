import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '@/lib/i18n/i18n';
import styles from './Toast.module.css';
import { STAY, type ToastState } from './toast-state';

const TEXT_FIELDS = 'textarea, input:not([type=radio], [type=checkbox])';

/** The toast of a surface. Its live region is always there, so that each message is spoken. */
export function Toast({ state }: { state: ToastState }) {
  const message = state.message.value;
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
  // The keys that take things back everywhere; in a text field they are the field's.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const keys = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (!keys || event.key.toLowerCase() !== 'z' || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.matches(TEXT_FIELDS)) return;
      if (state.undo()) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [state]);
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
