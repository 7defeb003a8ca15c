import { type Signal, signal } from '@preact/signals';
import type { Result } from '@/lib/model/result';
import type { StoreError } from '@/lib/store/types';

export type WriteStatus = 'idle' | 'saving' | 'done' | StoreError;
type Write = () => Promise<Result<unknown, StoreError>>;

/**
 * Writes one after the other, the newest of each slot only. A write that fails stays in the queue
 * and is tried again by `retry` or together with the next write, so that nothing is lost.
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
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #run(): Promise<void> {
    if (this.#waiting.size === 0) return;
    this.status.value = 'saving';
    for (let next = this.#first(); next; next = this.#first()) {
      const [slot, write] = next;
      const result = await write().catch(() => ({ ok: false, error: 'other' }) as const);
      if (!result.ok) {
        this.status.value = result.error;
        return;
      }
      // A newer write of the slot may have come meanwhile.
      if (this.#waiting.get(slot) === write) this.#waiting.delete(slot);
    }
    await this.#onDone();
    this.status.value = this.busy ? 'saving' : 'done';
    if (this.busy) await this.#run();
  }

  #first(): [string, Write] | undefined {
    return this.#waiting.entries().next().value;
  }
}
