import { signal } from '@preact/signals';
import type { ToastState } from './toast-state';

/** The dialogs that are open on this surface, the topmost last. All below it is out of reach, and not spoken. */
export const openDialogs = signal<readonly HTMLDialogElement[]>([]);

/** The toast of this surface, for a dialog to show; null before there is one. */
export const surfaceToast = signal<ToastState | null>(null);

/** Puts a dialog on top. Returns a function that takes it away. */
export function putOnTop(dialog: HTMLDialogElement): () => void {
  openDialogs.value = [...openDialogs.peek(), dialog];
  return () => {
    openDialogs.value = openDialogs.peek().filter((one) => one !== dialog);
  };
}
