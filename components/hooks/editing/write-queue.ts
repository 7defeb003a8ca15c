import { type Signal, signal } from '@preact/signals';
import type { Result } from '@/lib/model/result';
import type { StoreError } from '@/lib/store/types';

export type WriteStatus = 'idle' | 'saving' | 'done' | StoreError;
type Write = () => Promise<Result<unknown, StoreError>>;

/**
 * Writes one after the other, the newest of each slot only. A write that fails holds up no other;
 * it stays in the queue and is tried again by `retry` or together with the next write, so that
 * nothing is lost. One that can never succeed is reported and forgotten.
 */
export class WriteQueue {
  readonly status: Signal<WriteStatus> = signal('idle');
  readonly #waiting = new Map<string, Write>();
  readonly #onDone: () => Promise<void>;
  #running: Promise<void> | null = null;

  /** `onDone` runs after each round of writes that all went well. */
  constructor(onDone: () => Promise<void>) {
    this.#onDone = onDone;
  }

  /** True while something is not written yet. */
  get busy(): boolean {
    return this.#waiting.size > 0;
  }

  /** True while the newest write of this slot is not written yet. */
  waits(slot: string): boolean {
    return this.#waiting.has(slot);
  }

  /** Queues a write, in the place of an older one of the same slot. */
  put(slot: string, write: Write): Promise<void> {
    this.#waiting.delete(slot);
    this.#waiting.set(slot, write);
    return this.retry();
  }

  /** Forgets a write that has not happened. */
  drop(slot: string): void {
    if (!this.#waiting.delete(slot) || this.#waiting.size > 0 || this.#running) return;
    this.status.value = 'done';
  }

  /** Tries everything that waits; resolves when it is written or has failed again. */
  retry(): Promise<void> {
    if (this.#running) return this.#running;
    const running = this.#run().finally(() => {
      if (this.#running === running) this.#running = null;
    });
    this.#running = running;
    return running;
  }

  /**
   * Tries everything that waits without waiting for what is being written: of that a document hears nothing any
   * more that the browser has kept for going back.
   */
  startOver(): Promise<void> {
    this.#running = null;
    return this.retry();
  }

  async #run(): Promise<void> {
    if (this.#waiting.size === 0) {
      // What failed before is forgotten by now.
      if (this.status.peek() !== 'idle') this.status.value = 'done';
      return;
    }
    this.status.value = 'saving';
    let failure: StoreError | null = null;
    // What is put meanwhile comes last, and so has its turn in this round.
    for (const [slot, write] of this.#waiting) {
      const result = await write().catch(() => ({ ok: false, error: 'other' }) as const);
      if (!result.ok) failure ??= result.error;
      // A newer write of the slot may have come meanwhile.
      const done = result.ok || NEVER.includes(result.error);
      if (done && this.#waiting.get(slot) === write) this.#waiting.delete(slot);
    }
    if (failure) {
      this.status.value = failure;
      return;
    }
    await this.#onDone();
    this.status.value = this.busy ? 'saving' : 'done';
    if (this.busy) await this.#run();
  }
}

/** Outcomes that trying again cannot change: what was to be changed is gone, or was refused. */
const NEVER: readonly StoreError[] = ['missing', 'invalid'];
