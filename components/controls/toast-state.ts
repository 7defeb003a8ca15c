import { type Signal, signal } from '@preact/signals';

export interface ToastMessage {
  text: string;
  undo?: (() => void) | undefined;
}

/** What one surface's toast says now; null when there is none. */
export interface ToastState {
  message: Signal<ToastMessage | null>;
  show: (text: string, undo?: () => void) => void;
}

/** A surface makes one and passes `show` to whoever has something to say. */
export function createToastState(): ToastState {
  const message = signal<ToastMessage | null>(null);
  return { message, show: (text, undo) => (message.value = { text, undo }) };
}
