import { useEffect, useLayoutEffect } from 'preact/hooks';
import { openDialogs, surfaceToast } from './open-dialogs';
import { ToastPlace } from './ToastPlace';
import type { ToastState } from './toast-state';

const TEXT_FIELDS = 'textarea, input:not([type=radio], [type=checkbox])';

/** The toast of a surface. While a dialog is open it is shown there: all else is out of reach then. */
export function Toast({ state }: { state: ToastState }) {
  useLayoutEffect(() => {
    surfaceToast.value = state;
    return () => {
      surfaceToast.value = null;
    };
  }, [state]);
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
  return <ToastPlace state={state} shown={openDialogs.value.length === 0} />;
}
