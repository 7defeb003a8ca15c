import { type Signal, signal } from '@preact/signals';

/** How long a toast stays, in ms; time does not pass while it is pointed at or focused. */
export const STAY = 10_000;

export interface ToastMessage {
  text: string;
  undo?: (() => void) | undefined;
}

/** What one surface's toast says now; null when there is none. */
export interface ToastState {
  message: Signal<ToastMessage | null>;
  show: (text: string, undo?: () => void) => void;
  /**
   * Takes back what was done last, though another message may stand there; what was done before that, and
   * not long ago, is offered next. False where there is nothing to take back.
   */
  undo: () => boolean;
}

/** A surface makes one and passes `show` to whoever has something to say. */
export function createToastState(): ToastState {
  const message = signal<ToastMessage | null>(null);
  let done: { message: ToastMessage; until: number }[] = [];
  const stillDone = () =>
    done.filter((one) => one.until > Date.now() || one.message === message.peek());
  return {
    message,
    show(text, undo) {
      done = stillDone();
      message.value = { text, undo };
      if (undo) done.push({ message: message.value, until: Date.now() + STAY });
    },
    undo() {
      done = stillDone();
      const last = done.pop();
      if (!last) return false;
      message.value = done.at(-1)?.message ?? null;
      last.message.undo?.();
      return true;
    },
  };
}
